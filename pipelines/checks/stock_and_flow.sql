-- meaning:  Months in which opening + in - out is not the closing stock, by location, age group and
--           sex.
-- severity: error
-- title_nl: Beginstand plus instroom min uitstroom is de eindstand, per locatie, leeftijdsgroep en
--           geslacht
-- title_en: Opening stock plus inflow minus outflow is the closing stock, by location, age group
--           and sex
-- grain:    one row a month, location, age group and sex with a difference
-- key:      period, location_code, age_group, sex
-- inputs:   staging.coa__stays, core.stays, core.persons, core.observed_periods
-- note:     Opening and flow come from the clean stays, the closing stock from the stays as COA
--           delivered them: on a day someone lives where the stay that began last says, as in
--           core.stays. A child that comes of age leaves one age group and enters the other.

with

persons as (
    select * from core.persons
),

months as (
    select * from core.observed_periods where kind = 'month'
),

clean_pieces as (
    select
        stays.person_id,
        stays.location_code,
        stays.from_date,
        least(stays.to_date, persons.adult_date) as to_date,
        'minor' as age_group,
        persons.sex
    from core.stays as stays
    inner join persons
        on persons.person_id = stays.person_id
    where persons.adult_date > stays.from_date
    union all
    select
        stays.person_id,
        stays.location_code,
        greatest(stays.from_date, persons.adult_date) as from_date,
        stays.to_date,
        if(persons.adult_date is null, 'unknown', 'adult') as age_group,
        persons.sex
    from core.stays as stays
    inner join persons
        on persons.person_id = stays.person_id
    where
        stays.to_date is null
        or persons.adult_date is null
        or persons.adult_date < stays.to_date
),

expected as (
    select
        months.period,
        pieces.location_code,
        pieces.age_group,
        pieces.sex,
        count(*) filter (
            where pieces.from_date <= months.period_from
            and (pieces.to_date is null or pieces.to_date > months.period_from)
        ) as n_opening,
        count(*) filter (
            where pieces.from_date > months.period_from and pieces.from_date <= months.period_to
        ) as n_in,
        count(*) filter (
            where pieces.to_date > months.period_from and pieces.to_date <= months.period_to
        ) as n_out
    from months
    cross join clean_pieces as pieces
    group by months.period, pieces.location_code, pieces.age_group, pieces.sex
),

delivered_on_closing_day as (
    select
        months.period,
        months.period_to,
        stays.coa_number,
        stays.location_code
    from months
    inner join staging.coa__stays as stays
        on stays.from_date <= months.period_to
        and (stays.to_date is null or months.period_to < stays.to_date)
    qualify row_number() over (
        partition by months.period, stays.coa_number
        order by stays.from_date desc, stays.to_date desc nulls first, stays.location_code
    ) = 1
),

closing as (
    select
        delivered.period,
        delivered.location_code,
        case
            when persons.adult_date is null then 'unknown'
            when persons.adult_date <= delivered.period_to then 'adult'
            else 'minor'
        end as age_group,
        persons.sex,
        count(*) as n_closing
    from delivered_on_closing_day as delivered
    inner join persons
        on persons.person_id = delivered.coa_number
    group by delivered.period, delivered.location_code, age_group, persons.sex
),

final as (
    select
        coalesce(expected.period, closing.period) as period,
        coalesce(expected.location_code, closing.location_code) as location_code,
        coalesce(expected.age_group, closing.age_group) as age_group,
        coalesce(expected.sex, closing.sex) as sex,
        coalesce(expected.n_opening, 0) as n_opening,
        coalesce(expected.n_in, 0) as n_in,
        coalesce(expected.n_out, 0) as n_out,
        coalesce(closing.n_closing, 0) as n_closing
    from expected
    full join closing
        on closing.period = expected.period
        and closing.location_code = expected.location_code
        and closing.age_group = expected.age_group
        and closing.sex is not distinct from expected.sex
)

select * from final
where n_opening + n_in - n_out != n_closing
