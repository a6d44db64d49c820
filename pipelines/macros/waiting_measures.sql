-- meaning: What is published of a wait: the share that has the event by some days, and the median.
-- takes:   curve, as macros.kaplan_meier gives it; points(point, t): the name of each day and the
--          day, as in share@d56.
-- gives:   group_key, measure, value, lower, upper. The share is null where nobody is followed that
--          long, the median where it is not reached.
-- formula: 1 - S(t), whose limits change places; macros.survival_at and macros.survival_quantile.

create macro macros.waiting_measures(curve_relation, points_relation) as table

with

shares as (
    select * from macros.survival_at(curve_relation, points_relation)
),

medians as (
    select * from macros.survival_quantile(curve_relation, 0.5)
)

select
    group_key,
    'share@' || point as measure,
    if(n_at_risk > 0, 1 - survival, null) as value,
    if(n_at_risk > 0, 1 - upper, null) as lower,
    if(n_at_risk > 0, 1 - lower, null) as upper,
from shares
union all
select group_key, 'median' as measure, quantile as value, lower, upper,
from medians
