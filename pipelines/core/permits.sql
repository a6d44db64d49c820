-- meaning: Applications for a work permit with the person and the location on the day of receipt.
-- grain:   one row an application
-- key:     application_number
-- inputs:  staging.uwv__permits, core.person_numbers, core.stays
-- note:    location_code is elsewhere when the person did not live at a pilot location on the day
--          of receipt or is not known to COA. applicant_id counts the person behind it also then:
--          person_id, else the pseudonym of the V-number.

with

permits as (
    select * from staging.uwv__permits
),

person_numbers as (
    select * from core.person_numbers
),

pilot_stays as (
    select * from core.stays where is_pilot
),

permits_with_person as (
    select permits.*, person_numbers.person_id
    from permits
    left join person_numbers
        on person_numbers.number_kind = 'v_number'
        and person_numbers.number = permits.v_number
),

final as (
    select
        permits_with_person.application_number,
        permits_with_person.person_id,
        coalesce(permits_with_person.person_id, permits_with_person.v_number) as applicant_id,
        permits_with_person.received_date,
        permits_with_person.complete_date,
        permits_with_person.suspended_days,
        permits_with_person.decided_date,
        permits_with_person.outcome,
        permits_with_person.valid_from,
        permits_with_person.valid_to,
        permits_with_person.employer_number,
        coalesce(permits_with_person.hirer_sbi_code, permits_with_person.sbi_code) as sbi_code,
        permits_with_person.sbi_version,
        permits_with_person.hours_per_week,
        coalesce(pilot_stays.location_code, 'elsewhere') as location_code
    from permits_with_person
    left join pilot_stays
        on pilot_stays.person_id = permits_with_person.person_id
        and pilot_stays.from_date <= permits_with_person.received_date
        and permits_with_person.received_date < coalesce(pilot_stays.to_date, date 'infinity')
)

select * from final
