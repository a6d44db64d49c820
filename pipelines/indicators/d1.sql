-- meaning: D1, the time from the signal that registration is possible to the BSN.
-- grain:   one row a period, group and measure
-- key:     period, group_kind, group_value, measure
-- inputs:  marts.bsn_waits, core.location_groups
-- title_nl: Wachten op een BSN
-- title_en: Waiting for a BSN
-- unit_nl: personen
-- unit_en: persons
-- estimand_nl: Wie: mensen van 18 jaar tot de AOW-leeftijd in de opvang op een pilotlocatie, met
--          een lopende asielprocedure en een signaal van de IND dat inschrijving kan. Dag 0: de dag
--          van het signaal. Gebeurtenis: het BSN is toegekend. Wie er al was, telt mee vanaf de
--          eerste dag in de periode. Wie de pilotlocaties verlaat, een besluit krijgt of te oud
--          wordt, telt mee tot die dag; wie nog wacht tot het einde van de periode of de gegevens.
--          Er zijn geen concurrerende gebeurtenissen. Samenvatting: Kaplan-Meier; aandeel binnen 56
--          dagen, mediaan en gemiddelde tot 365 dagen. Groep: de locatie op de eerste dag.
--          Vrijgave: de curve in stappen van tien gebeurtenissen.
-- estimand_en: Who: people of 18 up to the state pension age in reception at a pilot location, with
--          an asylum procedure under way and a signal of the IND that registration is possible. Day
--          0: the day of the signal. Event: the BSN is issued. People who were there before enter
--          late, on the first day in the period. Who leaves the pilot locations, gets a decision or
--          grows too old counts until that day; who still waits until the end of the period or the
--          data. No competing events. Summary: Kaplan-Meier; share within 56 days, median and mean
--          up to 365 days. Group: the location on the first day. Release: the curve in steps of ten
--          events.
-- note:    parts: at_risk, events and censored by day, from which all three measures follow. A
--          value is null where nobody is followed that long.

with

waits as (
    select * from marts.bsn_waits where kind in ('baseline', 'year')
),

location_groups as (
    select * from core.location_groups
),

spells as (
    select * from macros.in_groups('waits', 'location_groups')
),

points as (
    select 'd56' as point, 56 as t
),

risk as (
    select * from macros.risk_table('spells')
),

curve as (
    select * from macros.kaplan_meier('risk')
),

means as (
    select * from macros.restricted_mean('curve', 365)
),

measures as (
    select * from macros.waiting_measures('curve', 'points')
    union all
    select group_key, 'mean@d365' as measure, mean as value, lower, upper
    from means
),

counts as (
    select group_key, count(*) as n_persons, count(*) as n_units
    from spells
    group by group_key
),

parts as (
    select * from macros.risk_parts('risk')
),

final as (
    select 'D1' as indicator, *
    from macros.cells('measures', 'counts', 'parts')
)

select * from final
