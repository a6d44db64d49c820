-- meaning: A3, the time from access to the first work.
-- grain:   one row a period, group and measure
-- key:     period, group_kind, group_value, measure
-- inputs:  marts.first_work, core.location_groups
-- title_nl: Van toegang tot eerste werk
-- title_en: From access to first work
-- unit_nl: personen
-- unit_en: persons
-- estimand_nl: Wie: mensen van 18 jaar tot de AOW-leeftijd in de opvang op een pilotlocatie die
--          mogen werken. Dag 0: de eerste dag waarop de wet dat toeliet. Gebeurtenis: de eerste dag
--          van een periode met betaalde uren. Wie er al was, telt mee vanaf de eerste dag in de
--          periode; wie toen al had gewerkt, niet. Concurrerend: een verblijfsvergunning, vertrek
--          uit de opvang, verhuizing naar een locatie buiten de pilot, elk apart. Wie de toegang
--          verliest en blijft, blijft meetellen. Wie nog geen werk heeft, telt mee tot het einde
--          van de periode of de gegevens. Samenvatting: Aalen-Johansen; aandeel met werk binnen 3,
--          6 en 12 maanden. Groep: de locatie op de eerste dag. Vrijgave: de curve in stappen van
--          tien gebeurtenissen.
-- estimand_en: Who: people of 18 up to the state pension age in reception at a pilot location who
--          may work. Day 0: the first day on which the law allowed that. Event: the first day of a
--          period with paid hours. Who was there before enters on the first day in the period; who
--          had worked by then does not count. Competing: a residence permit, leaving reception,
--          moving to a location outside the pilot, each its own. Who loses access and stays, keeps
--          counting. Who has no work yet counts until the end of the period or the data. Summary:
--          Aalen-Johansen; share in work within 3, 6 and 12 months. Group: the location on the
--          first day. Release: the curve in steps of ten events.
-- note:    parts: at_risk, events (work), events:status, events:left, events:moved and censored by
--          day. A month is 365.25/12 days, rounded to whole days.

with

waits as (
    select * from marts.first_work
),

location_groups as (
    select * from core.location_groups
),

spells as (
    select *
    from macros.in_groups('waits', 'location_groups')
    where (kind = 'year' and group_key.group_kind = 'province')
        or (kind = 'years-1-3' and group_key.group_kind = 'setting')
),

points as (
    select * from (values ('m3', 91), ('m6', 183), ('m12', 365)) as point (point, t)
),

risk as (
    select * from macros.risk_table('spells')
),

incidences as (
    select * from macros.aalen_johansen('risk')
),

incidences_at_points as (
    select * from macros.incidence_at('incidences', 'points')
),

-- a group without any first work has no such cause, and a share of 0
last_days as (
    select group_key, max(t) as last_day
    from risk
    group by group_key
),

measures as (
    select
        last_days.group_key,
        'share@' || points.point as measure,
        if(
            points.t <= last_days.last_day,
            coalesce(incidences_at_points.incidence, 0),
            null
        ) as value,
        if(points.t <= last_days.last_day, incidences_at_points.lower, null) as lower,
        if(points.t <= last_days.last_day, incidences_at_points.upper, null) as upper
    from last_days
    cross join points
    left join incidences_at_points
        on incidences_at_points.group_key = last_days.group_key
        and incidences_at_points.point = points.point
        and incidences_at_points.cause = 'work'
),

counts as (
    select group_key, count(*) as n_persons, count(*) as n_units
    from spells
    group by group_key
),

parts as (
    select * from macros.risk_parts('risk', main_cause := 'work')
),

final as (
    select 'A3' as indicator, *
    from macros.cells('measures', 'counts', 'parts')
)

select * from final
