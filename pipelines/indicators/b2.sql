-- meaning: B2, weeks worked in 52 weeks: the share of workers above 24 and above 12, at
--          least and at most.
-- grain:   one row a period, group and measure
-- key:     period, group_kind, group_value, measure
-- inputs:  marts.worked_weeks, core.location_groups
-- title_nl: Gewerkte weken in 52 weken
-- title_en: Weeks worked in 52 weeks
-- unit_nl: personen
-- unit_en: persons
-- estimand_nl: Wie: mensen van 18 jaar tot de AOW-leeftijd in de opvang op een pilotlocatie die in
--          de periode mogen werken en in de periode werken. Uitkomst: het hoogste aantal gewerkte
--          weken in 52 aaneengesloten weken die in de periode eindigen. Loon is per maand of vier
--          weken bekend, dus er staan twee grenzen. Ten hoogste: elke week die een betaald tijdvak
--          raakt. Ten minste: zoveel weken als de betaalde uren nodig hebben wanneer niemand voor
--          meer dan het wettelijke hoogste aantal uren per week betaald is, en per betaald tijdvak
--          een week, waarbij een week die tijdvakken delen voor elk van die tijdvakken telt; alleen
--          tijdvakken die geheel in de 52 weken vallen tellen mee. Die ondergrens is zwak: in
--          betaalde uren zitten ook verlof en ziekte, en wie minder dan dat hoogste aantal uren
--          werkt, werkt meer weken. Er is geen dag 0, geen concurrerende gebeurtenis en geen
--          censurering: het is een stand. Samenvatting: aandeel van de werkenden met meer dan 24 en
--          meer dan 12 weken, met het interval van Wilson bij elke grens. Groep: de locatie op de
--          eerste dag met toegang in de periode. Vrijgave: uit de afgeronde tellingen, in hele
--          procenten.
-- estimand_en: Who: people of 18 up to the state pension age in reception at a pilot location who
--          may work in the period and do work in it. Outcome: the highest number of weeks worked in
--          52 consecutive weeks that end in the period. Pay is known by month or four weeks, so
--          there are two bounds. At most: every week that a paid period touches. At least: as many
--          weeks as the paid hours need when nobody is paid for more than the most hours the law
--          allows in a week, and one week for each paid period, where a week that periods share
--          counts for each of them; only periods that lie in the 52 weeks as a whole count. That
--          lower bound is weak: paid hours hold leave and sickness too, and who works fewer hours
--          than the most allowed works more weeks. There is no day 0, no competing event and no
--          censoring: it is a state. Summary: share of workers with more than 24 and more than 12
--          weeks, with the interval of Wilson at each bound. Group: the location on the first day
--          with access in the period. Release: from the rounded counts, in whole percent.
-- note:    parts: x of n persons. The interval of Wilson tells of chance, the two bounds of what
--          pay does not show; they are not added.

with

worked_weeks as (
    select * from marts.worked_weeks
),

location_groups as (
    select * from core.location_groups
),

bounds as (
    select 'least' as bound, * exclude (n_weeks_most) rename (n_weeks_least as n_weeks_in_52)
    from worked_weeks
    union all
    select 'most' as bound, * exclude (n_weeks_least) rename (n_weeks_most as n_weeks_in_52)
    from worked_weeks
),

workers as (
    select *
    from macros.in_groups('bounds', 'location_groups')
    where (kind = 'year' and group_key.group_kind = 'province')
        or (kind = 'years-1-3' and group_key.group_kind = 'setting')
),

limits as (
    select * from (values ('over_24', 24), ('over_12', 12)) as limit_of_weeks (name, n_weeks)
),

counts as (
    select
        workers.group_key,
        limits.name || '_' || workers.bound as measure,
        count(*) filter (where workers.n_weeks_in_52 > limits.n_weeks) as x,
        count(*) as n
    from workers
    cross join limits
    group by workers.group_key, limits.name, workers.bound
),

proportions as (
    select * from macros.wilson('counts')
),

final as (
    select
        'B2' as indicator,
        group_key.period as period,
        group_key.group_kind as group_kind,
        group_key.group_value as group_value,
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
