-- meaning: Quantile of the time to the event, from a Kaplan-Meier curve; p = 0.5 is the median.
-- takes:   curve, as macros.kaplan_meier gives it; p between 0 and 1, both excluded.
-- gives:   group_key, quantile, lower, upper, one row per group; null is not reached (print that,
--          no number).
-- formula: Smallest t with S(t) <= 1 - p; where S equals 1 - p on a flat stretch, the middle of the
--          stretch, which the end of follow-up closes. Limits: the days on which the bounds of the
--          curve cross 1 - p in the same way (Brookmeyer & Crowley 1982, on the scale of the
--          curve's own interval).
-- note:    With late entry a bound can rise again after a first day with few people at risk. It
--          crosses 1 - p where it is nearest below it, as in R; for a falling curve that is the
--          first day at or below.

create macro macros.survival_quantile(curve_relation, p) as table

with

given_curve as (
    select group_key, t, survival, lower, upper, max(t) over (partition by group_key) as t_end
    from query_table(curve_relation)
),

-- Equality of S and 1 - p is judged within 1.5e-8, as R does: products of fractions are not exact.
crossings as (
    select
        group_key,
        max(t_end) as t_end,
        arg_max(t, (survival, -t)) filter (where survival <= 1 - p + 1.5e-8) as reached,
        arg_max(t, (survival, -t)) filter (where survival < 1 - p - 1.5e-8) as passed,
        arg_max(t, (lower, -t)) filter (where lower <= 1 - p + 1.5e-8) as lower_reached,
        arg_max(t, (lower, -t)) filter (where lower < 1 - p - 1.5e-8) as lower_passed,
        arg_max(t, (upper, -t)) filter (where upper <= 1 - p + 1.5e-8) as upper_reached,
        arg_max(t, (upper, -t)) filter (where upper < 1 - p - 1.5e-8) as upper_passed,
    from given_curve
    group by group_key
)

select
    group_key,
    (reached + coalesce(passed, t_end)) / 2 as quantile,
    (lower_reached + coalesce(lower_passed, t_end)) / 2 as lower,
    (upper_reached + coalesce(upper_passed, t_end)) / 2 as upper,
from crossings
