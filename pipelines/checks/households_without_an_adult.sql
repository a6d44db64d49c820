-- meaning:  Households with someone in reception and nobody who is of age.
-- severity: warning
-- title_nl: Elk huishouden in de opvang heeft een volwassene
-- title_en: Every household in reception has an adult
-- grain:    one row a household
-- key:      household_number
-- inputs:   core.persons, core.stays, pilot.parameters
-- note:     Whoever is of age in the household at any time up to the last day counts, also who has
--           left. A household of one minor is listed too: minors on their own live elsewhere. Who
--           has no month of birth may be of age.

with

persons as (
    select * from core.persons
),

parameters as (
    select * from pilot.parameters
),

present as (
    select stays.person_id
    from core.stays as stays
    cross join parameters
    where
        stays.is_pilot
        and stays.from_date <= parameters.data_cut
        and (stays.to_date is null or parameters.data_cut < stays.to_date)
),

households as (
    select
        persons.household_number,
        count(*) as n_persons,
        count(present.person_id) as n_present,
        count(*) filter (
            where persons.adult_date is null or persons.adult_date <= parameters.data_cut
        ) as n_adults
    from persons
    cross join parameters
    left join present
        on present.person_id = persons.person_id
    group by persons.household_number
),

final as (
    select household_number, n_persons, n_present
    from households
    where n_present > 0 and n_adults = 0
)

select * from final
