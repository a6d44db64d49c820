-- meaning: C1, work permits applied for and granted, and the people behind them.
-- grain:   one row a period, group and measure
-- key:     period, group_kind, group_value, measure
-- inputs:  marts.permit_counts, core.location_groups, core.observed_periods
-- title_nl: Vergunningen en meldingen
-- title_en: Permits and notifications
-- unit_nl: vergunningen, meldingen, personen
-- unit_en: permits, notifications, persons
-- estimand_nl: Wat: aanvragen voor een tewerkstellingsvergunning die in de periode zijn ontvangen,
--          vergunningen die in de periode zijn verleend, en de mensen voor wie in de periode een
--          aanvraag is ontvangen. Wie twee aanvragen heeft, is een persoon. Er is geen dag 0, geen
--          concurrerende gebeurtenis en geen censurering; het zijn tellingen tot het einde van de
--          periode of de gegevens. Aanvragen, vergunningen, meldingen en personen worden nooit
--          opgeteld. Groep: de locatie op de dag van ontvangst; wie dan niet op een pilotlocatie
--          woont, telt alleen in de provincie. Meldingen: nog niet van toepassing. Vrijgave:
--          tellingen vanaf tien, afgerond op vijf.
-- estimand_en: What: applications for a work permit received in the period, permits granted in the
--          period, and the people for whom an application was received in the period. Who has two
--          applications is one person. There is no day 0, no competing event and no censoring:
--          these are counts up to the end of the period or the data. Applications, permits,
--          notifications and persons are never added up. Group: the location on the day of receipt;
--          who does not live at a pilot location that day counts in the province only.
--          Notifications: not applicable yet. Release: counts of ten or more, rounded to five.
-- note:    parts: n, and largest: what the employer with most of them has, because that employer
--          knows its own. Notifications have no cell, and so no zero either: none can be made and
--          no feed brings them.

with

permit_counts as (
    select * from marts.permit_counts
),

location_groups as (
    select * from core.location_groups
),

periods as (
    select * from core.observed_periods
),

groups as (
    select distinct group_kind, group_value from location_groups
),

cells as (
    select
        {
            'period': periods.period,
            'group_kind': groups.group_kind,
            'group_value': groups.group_value
        } as group_key
    from periods
    inner join groups
        on periods.kind in ('baseline', 'year')
        or (
            periods.kind in ('month', 'quarter', 'half-year', 'twelve-months')
            and groups.group_kind = 'province'
        )
),

events as (
    select * from macros.in_groups('permit_counts', 'location_groups')
),

counts as (
    select
        cells.group_key,
        count(*) filter (where events.event = 'applied') as n_applied,
        count(*) filter (where events.event = 'granted') as n_granted,
        count(distinct events.applicant_id) filter (where events.event = 'applied')
            as n_applicants,
        count(distinct events.applicant_id) filter (where events.event = 'granted')
            as n_holders
    from cells
    left join events
        on events.group_key = cells.group_key
    group by cells.group_key
),

employer_counts as (
    select
        group_key,
        employer_number,
        count(*) filter (where event = 'applied') as n_applied,
        count(*) filter (where event = 'granted') as n_granted,
        count(distinct applicant_id) filter (where event = 'applied') as n_applicants
    from events
    where employer_number is not null
    group by group_key, employer_number
),

largest_employers as (
    select
        group_key,
        max(n_applied) as n_applied,
        max(n_granted) as n_granted,
        max(n_applicants) as n_applicants
    from employer_counts
    group by group_key
),

measures as (
    select *, 'applied' as measure, n_applicants as n_persons, n_applied as n
    from counts
    union all
    select *, 'granted' as measure, n_holders as n_persons, n_granted as n
    from counts
    union all
    select *, 'persons' as measure, n_applicants as n_persons, n_applicants as n
    from counts
),

measures_with_largest as (
    select
        measures.*,
        coalesce(
            case measures.measure
                when 'applied' then largest_employers.n_applied
                when 'granted' then largest_employers.n_granted
                when 'persons' then largest_employers.n_applicants
            end,
            0
        ) as n_largest
    from measures
    left join largest_employers
        on largest_employers.group_key = measures.group_key
),

final as (
    select
        'C1' as indicator,
        group_key.period as period,
        group_key.group_kind as group_kind,
        group_key.group_value as group_value,
        measure,
        n_persons::bigint as n_persons,
        n::bigint as n_units,
        n::double as value,
        null::double as lower,
        null::double as upper,
        [
            {'name': 'n', 't': 0, 'value': n::decimal(18, 4)},
            {'name': 'largest', 't': 0, 'value': n_largest::decimal(18, 4)}
        ] as parts
    from measures_with_largest
)

select * from final
