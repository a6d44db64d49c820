-- meaning: Records of each feed that lead to a resident known to COA and that do not, by location
--          and year.
-- grain:   one row a feed, location and year
-- key:     feed, location_code, year
-- inputs:  core.person_numbers, core.persons, core.stays, staging.coa__residents,
--          staging.coa__stays, staging.coa__housing_matches, staging.coa__contributions,
--          staging.ind__procedures, staging.uwv__permits, staging.uwv__notifications,
--          staging.brp__bsn_registrations, staging.polis__income_relations,
--          staging.programmes__participation
-- note:    The location is where the person lived on the day of the record, elsewhere where that
--          was at no pilot location, and unknown where the record leads to nobody: without a person
--          there is no place. A stay has a location of its own; a contribution is where the member
--          of the household with the lowest number lives. n_by_former counts records that lead to
--          a resident by a V-number from before a merge. bsn_at_coa is the link from V-number to
--          citizen service number: issued numbers that COA has written down.

with

person_numbers as (
    select * from core.person_numbers
),

pilot_stays as (
    select * from core.stays where is_pilot
),

persons as (
    select * from core.persons
),

residents as (
    select * from staging.coa__residents
),

housing_matches as (
    select * from staging.coa__housing_matches
),

contributions as (
    select * from staging.coa__contributions
),

notifications as (
    select * from staging.uwv__notifications
),

participations as (
    select * from staging.programmes__participation
),

delivered_stays as (
    select * from staging.coa__stays
),

procedures as (
    select * from staging.ind__procedures
),

permits as (
    select * from staging.uwv__permits
),

registrations as (
    select * from staging.brp__bsn_registrations
),

income_relations as (
    select * from staging.polis__income_relations
),

records as (
    select
        'ind/procedures' as feed,
        'v_number' as number_kind,
        v_number as number,
        application_date as record_date
    from procedures
    union all
    select
        'uwv/permits' as feed,
        'v_number' as number_kind,
        v_number as number,
        received_date as record_date
    from permits
    union all
    select
        'brp/bsn_registrations' as feed,
        'v_number' as number_kind,
        v_number as number,
        signal_date as record_date
    from registrations
    union all
    select
        'uwv/notifications' as feed,
        'v_number' as number_kind,
        v_number as number,
        received_date as record_date
    from notifications
    union all
    select
        'programmes/participation' as feed,
        'v_number' as number_kind,
        v_number as number,
        joined_date as record_date
    from participations
    union all
    select
        'polis/income_relations' as feed,
        'bsn' as number_kind,
        bsn as number,
        period_from as record_date
    from income_relations
),

records_with_person as (
    select
        records.feed,
        records.record_date,
        person_numbers.person_id,
        coalesce(person_numbers.is_former, false) as is_former
    from records
    left join person_numbers
        on person_numbers.number_kind = records.number_kind
        and person_numbers.number = records.number
),

members as (
    select household_number, min(person_id) as person_id
    from persons
    where household_number is not null
    group by household_number
),

records_of_coa as (
    select
        'coa/housing_matches' as feed,
        housing_matches.match_date as record_date,
        persons.person_id
    from housing_matches
    left join persons
        on persons.person_id = housing_matches.coa_number
    union all
    select
        'coa/contributions' as feed,
        contributions.month as record_date,
        members.person_id
    from contributions
    left join members
        on members.household_number = contributions.household_number
),

issued_numbers as (
    select
        'bsn_at_coa' as feed,
        registrations.bsn_issued_date as record_date,
        person_numbers.person_id,
        residents.bsn is not null as is_linked
    from registrations
    inner join person_numbers
        on person_numbers.number_kind = 'v_number'
        and person_numbers.number = registrations.v_number
    inner join residents
        on residents.coa_number = person_numbers.person_id
    where registrations.bsn_issued_date is not null
),

dated as (
    select feed, record_date, person_id, person_id is not null as is_linked, is_former
    from records_with_person
    union all
    select feed, record_date, person_id, person_id is not null as is_linked, false as is_former
    from records_of_coa
    union all
    select feed, record_date, person_id, is_linked, false as is_former
    from issued_numbers
),

placed as (
    select
        dated.feed,
        case
            when dated.person_id is null then 'unknown'
            else coalesce(pilot_stays.location_code, 'elsewhere')
        end as location_code,
        year(dated.record_date) as year,
        dated.is_linked,
        dated.is_former
    from dated
    left join pilot_stays
        on pilot_stays.person_id = dated.person_id
        and pilot_stays.from_date <= dated.record_date
        and dated.record_date < coalesce(pilot_stays.to_date, date 'infinity')
    union all
    select
        'coa/stays' as feed,
        delivered_stays.location_code,
        year(delivered_stays.from_date) as year,
        residents.coa_number is not null as is_linked,
        false as is_former
    from delivered_stays
    left join residents
        on residents.coa_number = delivered_stays.coa_number
),

final as (
    select
        feed,
        location_code,
        year,
        count(*) filter (where is_linked) as n_linked,
        count(*) filter (where is_former) as n_by_former,
        count(*) filter (where not is_linked) as n_unlinked,
        count(*) as n_all
    from placed
    where year is not null
    group by feed, location_code, year
)

select * from final
