-- meaning: Risk table: for each group and each day on which a spell ends, who is at risk and what
--          happens.
-- takes:   spells(group_key, start, stop, cause): one row a spell of follow-up, (start, stop] in
--          days since date 0; cause names the event at stop, null is censored. One person may have
--          several spells.
-- gives:   group_key, t, cause, n_entered, n_at_risk, n_events, n_events_all, n_censored. One row
--          per group, day and cause that occurs on that day; a day with censorings only has one
--          row, without cause and with n_events 0. Only cause and n_events differ between the rows
--          of a day.
-- formula: At risk on t are the spells with start < t <= stop. Events come before censorings on the
--          same day. n_entered counts spells that began since the previous day of the table, so
--          that from one day to the next n_at_risk = previous n_at_risk - n_events_all - n_censored
--          + n_entered.
-- note:    A spell that does not end after its start is in no risk set and is left out. Where an
--          event may fall on date 0 itself, follow-up starts the day before: start = -1.

create macro macros.risk_table(spells_relation) as table

with

given_spells as (
    select group_key, start, stop, cause
    from query_table(spells_relation)
    where start < stop
),

changes as (
    select group_key, start as t, 1 as entering, 0 as leaving, 0 as failing from given_spells
    union all
    select
        group_key, stop as t, 0 as entering, 1 as leaving, if(cause is null, 0, 1) as failing
    from given_spells
),

changes_per_day as (
    select
        group_key,
        t,
        sum(entering) as n_entering,
        sum(leaving) as n_leaving,
        sum(failing) as n_failing,
    from changes
    group by group_key, t
),

sums_before_day as (
    select
        group_key,
        t,
        n_leaving,
        n_failing,
        coalesce(sum(n_entering) over before, 0) as n_entered_before,
        coalesce(sum(n_leaving) over before, 0) as n_left_before,
    from changes_per_day
    window before as (
        partition by group_key order by t rows between unbounded preceding and 1 preceding
    )
),

exit_days as (
    select
        group_key,
        t,
        n_entered_before
            - lag(n_entered_before, 1, 0) over (partition by group_key order by t) as n_entered,
        n_entered_before - n_left_before as n_at_risk,
        n_failing as n_events_all,
        n_leaving - n_failing as n_censored,
    from sums_before_day
    where n_leaving > 0
),

events as (
    select group_key, stop as t, cause, count(*) as n_events
    from given_spells
    where cause is not null
    group by group_key, stop, cause
)

select
    exit_days.group_key,
    exit_days.t,
    events.cause,
    exit_days.n_entered::bigint as n_entered,
    exit_days.n_at_risk::bigint as n_at_risk,
    coalesce(events.n_events, 0)::bigint as n_events,
    exit_days.n_events_all::bigint as n_events_all,
    exit_days.n_censored::bigint as n_censored,
from exit_days
left join events
    on exit_days.group_key is not distinct from events.group_key
    and exit_days.t = events.t
