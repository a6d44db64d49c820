-- meaning: The rule "at most 24 weeks of work in any 52 weeks" for each person: reached, exceeded,
--          and what is left.
-- takes:   people and intervals, as macros.worked_weeks; week_limit and window_weeks.
-- gives:   one row a person, also without work; weeks are given as their Monday: n_worked_weeks;
--          hit_week: the first week with more than week_limit in its window; at_limit_week: the
--          first with exactly week_limit; breach_weeks: the worked weeks with more; max_in_window
--          and max_week: the largest count and the first week with it; n_as_of: the count in the
--          week of as_of_date; n_remaining: weeks that may still be worked, seen from that window;
--          is_next_week_allowed; earliest_week_again: the first week after as_of_date that may be
--          worked if nothing before it is.
-- note:    A window's count grows in worked weeks only and by one at most, so that first weeks and
--          the largest count are found among the worked weeks.

create macro macros.weeks_in_window(
    people_relation, intervals_relation, week_limit := 24, window_weeks := 52
) as table

with

given_people_of_rule as (
    select
        person_id,
        date '1900-01-01' + (7 * ((as_of_date - date '1900-01-01') // 7))::integer as as_of_week,
    from query_table(people_relation)
),

weeks as (
    select *
    from macros.worked_weeks(
        people_relation, intervals_relation, window_weeks := window_weeks
    )
),

weeks_of_people as (
    select
        people.person_id,
        people.as_of_week,
        count(weeks.week) as n_worked_weeks,
        min(weeks.week) filter (where weeks.n_in_window > week_limit) as hit_week,
        min(weeks.week) filter (where weeks.n_in_window = week_limit) as at_limit_week,
        list(weeks.week order by weeks.week) filter (where weeks.n_in_window > week_limit)
            as breach_weeks,
        max(weeks.n_in_window) as max_in_window,
        arg_max(weeks.week, (weeks.n_in_window, -epoch(weeks.week))) as max_week,
        count(*) filter (
            where weeks.week > people.as_of_week - 7 * window_weeks
        ) as n_as_of,
        count(*) filter (
            where weeks.week > people.as_of_week + 7 - 7 * window_weeks
        ) as n_before_next_week,
        list(weeks.week order by weeks.week desc)[week_limit] as last_week_that_counts,
    from given_people_of_rule as people
    left join weeks on people.person_id = weeks.person_id
    group by people.person_id, people.as_of_week
)

select
    person_id,
    n_worked_weeks,
    hit_week,
    at_limit_week,
    coalesce(breach_weeks, []) as breach_weeks,
    coalesce(max_in_window, 0) as max_in_window,
    max_week,
    n_as_of,
    greatest(0, week_limit - n_as_of) as n_remaining,
    n_before_next_week < week_limit as is_next_week_allowed,
    greatest(as_of_week + 7, last_week_that_counts + 7 * window_weeks) as earliest_week_again,
from weeks_of_people
