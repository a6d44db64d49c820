-- meaning: A risk table as the parts of a cell, from which the disclosure rules make its figures
--          anew.
-- takes:   risk, as macros.risk_table gives it; main_cause is the cause that the indicator is
--          about. Without one every cause counts as the event, as in macros.kaplan_meier.
-- gives:   group_key, parts: a list of (name, t, value) by t and name. at_risk and censored on each
--          day; events on each day, or with a main_cause events and events:<other cause> on the
--          days on which they happen.

create macro macros.risk_parts(risk_relation, main_cause := null) as table

with

given_risk as (
    select group_key, t, cause, n_at_risk, n_events, n_events_all, n_censored
    from query_table(risk_relation)
),

-- the risk table has a row a cause: what it says of the day as a whole counts once
days as (
    select distinct group_key, t, n_at_risk, n_events_all, n_censored from given_risk
),

parts_by_day as (
    select group_key, t, 'at_risk' as name, n_at_risk as value from days
    union all
    select group_key, t, 'censored' as name, n_censored as value from days
    union all
    select group_key, t, 'events' as name, n_events_all as value from days where main_cause is null
    union all
    select
        group_key,
        t,
        if(cause = main_cause, 'events', 'events:' || cause) as name,
        n_events as value
    from given_risk
    where main_cause is not null and cause is not null
)

select
    group_key,
    list(
        {'name': name, 't': t::integer, 'value': value::decimal(18, 4)}
        order by t, name
    ) as parts,
from parts_by_day
group by group_key
