-- meaning: Cumulative incidences read at given days.
-- takes:   incidences, as macros.aalen_johansen gives them; points(point, t): the name of each
--          point and its day.
-- gives:   group_key, cause, point, t, incidence, standard_error, lower, upper, n_at_risk. One row
--          per group, cause and point. n_at_risk as in macros.survival_at: 0 after the end of
--          follow-up.
-- formula: The last row of the cause with t <= the point; before the first row the incidence is 0
--          and has no error.

create macro macros.incidence_at(incidences_relation, points_relation) as table

with

given_incidences as (
    select group_key, cause, t, n_at_risk, incidence, standard_error, lower, upper
    from query_table(incidences_relation)
),

given_points as (
    select point, t from query_table(points_relation)
),

wanted as (
    select causes.group_key, causes.cause, given_points.point, given_points.t
    from (select distinct group_key, cause from given_incidences) as causes
    cross join given_points
),

days as (
    select
        wanted.group_key,
        wanted.cause,
        wanted.point,
        any_value(wanted.t) as t,
        max(curve.t) filter (where curve.t <= wanted.t) as t_read,
        min(curve.t) filter (where curve.t >= wanted.t) as t_next,
    from wanted
    inner join given_incidences as curve
        on wanted.group_key is not distinct from curve.group_key and wanted.cause = curve.cause
    group by wanted.group_key, wanted.cause, wanted.point
)

select
    days.group_key,
    days.cause,
    days.point,
    days.t,
    coalesce(read.incidence, 0) as incidence,
    read.standard_error,
    read.lower,
    read.upper,
    coalesce(next.n_at_risk, 0) as n_at_risk,
from days
left join given_incidences as read
    on days.group_key is not distinct from read.group_key
    and days.cause = read.cause
    and days.t_read = read.t
left join given_incidences as next
    on days.group_key is not distinct from next.group_key
    and days.cause = next.cause
    and days.t_next = next.t
