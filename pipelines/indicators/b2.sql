-- meaning: B2, weeks worked in 52 weeks: the share of workers above 24 and above 12.
-- grain:   one row a period, group and measure
-- key:     period, group_kind, group_value, measure
-- inputs:  marts.worked_weeks, core.location_groups
-- title_nl: Gewerkte weken in 52 weken
-- title_en: Weeks worked in 52 weeks
-- unit_nl: personen
-- unit_en: persons
-- estimand_nl: Wie: mensen van 18 jaar tot de AOW-leeftijd in de opvang op een pilotlocatie die in
--          de periode mogen werken en in de periode werken. Uitkomst: het hoogste aantal gewerkte
--          weken in 52 aaneengesloten weken die in de periode eindigen; een week telt als zij een
--          betaald tijdvak raakt. Loon is per maand of vier weken bekend, dus dit is het hoogste
--          aantal dat mogelijk is. Er is geen dag 0, geen concurrerende gebeurtenis en geen
--          censurering: het is een stand. Samenvatting: aandeel van de werkenden met meer dan 24 en
--          meer dan 12 weken, met het interval van Wilson. Groep: de locatie op de eerste dag met
--          toegang in de periode. Vrijgave: uit de afgeronde tellingen, in hele procenten.
-- estimand_en: Who: people of 18 up to the state pension age in reception at a pilot location who
--          may work in the period and do work in it. Outcome: the highest number of weeks worked in
--          52 consecutive weeks that end in the period; a week counts when a paid period touches
--          it. Pay is known by month or four weeks, so this is the highest number possible. There
--          is no day 0, no competing event and no censoring: it is a state. Summary: share of
--          workers with more than 24 and more than 12 weeks, with the interval of Wilson. Group:
--          the location on the first day with access in the period. Release: from the rounded
--          counts, in whole percent.
-- note:    parts: x of n persons.

with

worked_weeks as (
    select * from marts.worked_weeks
),

location_groups as (
    select * from core.location_groups
),

limits as (
    select * from (values ('over_24', 24), ('over_12', 12)) as limit_of_weeks (measure, n_weeks)
),

counts as (
    select
        worked_weeks.period,
        location_groups.group_kind,
        location_groups.group_value,
        limits.measure,
        count(*) filter (where worked_weeks.n_weeks_in_52 > limits.n_weeks) as x,
        count(*) as n
    from worked_weeks
    inner join location_groups
        on location_groups.location_code = worked_weeks.location_code
    cross join limits
    where (worked_weeks.kind = 'year' and location_groups.group_kind = 'province')
        or (worked_weeks.kind = 'years-1-3' and location_groups.group_kind = 'setting')
    group by
        worked_weeks.period,
        location_groups.group_kind,
        location_groups.group_value,
        limits.measure
),

proportions as (
    select * from macros.wilson('counts')
),

final as (
    select
        'B2' as indicator,
        period,
        group_kind,
        group_value,
        measure,
        n as n_persons,
        n as n_units,
        proportion::double as value,
        lower::double as lower,
        upper::double as upper,
        [
            {'name': 'n', 't': 0, 'value': n::decimal(18, 4)},
            {'name': 'x', 't': 0, 'value': x::decimal(18, 4)}
        ] as parts
    from proportions
)

select * from final
