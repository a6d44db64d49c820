-- meaning: Stays by month, location, age group and sex: who came, left and was there, and what
--          should hardly occur.
-- grain:   one row a month, measure, location, age group and sex
-- key:     month, measure, location_code, age_group, sex
-- inputs:  register.coa__stays, register.coa__residents, delivery.statement
-- note:    Rows are counted as delivered, so that stock and flow agree to the row: two stays that
--          overlap are two. Half-open: someone is there at the end of a month who has not left
--          before the first day of the next. Who comes of age leaves one group and enters another.
--          Someone whom the residents do not know yet has an unknown age and sex; their delivery
--          may come some days later. A year of birth alone counts from July, as elsewhere. Of age
--          is who is 18: this is about completeness, not a rule.

with

stays as (
    select * from register.coa__stays
),

residents as (
    select * from register.coa__residents
),

statement as (
    select * from delivery.statement
),

people as (
    select
        coa_number,
        sex,
        household_number,
        (
            try_cast(
                birth_month || case length(birth_month) when 7 then '-01' when 4 then '-07-01' end
                as date
            ) + to_years(18)
        )::date as adult_date
    from residents
),

household_adults as (
    select household_number, min(adult_date) as adult_date
    from people
    where adult_date is not null
    group by household_number
),

stays_with_person as (
    select
        stays.coa_number,
        stays.location_code,
        stays.from_date,
        stays.to_date,
        people.adult_date,
        people.household_number,
        coalesce(people.sex, 'unknown') as sex
    from stays
    left join people
        on people.coa_number = stays.coa_number
),

pieces as (
    select
        *,
        'minor' as age_group,
        from_date as piece_from,
        least(to_date, adult_date) as piece_to,
        'inflow' as begins_as,
        if(to_date <= adult_date, 'outflow', 'left_group') as ends_as
    from stays_with_person
    where adult_date > from_date
    union all by name
    select
        *,
        if(adult_date is null, 'unknown', 'adult') as age_group,
        greatest(from_date, adult_date) as piece_from,
        to_date as piece_to,
        if(adult_date > from_date, 'entered_group', 'inflow') as begins_as,
        'outflow' as ends_as
    from stays_with_person
    where to_date is null or adult_date is null or adult_date < to_date
),

beginnings as (
    select
        date_trunc('month', piece_from)::date as month,
        begins_as as measure,
        location_code,
        age_group,
        sex
    from pieces
),

endings as (
    select
        date_trunc('month', piece_to)::date as month,
        ends_as as measure,
        location_code,
        age_group,
        sex
    from pieces
    where piece_to is not null
),

present_at_the_end as (
    select
        pieces.coa_number,
        pieces.household_number,
        pieces.location_code,
        pieces.age_group,
        pieces.sex,
        unnest(range(
            date_trunc('month', pieces.piece_from),
            date_trunc('month', least(pieces.piece_to, statement.reference_date + 1)),
            interval 1 month
        ))::date as month
    from pieces
    cross join statement
),

households_at_the_end as (
    select
        month,
        household_number,
        count(*) filter (where age_group = 'adult') as n_adults
    from present_at_the_end
    group by month, household_number
),

minors_left_behind as (
    select
        present_at_the_end.month,
        'left_behind' as measure,
        present_at_the_end.location_code,
        present_at_the_end.age_group,
        present_at_the_end.sex
    from present_at_the_end
    inner join households_at_the_end
        on households_at_the_end.month = present_at_the_end.month
        and households_at_the_end.household_number = present_at_the_end.household_number
    semi join household_adults
        on household_adults.household_number = present_at_the_end.household_number
        and household_adults.adult_date < present_at_the_end.month + interval 1 month
    where present_at_the_end.age_group = 'minor' and households_at_the_end.n_adults = 0
),

overlapping_stays as (
    select
        date_trunc('month', later.from_date)::date as month,
        'overlaps' as measure,
        later.location_code,
        'unknown' as age_group,
        later.sex
    from stays_with_person as later
    semi join stays as earlier
        on earlier.coa_number = later.coa_number
        and earlier.from_date < later.from_date
        and later.from_date < coalesce(earlier.to_date, date 'infinity')
),

counted as (
    select * from beginnings
    union all
    select * from endings
    union all
    select month, 'stock' as measure, location_code, age_group, sex from present_at_the_end
    union all
    select * from minors_left_behind
    union all
    select * from overlapping_stays
),

final as (
    select
        counted.month,
        counted.measure,
        counted.location_code,
        counted.age_group,
        counted.sex,
        count(*) as n
    from counted
    inner join statement
        on counted.month <= statement.reference_date
    group by
        counted.month, counted.measure, counted.location_code, counted.age_group, counted.sex
)

select * from final
