-- meaning: Risk table by intervals: for each group and interval who is followed, who enters and
--         what happens.
-- takes:   spells(group_key, start, stop, cause) as in macros.risk_table; intervals(group_key,
--         t_from, t_to): (t_from, t_to] in days since date 0, each once in a group.
-- gives:   group_key, t_from, t_to, cause, n_entered, n_at_risk, n_events, n_censored. One row an
--         interval and cause, for every cause of any spell, also where it has no event. Only cause
--         and n_events differ between the rows of an interval.
-- formula: At risk when the interval opens are the spells with start <= t_from < stop. Entered are
--         those with t_from < start <= t_to; events and censorings those with t_from < stop <=
--         t_to. So n_at_risk + n_entered - all events - n_censored is n_at_risk of an interval that
--         begins where this one ends.
-- note:    The coarser the intervals, the less the table says of when within them someone entered
--         or left. Follow-up that starts on date 0 itself has start -1.

create macro macros.risk_intervals(spells_relation, intervals_relation) as table

with

given_spells as (
    select group_key, start, stop, cause
    from query_table(spells_relation)
    where start < stop
),

given_intervals as (
    select group_key, t_from, t_to from query_table(intervals_relation)
),

counts as (
    select
        given_intervals.group_key,
        given_intervals.t_from,
        given_intervals.t_to,
        count(*) filter (
            where given_spells.start > given_intervals.t_from
            and given_spells.start <= given_intervals.t_to
        ) as n_entered,
        count(*) filter (
            where given_spells.start <= given_intervals.t_from
            and given_spells.stop > given_intervals.t_from
        ) as n_at_risk,
        count(*) filter (
            where given_spells.cause is null
            and given_spells.stop > given_intervals.t_from
            and given_spells.stop <= given_intervals.t_to
        ) as n_censored,
    from given_intervals
    left join given_spells
        on given_spells.group_key = given_intervals.group_key
    group by given_intervals.group_key, given_intervals.t_from, given_intervals.t_to
),

causes as (
    select distinct cause from given_spells where cause is not null
),

events as (
    select
        given_intervals.group_key,
        given_intervals.t_from,
        given_spells.cause,
        count(*) as n_events,
    from given_intervals
    inner join given_spells
        on given_spells.group_key = given_intervals.group_key
        and given_spells.stop > given_intervals.t_from
        and given_spells.stop <= given_intervals.t_to
    where given_spells.cause is not null
    group by given_intervals.group_key, given_intervals.t_from, given_spells.cause
)

select
    counts.group_key,
    counts.t_from,
    counts.t_to,
    causes.cause,
    counts.n_entered,
    counts.n_at_risk,
    coalesce(events.n_events, 0) as n_events,
    counts.n_censored,
from counts
cross join causes
left join events
    on events.group_key = counts.group_key
    and events.t_from = counts.t_from
    and events.cause = causes.cause
