-- meaning: Residents of COA with the days between which their age lets them count.
-- grain:   one row a person
-- key:     person_id
-- inputs:  staging.coa__residents, rules.state_pension_age, pilot.parameters
-- note:    A month of birth counts from its first day; of a year alone the source took 1 July, and
--          is_birth_month_imputed is true, so that adult_date and pension_date may lie half a year
--          beside the real ones. pension_date is the first day on which the
--          state pension age of that day is reached; the age changes by law, so every version is
--          tried on the days that it holds. Without a month of birth both days are null and the
--          person counts nowhere; a check lists them.

with

residents as (
    select * from staging.coa__residents
),

parameters as (
    select * from pilot.parameters
),

pension_ages as (
    select
        value::integer as months,
        valid_from,
        least(valid_to, lead(valid_from) over (order by valid_from)) as valid_to
    from rules.state_pension_age
    where is_applied
),

pension_days_by_version as (
    select
        residents.coa_number,
        greatest(
            (residents.birth_month + to_months(pension_ages.months))::date,
            pension_ages.valid_from
        ) as pension_date,
        pension_ages.valid_to
    from residents
    cross join pension_ages
    where residents.birth_month is not null
),

pension_day_per_resident as (
    select coa_number, min(pension_date) as pension_date
    from pension_days_by_version
    where valid_to is null or pension_date < valid_to
    group by coa_number
),

final as (
    select
        residents.coa_number as person_id,
        residents.sex,
        residents.birth_month,
        residents.is_birth_month_imputed,
        (residents.birth_month + to_years(parameters.minimum_age::integer))::date as adult_date,
        pension_day_per_resident.pension_date,
        residents.nationality_group,
        residents.household_number,
        residents.household_size,
        residents.education,
        residents.bsn is not null as has_bsn
    from residents
    cross join parameters
    left join pension_day_per_resident
        on pension_day_per_resident.coa_number = residents.coa_number
)

select * from final
