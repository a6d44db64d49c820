-- meaning: The rows of context/comparison, counted by who holds the sealed rows of the whole
--         country and names other locations in the list of locations: days in work and with access
--         as sums; first work, BSN and decisions on permits as risk tables.
-- grain:   one row a kind, indicator, period, setting, cause or measure, and interval
-- key:     kind, indicator, period, setting, part, t_from
-- inputs:  marts.first_work, marts.bsn_waits, marts.permit_waits, marts.access_days,
--         core.location_groups, pilot.parameters
-- note:    Plain numbers; `pilotmonitor sums` hides and rounds them. Sums by month and longer, risk
--         tables by year and longer: by month their cells would be hidden. Intervals end on the
--         days at which the plan reads each curve. Of permits a row counts applications, not
--         persons.

with

first_work as (
    select * from marts.first_work
),

bsn_waits as (
    select * from marts.bsn_waits
),

permit_waits as (
    select * from marts.permit_waits
),

access_days as (
    select * from marts.access_days
    where kind not in ('quarter', 'half-year', 'twelve-months')
),

settings as (
    select * from core.location_groups where group_kind = 'setting'
),

parameters as (
    select * from pilot.parameters
),

steps as (
    select * from (
        values
            ('A3', 'access', -1, 91), ('A3', 'access', 91, 183), ('A3', 'access', 183, 365),
            ('A3', 'access', 365, 731), ('A3', 'access', 731, 20000),
            ('D1', 'signal', -1, 56), ('D1', 'signal', 56, 183), ('D1', 'signal', 183, 365),
            ('D1', 'signal', 365, 20000),
            ('C2', 'receipt', -1, 14), ('C2', 'receipt', 14, 35), ('C2', 'receipt', 35, 20000)
    ) as step (indicator, clock, t_from, t_to)
),

waits as (
    select 'A3' as indicator, period, location_code, start, stop, cause from first_work
    union all
    select 'D1' as indicator, period, location_code, start, stop, cause from bsn_waits
    union all
    select 'C2' as indicator, period, location_code, start, stop, cause from permit_waits
),

spells as (
    select {'indicator': indicator, 'place': group_key} as group_key, start, stop, cause
    from macros.in_groups('waits', 'settings')
),

groups_of_spells as (
    select distinct group_key from spells
),

intervals as (
    select groups_of_spells.group_key, steps.t_from, steps.t_to
    from groups_of_spells
    inner join steps
        on steps.indicator = groups_of_spells.group_key.indicator
),

causes_of_indicators as (
    select distinct group_key.indicator as indicator, cause from spells where cause is not null
),

-- the macro gives every interval a row for every cause, also for those of another indicator
risk as (
    select risk.*
    from macros.risk_intervals('spells', 'intervals') as risk
    semi join causes_of_indicators
        on causes_of_indicators.indicator = risk.group_key.indicator
        and causes_of_indicators.cause = risk.cause
),

units as (
    select group_key, person_id, n_work_days as x, n_access_days as w
    from macros.in_groups('access_days', 'settings')
),

sums as (
    select * from macros.clustered_ratio('units')
),

final as (
    select
        'risk' as kind,
        risk.group_key.indicator as indicator,
        risk.group_key.place.period as period,
        risk.group_key.place.group_value as setting,
        'derde' as made_by,
        risk.cause as part,
        steps.clock,
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
    inner join steps
        on steps.indicator = risk.group_key.indicator
        and steps.t_from = risk.t_from
    cross join parameters
    where risk.n_at_risk + risk.n_entered > 0
    union all
    select
        'sums' as kind,
        'F1' as indicator,
        sums.group_key.period as period,
        sums.group_key.group_value as setting,
        'derde' as made_by,
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
