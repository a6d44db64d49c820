-- meaning: Every week of a person from the first worked week up to that of as_of_date, with the
--          count of its window.
-- takes:   people and intervals, as macros.worked_weeks; window_weeks.
-- gives:   person_id, week (its Monday), is_worked, n_in_window; who never works has the week of
--          as_of_date only.

create macro macros.weeks_series(people_relation, intervals_relation, window_weeks := 52) as table

with

given_people_of_series as (
    select
        person_id,
        date '1900-01-01' + (7 * ((as_of_date - date '1900-01-01') // 7))::integer as as_of_week,
    from query_table(people_relation)
),

worked as (
    select *
    from macros.worked_weeks(
        people_relation, intervals_relation, window_weeks := window_weeks
    )
),

spans as (
    select
        people.person_id,
        people.as_of_week,
        coalesce(min(worked.week), people.as_of_week) as first_week,
    from given_people_of_series as people
    left join worked on people.person_id = worked.person_id
    group by people.person_id, people.as_of_week
),

weeks as (
    select person_id, unnest(range(first_week, as_of_week + 1, interval 7 day))::date as week
    from spans
)

select
    weeks.person_id,
    weeks.week,
    worked.week is not null as is_worked,
    count(worked.week) over (
        partition by weeks.person_id order by weeks.week
        rows between window_weeks - 1 preceding and current row
    ) as n_in_window,
from weeks
left join worked on weeks.person_id = worked.person_id and weeks.week = worked.week
