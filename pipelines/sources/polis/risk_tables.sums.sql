-- meaning: The rows of polis/risk_tables, counted by who holds the sealed rows of COA, the IND and
--         Polis: first work as risk tables, days in work and with access as sums.
-- grain:   one row a kind, indicator, period, group, cause or measure, and interval
-- key:     kind, indicator, period, group_kind, group_value, part, t_from
-- inputs:  marts.first_work, marts.access_days, core.location_groups, pilot.parameters
-- note:    Plain numbers; `pilotmonitor sums` hides and rounds them. The intervals end on the days
--         at which the plan reads the curve (3, 6, 9, 12, 18, 24 and 36 months of 365.25/12 days),
--         and the last takes the rest. By week most cells of a few hundred people would be hidden.
--         An interval that nobody is followed in has no row.

with

waits as (
    select * from marts.first_work
),

access_days as (
    select * from marts.access_days
),

location_groups as (
    select * from core.location_groups where group_kind != 'single'
),

parameters as (
    select * from pilot.parameters
),

steps as (
    select * from (
        values
            (-1, 91), (91, 183), (183, 274), (274, 365), (365, 548), (548, 731), (731, 1096),
            (1096, 20000)
    ) as step (t_from, t_to)
),

spells as (
    select group_key, start, stop, cause
    from macros.in_groups('waits', 'location_groups')
),

groups_of_spells as (
    select distinct group_key from spells
),

intervals as (
    select groups_of_spells.group_key, steps.t_from, steps.t_to
    from groups_of_spells
    cross join steps
),

risk as (
    select * from macros.risk_intervals('spells', 'intervals')
),

units as (
    select group_key, person_id, n_work_days as x, n_access_days as w
    from macros.in_groups('access_days', 'location_groups')
    where kind in ('baseline', 'year', 'years-1-3')
        or (kind = 'month' and group_key.group_kind = 'province')
),

sums as (
    select * from macros.clustered_ratio('units')
),

final as (
    select
        'risk' as kind,
        'A3' as indicator,
        risk.group_key.period as period,
        risk.group_key.group_kind as group_kind,
        risk.group_key.group_value as group_value,
        risk.cause as part,
        'access' as clock,
        risk.t_from,
        risk.t_to,
        parameters.data_cut as data_to,
        risk.n_entered,
        risk.n_at_risk,
        risk.n_events,
        risk.n_censored,
        null::bigint as n_persons,
        null::bigint as n_nonzero,
        null::bigint as sum_x,
        null::bigint as sum_w,
        null::bigint as sum_xx,
        null::bigint as sum_xw,
        null::bigint as sum_ww
    from risk
    cross join parameters
    where risk.n_at_risk + risk.n_entered > 0
    union all
    select
        'sums' as kind,
        'F1' as indicator,
        sums.group_key.period as period,
        sums.group_key.group_kind as group_kind,
        sums.group_key.group_value as group_value,
        'share' as part,
        null as clock,
        0 as t_from,
        null as t_to,
        parameters.data_cut as data_to,
        null as n_entered,
        null as n_at_risk,
        null as n_events,
        null as n_censored,
        sums.n_persons,
        sums.n_persons_nonzero as n_nonzero,
        sums.sum_x,
        sums.sum_w,
        sums.sum_xx,
        sums.sum_xw,
        sums.sum_ww
    from sums
    cross join parameters
)

select * from final
