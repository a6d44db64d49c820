-- meaning: Mean number of days without the event in the first `horizon` days: the area under a
--          Kaplan-Meier curve.
-- takes:   curve, as macros.kaplan_meier gives it; horizon in days since date 0; z as there.
-- gives:   group_key, mean, standard_error, lower, upper, one row per group. All are null where
--          follow-up ends before the horizon while people are still waiting: the area up to there
--          is not known.
-- formula: Area of S from 0 to the horizon. Variance: sum over event days before the horizon of A^2
--          d/(n(n-d)), A the area from that day to the horizon; mean +- z se. Royston & Parmar
--          2013, without small-sample factor.

create macro macros.restricted_mean(curve_relation, horizon, z := 1.959963984540054) as table

with

given_curve as (
    select
        group_key,
        t,
        n_at_risk,
        n_events,
        survival,
        max(t) over (partition by group_key) as t_end,
        min(survival) over (partition by group_key) as survival_end,
    from query_table(curve_relation)
),

followed as (
    select group_key, bool_or(t_end >= horizon or survival_end = 0) as is_followed
    from given_curve
    group by group_key
),

-- The curve in steps; each begins on a day of the curve, the first on date 0 with everyone waiting.
steps as (
    select group_key, greatest(t, 0) as t, n_at_risk, n_events, survival
    from given_curve
    where t < horizon
    union all
    select group_key, 0 as t, null as n_at_risk, 0 as n_events, 1 as survival
    from followed
),

step_areas as (
    select
        *,
        survival * (
            lead(t, 1, horizon) over (partition by group_key order by t, survival desc) - t
        ) as area,
    from steps
),

areas_to_horizon as (
    select
        group_key,
        n_at_risk,
        n_events,
        area,
        sum(area) over (
            partition by group_key order by t desc, survival
            rows between unbounded preceding and current row
        ) as area_to_horizon,
    from step_areas
),

variance_steps as (
    select
        group_key,
        area_to_horizon,
        if(
            n_at_risk > n_events,
            area_to_horizon ** 2 * n_events / (n_at_risk::double * (n_at_risk - n_events)),
            null
        ) as variance_step,
    from areas_to_horizon
),

means as (
    select
        group_key,
        max(area_to_horizon) as mean,
        sqrt(coalesce(sum(variance_step order by variance_step), 0)) as standard_error,
    from variance_steps
    group by group_key
)

select
    means.group_key,
    if(followed.is_followed, means.mean, null) as mean,
    if(followed.is_followed, means.standard_error, null) as standard_error,
    if(followed.is_followed, means.mean - z * means.standard_error, null) as lower,
    if(followed.is_followed, means.mean + z * means.standard_error, null) as upper,
from means
inner join followed on means.group_key is not distinct from followed.group_key
