-- meaning: A Kaplan-Meier curve read at given days.
-- takes:   curve, as macros.kaplan_meier gives it; points(point, t): the name of each point and its
--          day since date 0.
-- gives:   group_key, point, t, survival, standard_error, lower, upper, n_at_risk. One row per
--          group and point. n_at_risk is that of the first day of the table from the point on, 0
--          after the end of follow-up: there the curve is carried along and must not be
--          published.
-- formula: The last row of the curve with t <= the point; before the first row S is 1 without
--          error.

create macro macros.survival_at(curve_relation, points_relation) as table

with

given_curve as (
    select group_key, t, n_at_risk, survival, standard_error, lower, upper
    from query_table(curve_relation)
),

given_points as (
    select point, t from query_table(points_relation)
),

wanted as (
    select groups.group_key, given_points.point, given_points.t
    from (select distinct group_key from given_curve) as groups
    cross join given_points
),

last_day_before as (
    select
        wanted.group_key,
        wanted.point,
        max(given_curve.t) filter (where given_curve.t <= wanted.t) as t_read,
        min(given_curve.t) filter (where given_curve.t >= wanted.t) as t_next,
        any_value(wanted.t) as t,
    from wanted
    inner join given_curve on wanted.group_key is not distinct from given_curve.group_key
    group by wanted.group_key, wanted.point
)

select
    days.group_key,
    days.point,
    days.t,
    if(days.t_read is null, 1, read.survival) as survival,
    if(days.t_read is null, 0, read.standard_error) as standard_error,
    if(days.t_read is null, 1, read.lower) as lower,
    if(days.t_read is null, 1, read.upper) as upper,
    coalesce(next.n_at_risk, 0) as n_at_risk,
from last_day_before as days
left join given_curve as read
    on days.group_key is not distinct from read.group_key and days.t_read = read.t
left join given_curve as next
    on days.group_key is not distinct from next.group_key and days.t_next = next.t
