-- meaning: First registrations in the BRP with the person they belong to.
-- grain:   one row a registration
-- key:     case_number
-- inputs:  staging.brp__bsn_registrations, core.person_numbers
-- note:    A registration of nobody known to COA stays, without person_id.

select
    registrations.case_number,
    person_numbers.person_id,
    registrations.signal_date,
    registrations.appointment_date,
    registrations.appointment_outcome,
    registrations.registered_date,
    registrations.bsn_issued_date,
    registrations.municipality_code,
    registrations.has_priority,
    registrations.priority_date,
    registrations.priority_reason
from staging.brp__bsn_registrations as registrations
left join core.person_numbers as person_numbers
    on person_numbers.number_kind = 'v_number'
    and person_numbers.number = registrations.v_number
