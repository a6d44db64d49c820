-- meaning: Asylum procedures with the person they belong to.
-- grain:   one row a procedure
-- key:     procedure_number
-- inputs:  staging.ind__procedures, core.person_numbers
-- note:    A procedure of nobody known to COA stays, without person_id, and is counted in the annex
--          on quality.

select
    procedures.procedure_number,
    person_numbers.person_id,
    procedures.application_date,
    procedures.registration_date,
    procedures.kind,
    procedures.track,
    procedures.chance_group,
    procedures.decision_date,
    procedures.decision,
    procedures.w_document_from,
    procedures.w_document_to
from staging.ind__procedures as procedures
left join core.person_numbers as person_numbers
    on person_numbers.number_kind = 'v_number'
    and person_numbers.number = procedures.v_number
