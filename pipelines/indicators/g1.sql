-- meaning: G1, city against rural for F1, by locations: their unweighted means compared.
-- grain:   one row a period, group and measure
-- key:     period, group_kind, group_value, measure
-- inputs:  marts.access_days, reference.locations, pilot.parameters
-- title_nl: Dagen met werk, stad en buitenaf vergeleken per locatie
-- title_en: Days in work, city and rural compared by location
-- unit_nl: locaties
-- unit_en: locations
-- estimand_nl: Wat: het aandeel van de dagen met toegang dat in werk wordt doorgebracht (F1), per
--          locatie. Vergeleken wordt het gewone gemiddelde over de locaties in de stad met dat over
--          de locaties buitenaf; elke locatie telt even zwaar. Een locatie telt mee met genoeg
--          mensen en genoeg dagen; dat is vooraf vastgelegd. Ruw: zonder correctie voor leeftijd of
--          kansgroep. Interval: van 95%, uit de spreiding tussen locaties (Welch, met de
--          vrijheidsgraden van Satterthwaite). Kleinste zichtbare verschil: een verschil van die
--          grootte wordt in vier van de vijf gevallen gezien, namelijk (t0,975 + t0,80) maal de
--          standaardfout. Vrijgave: minstens drie meetellende locaties per ligging, in hele
--          procentpunten; nooit een getal van een kleine locatie. Geen uitspraak over oorzaak.
-- estimand_en: What: the share of days with access spent in work (F1), by location. The plain mean
--          over the locations in the city is compared with that over the rural ones; each location
--          counts alike. A location counts with enough people and enough days, as fixed beforehand.
--          Crude: not adjusted for age or chance group. Interval: 95%, from the spread between
--          locations (Welch, with Satterthwaite's degrees of freedom). Smallest difference that
--          could have been seen: a difference of that size is seen in four of five cases, which is
--          (t0.975 + t0.80) times the standard error. Release: at least three counted locations a
--          setting, in whole percentage points; never a figure of a small location. No claim of
--          cause.
-- note:    parts: persons, persons_nonzero, x (days in work) and w (days with access) of every
--          location, counted or not, as x:<setting>:<location>. f1_detectable and the interval need
--          Student's t, which the gate has: null here. f1_pooled, f1_standard_error,
--          f1_degrees_of_freedom and f1_permutation_p are for analysts and not in the table plan;
--          with p as a yardstick, for locations were not drawn by lot.

with

access_days as (
    select * from marts.access_days
),

locations as (
    select * from reference.locations
),

parameters as (
    select * from pilot.parameters
),

days_by_location as (
    select
        access_days.period,
        locations.setting,
        access_days.location_code,
        count(*) as n_persons,
        count(*) filter (where access_days.n_work_days > 0) as n_persons_nonzero,
        sum(access_days.n_work_days) as x,
        sum(access_days.n_access_days) as w
    from access_days
    inner join locations
        on locations.location_code = access_days.location_code
    where access_days.kind in ('baseline', 'year')
    group by access_days.period, locations.setting, access_days.location_code
),

locations_with_mark as (
    select
        days_by_location.*,
        days_by_location.n_persons >= parameters.contrast_persons
            and days_by_location.w >= parameters.contrast_person_days as is_counted
    from days_by_location
    cross join parameters
),

clusters as (
    select period as group_key, setting = 'city' as is_first, x, w
    from locations_with_mark
    where is_counted
),

contrasts as (
    select * from macros.cluster_contrast('clusters')
),

permutations as (
    select * from macros.cluster_permutation('clusters')
),

-- a period in which a setting has no counted location has its rows too, without a value
groups as (
    select
        period,
        coalesce(setting, '') as setting,
        coalesce(sum(n_persons) filter (where is_counted), 0)::bigint as n_persons,
        count(*) filter (where is_counted) as n_locations,
        flatten(list(
            [
                {
                    'name': 'persons:' || setting || ':' || location_code,
                    't': 0,
                    'value': n_persons::decimal(18, 4)
                },
                {
                    'name': 'persons_nonzero:' || setting || ':' || location_code,
                    't': 0,
                    'value': n_persons_nonzero::decimal(18, 4)
                },
                {
                    'name': 'x:' || setting || ':' || location_code,
                    't': 0,
                    'value': x::decimal(18, 4)
                },
                {
                    'name': 'w:' || setting || ':' || location_code,
                    't': 0,
                    'value': w::decimal(18, 4)
                }
            ]
            order by location_code
        )) as parts
    from locations_with_mark
    group by grouping sets ((period), (period, setting))
),

figures as (
    select
        groups.period,
        groups.setting,
        unnest([
            {'measure': 'f1_difference', 'value': contrasts.difference},
            {'measure': 'f1_detectable', 'value': null},
            {'measure': 'f1_pooled', 'value': contrasts.pooled_difference},
            {'measure': 'f1_standard_error', 'value': contrasts.standard_error},
            {'measure': 'f1_degrees_of_freedom', 'value': contrasts.degrees_of_freedom},
            {'measure': 'f1_permutation_p', 'value': permutations.p}
        ]) as figure
    from groups
    left join contrasts
        on contrasts.group_key = groups.period
    left join permutations
        on permutations.group_key = groups.period
    where groups.setting = ''
    union all
    select
        period,
        setting,
        {'measure': 'f1_locations', 'value': n_locations::double} as figure
    from groups
    where setting <> ''
),

final as (
    select
        'G1' as indicator,
        groups.period,
        if(groups.setting = '', 'province', 'setting') as group_kind,
        if(groups.setting = '', lower(parameters.province), groups.setting) as group_value,
        figures.figure.measure as measure,
        groups.n_persons,
        groups.n_locations as n_units,
        figures.figure.value::double as value,
        null::double as lower,
        null::double as upper,
        groups.parts
    from figures
    inner join groups
        on groups.period = figures.period
        and groups.setting = figures.setting
    cross join parameters
)

select * from final
