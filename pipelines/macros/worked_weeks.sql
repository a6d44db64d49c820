-- meaning: The ISO weeks in which a person works, each with the number of worked weeks in the
--          window that it ends.
-- takes:   people(person_id, as_of_date): one row a person; days after as_of_date do not exist.
--          intervals(person_id, start_date, end_date): both days inclusive, a missing end_date
--          lasts up to as_of_date. Jobs, or permits for the same count over permitted weeks.
-- gives:   person_id, week (its Monday), n_in_window
-- formula: A week is worked where at least one day of at least one interval falls in it; overlaps
--          count once. n_in_window counts the worked weeks among the window_weeks consecutive weeks
--          that end in this one; there is no "same week last year", so that week 53 needs no rule
--          of its own.

create macro macros.worked_weeks(people_relation, intervals_relation, window_weeks := 52) as table

with

given_people as (
    select person_id, as_of_date from query_table(people_relation)
),

given_intervals as (
    select person_id, start_date, end_date from query_table(intervals_relation)
),

-- Weeks are numbered from 1900-01-01, a Monday.
week_ranges as (
    select
        intervals.person_id,
        (intervals.start_date - date '1900-01-01') // 7 as week_from,
        (least(intervals.end_date, people.as_of_date) - date '1900-01-01') // 7 as week_to,
    from given_intervals as intervals
    inner join given_people as people on intervals.person_id = people.person_id
    where intervals.start_date <= least(intervals.end_date, people.as_of_date)
),

distinct_weeks as (
    select distinct person_id, unnest(range(week_from, week_to + 1)) as week_number
    from week_ranges
)

select
    person_id,
    date '1900-01-01' + (7 * week_number)::integer as week,
    count(*) over (
        partition by person_id order by week_number
        range between window_weeks - 1 preceding and current row
    ) as n_in_window,
from distinct_weeks
