-- meaning: F1, the share of days with access that is spent in work.
-- grain:   one row a period, group and measure
-- key:     period, group_kind, group_value, measure
-- inputs:  marts.access_days, marts.employer_workers, core.location_groups
-- title_nl: Dagen met werk, van alle dagen met toegang
-- title_en: Days with access spent in work
-- unit_nl: persoonsdagen
-- unit_en: person-days
-- estimand_nl: Wie: mensen van 18 jaar tot de AOW-leeftijd in de opvang op een pilotlocatie, op de
--          dagen waarop zij mogen werken. Teller: de dagen daarvan in een periode met betaalde
--          uren; twee banen op een dag tellen als een dag. Noemer: alle dagen met toegang. Er is
--          geen dag 0 en er zijn geen concurrerende gebeurtenissen: wie vertrekt, een vergunning
--          krijgt of de toegang verliest, telt mee tot die dag. Samenvatting: verhouding van de
--          sommen, met een interval waarin personen het toeval bepalen. Horizon: de periode of de
--          gegevens. Groep: de locatie van elke dag. Vrijgave: minstens tien personen en tien met
--          werk.
-- estimand_en: Who: people of 18 up to the state pension age in reception at a pilot location, on
--          the days on which they may work. Numerator: the days of those in a period with paid
--          hours; two jobs on a day are one day. Denominator: all days with access. There is no day
--          0 and there are no competing events: who leaves, gets a permit or loses access counts
--          until that day. Summary: ratio of the sums, with an interval clustered by person.
--          Horizon: the period or the data. Group: the location of each day. Release: at least ten
--          persons and ten of them in work.
-- note:    parts: persons, persons_nonzero and the sums x (days in work), w (days with access), xx,
--          xw and ww over persons; largest: the persons who worked for the employer with most of
--          them, because that employer knows its own. Pay is known by month or four weeks, so days
--          in work are days of paid periods as far as the job lasted.

with

access_days as (
    select * from marts.access_days
),

employer_workers as (
    select * from marts.employer_workers
),

location_groups as (
    select * from core.location_groups
),

units as (
    select group_key, person_id, n_work_days as x, n_access_days as w
    from macros.in_groups('access_days', 'location_groups')
    where kind in ('baseline', 'year')
        or (
            kind in ('month', 'quarter', 'half-year', 'twelve-months')
            and group_key.group_kind = 'province'
        )
),

ratios as (
    select * from macros.clustered_ratio('units')
),

workers as (
    select * from macros.in_groups('employer_workers', 'location_groups')
),

employer_counts as (
    select group_key, employer_number, count(distinct person_id) as n_persons
    from workers
    group by group_key, employer_number
),

largest_employers as (
    select group_key, max(n_persons) as n_persons
    from employer_counts
    group by group_key
),

final as (
    select
        'F1' as indicator,
        ratios.group_key.period as period,
        ratios.group_key.group_kind as group_kind,
        ratios.group_key.group_value as group_value,
        'share' as measure,
        ratios.n_persons,
        ratios.sum_w::bigint as n_units,
        ratios.ratio::double as value,
        ratios.lower::double as lower,
        ratios.upper::double as upper,
        [
            {'name': 'persons', 't': 0, 'value': ratios.n_persons::decimal(18, 4)},
            {
                'name': 'persons_nonzero',
                't': 0,
                'value': ratios.n_persons_nonzero::decimal(18, 4)
            },
            {'name': 'x', 't': 0, 'value': ratios.sum_x::decimal(18, 4)},
            {'name': 'w', 't': 0, 'value': ratios.sum_w::decimal(18, 4)},
            {'name': 'xx', 't': 0, 'value': ratios.sum_xx::decimal(18, 4)},
            {'name': 'xw', 't': 0, 'value': ratios.sum_xw::decimal(18, 4)},
            {'name': 'ww', 't': 0, 'value': ratios.sum_ww::decimal(18, 4)},
            {
                'name': 'largest',
                't': 0,
                'value': coalesce(largest_employers.n_persons, 0)::decimal(18, 4)
            }
        ] as parts
    from ratios
    left join largest_employers
        on largest_employers.group_key = ratios.group_key
)

select * from final
