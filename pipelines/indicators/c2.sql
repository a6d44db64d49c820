-- meaning: C2, the time from application for a work permit to the decision.
-- grain:   one row a period, group and measure
-- key:     period, group_kind, group_value, measure
-- inputs:  marts.permit_waits, core.location_groups
-- title_nl: Wachten op een besluit over een vergunning
-- title_en: Waiting for a decision on a permit
-- unit_nl: aanvragen
-- unit_en: applications
-- estimand_nl: Wat: aanvragen voor een tewerkstellingsvergunning. Dag 0: de dag waarop UWV de
--          aanvraag ontvangt. Gebeurtenis: het besluit (verleend, geweigerd of buiten behandeling).
--          Een aanvraag die is ingetrokken of niet meer nodig is, telt mee tot die dag; een
--          aanvraag die nog loopt, tot het einde van de periode of de gegevens. Wat al liep, telt
--          mee vanaf de eerste dag van de periode. Samenvatting: Kaplan-Meier; aandeel binnen 14 en
--          35 dagen en mediaan, in kalenderdagen vanaf ontvangst, opschorting inbegrepen. Groep: de
--          locatie op de dag van ontvangst; wie dan niet op een pilotlocatie woont, telt alleen in
--          de provincie. Vrijgave: de curve in stappen van tien gebeurtenissen.
-- estimand_en: What: applications for a work permit. Day 0: the day on which UWV receives the
--          application. Event: the decision (granted, refused or not considered). An application
--          withdrawn or no longer needed counts until that day; one that is pending, until the end
--          of the period or the data. What was pending before enters on the first day of the
--          period. Summary: Kaplan-Meier; share within 14 and 35 days and median, in calendar days
--          from receipt, suspension included. Group: the location on the day of receipt; who does
--          not live at a pilot location that day counts in the province only. Release: the curve in
--          steps of ten events.
-- note:    The unit is the application; one person may have several. n_persons counts the people.

with

waits as (
    select * from marts.permit_waits
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
    select * from (values ('d14', 14), ('d35', 35)) as point (point, t)
),

risk as (
    select * from macros.risk_table('spells')
),

curve as (
    select * from macros.kaplan_meier('risk')
),

measures as (
    select * from macros.waiting_measures('curve', 'points')
),

counts as (
    select group_key, count(distinct applicant_id) as n_persons, count(*) as n_units
    from spells
    group by group_key
),

parts as (
    select * from macros.risk_parts('risk')
),

final as (
    select 'C2' as indicator, *
    from macros.cells('measures', 'counts', 'parts')
)

select * from final
