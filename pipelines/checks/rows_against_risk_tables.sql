-- meaning:  Intervals of delivered risk tables of first work in which the number from rows does not
--           lie within the delivered bounds.
-- severity: warning
-- title_nl: Risicotabellen van derden en de eigen rijen spreken elkaar niet tegen
-- title_en: Risk tables of a third party and our own rows do not contradict each other
-- grain:    one row an interval and cause
-- key:      period, group_kind, group_value, t_from, cause
-- inputs:   core.delivered_risk_tables, staging.polis__income_relations, marts.first_work,
--           core.location_groups, pilot.parameters
-- note:     Province, settings, large locations and small ones together, each period. It says
--           nothing where rows of pay or sums were not delivered, nor about sums whose data end on
--           another day than ours: then one of the two knows what the other does not. What may
--           still differ, and why it is a warning: a delivery or row that one of the two refused,
--           and the other did not; a correction that came to one of them later; someone who
--           objected here and not there; another version of a rule. Each wants someone to look;
--           none makes the figures from rows wrong.

with

waits as (
    select * from marts.first_work
),

location_groups as (
    select * from core.location_groups
),

delivered as (
    select
        {
            'period': period,
            'group_kind': group_kind,
            'group_value': group_value
        } as group_key,
        tables.*
    from core.delivered_risk_tables as tables
    inner join pilot.parameters as parameters
        on parameters.data_cut = tables.data_to
    where
        tables.scope = 'pilot'
        and tables.indicator = 'A3'
        and exists (select 1 from staging.polis__income_relations)
),

intervals as (
    select distinct group_key, t_from, t_to from delivered
),

spells as (
    select group_key, start, stop, cause
    from macros.in_groups('waits', 'location_groups')
),

counted as (
    select * from macros.risk_intervals('spells', 'intervals')
),

-- a cause that no one of ours had is no row there, and no event
compared as (
    select
        delivered.*,
        coalesce(counted.n_events, 0) as n_events_of_rows,
        coalesce(any_interval.n_entered, 0) as n_entered_of_rows,
        coalesce(any_interval.n_at_risk, 0) as n_at_risk_of_rows,
        coalesce(any_interval.n_censored, 0) as n_censored_of_rows
    from delivered
    left join counted
        on counted.group_key = delivered.group_key
        and counted.t_from = delivered.t_from
        and counted.t_to = delivered.t_to
        and counted.cause = delivered.cause
    left join (
        select distinct group_key, t_from, t_to, n_entered, n_at_risk, n_censored from counted
    ) as any_interval
        on any_interval.group_key = delivered.group_key
        and any_interval.t_from = delivered.t_from
        and any_interval.t_to = delivered.t_to
),

final as (
    select
        period,
        group_kind,
        group_value,
        t_from,
        cause,
        n_entered,
        n_entered_of_rows,
        n_at_risk,
        n_at_risk_of_rows,
        n_events,
        n_events_of_rows,
        n_censored,
        n_censored_of_rows
    from compared
    where
        n_entered_of_rows < n_entered.low
        or n_entered_of_rows > n_entered.high
        or n_at_risk_of_rows < n_at_risk.low
        or n_at_risk_of_rows > n_at_risk.high
        or n_events_of_rows < n_events.low
        or n_events_of_rows > n_events.high
        or n_censored_of_rows < n_censored.low
        or n_censored_of_rows > n_censored.high
)

select * from final
