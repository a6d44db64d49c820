-- meaning: O1, days in reception: the occupancy of each location, which others publish.
-- grain:   one row a period and group
-- key:     period, group_kind, group_value, measure
-- inputs:  core.stays, core.location_groups, core.observed_periods
-- title_nl: Bezetting
-- title_en: Occupancy
-- unit_nl: persoonsdagen
-- unit_en: person-days
-- estimand_nl: Wat: dagen die mensen in een periode in de opvang op een locatie waren, van alle
--          leeftijden. Er is geen dag 0, geen concurrerende gebeurtenis en geen censurering.
--          Groep: de locatie van elke dag. Vrijgave: niet; COA maakt de bezetting van locaties zelf
--          bekend, en de toets op onthulling neemt aan dat elke lezer haar precies kent.
-- estimand_en: What: days that people were in reception at a location in a period, of all ages.
--          There is no day 0, no competing event and no censoring. Group: the location of each day.
--          Release: none; COA itself publishes the occupancy of locations, and the audit of what is
--          disclosed assumes that every reader knows it exactly.
-- note:    parts: days. Of single small locations too: their occupancy is as public as that of the
--          large ones.

with

stays as (
    select person_id, from_date, to_date, location_code from core.stays where is_pilot
),

location_groups as (
    select * from core.location_groups
),

periods as (
    select * from core.observed_periods where kind in ('baseline', 'year')
),

days_of_stays as (
    select
        periods.period,
        stays.location_code,
        least(coalesce(stays.to_date, date 'infinity'), periods.period_to)
        - greatest(stays.from_date, periods.period_from) as n_days
    from stays
    inner join periods
        on stays.from_date < periods.period_to
        and periods.period_from < coalesce(stays.to_date, date 'infinity')
),

days_by_group as (
    select * from macros.in_groups('days_of_stays', 'location_groups')
),

sums as (
    select group_key, sum(n_days) as n_days
    from days_by_group
    group by group_key
),

final as (
    select
        'O1' as indicator,
        group_key.period as period,
        group_key.group_kind as group_kind,
        group_key.group_value as group_value,
        'days' as measure,
        null::bigint as n_persons,
        n_days::bigint as n_units,
        n_days::double as value,
        null::double as lower,
        null::double as upper,
        [{'name': 'days', 't': 0, 'value': n_days::decimal(18, 4)}] as parts
    from sums
)

select * from final
