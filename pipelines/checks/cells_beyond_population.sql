-- meaning:  Cells of an indicator about persons that count more persons than lived in its group in
--           the period.
-- title_nl: Geen cel telt meer mensen dan er woonden
-- title_en: No cell counts more people than lived there
-- severity: error
-- grain:    one row a cell
-- key:      indicator, period, group_kind, group_value, measure
-- inputs:   indicators.a3, indicators.b2, indicators.d1, indicators.f1, core.access_spells,
--           core.location_groups, core.observed_periods
-- note:     Permits are left out: people outside the pilot locations may apply.

with

cells as (
    select indicator, period, group_kind, group_value, measure, n_persons from indicators.a3
    union all
    select indicator, period, group_kind, group_value, measure, n_persons from indicators.b2
    union all
    select indicator, period, group_kind, group_value, measure, n_persons from indicators.d1
    union all
    select indicator, period, group_kind, group_value, measure, n_persons from indicators.f1
),

population as (
    select
        periods.period,
        places.group_kind,
        places.group_value,
        count(distinct spells.person_id) as n_population
    from core.access_spells as spells
    inner join core.observed_periods as periods
        on spells.from_date < periods.period_to
        and (spells.to_date is null or periods.period_from < spells.to_date)
    inner join core.location_groups as places
        on places.location_code = spells.location_code
    group by periods.period, places.group_kind, places.group_value
)

select cells.*, population.n_population
from cells
left join population
    on population.period = cells.period
    and population.group_kind = cells.group_kind
    and population.group_value = cells.group_value
where cells.n_persons > coalesce(population.n_population, 0)
