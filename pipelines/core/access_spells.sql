-- meaning: The population: people of working age in reception at a pilot location, with their legal
--          state and location.
-- grain:   one row a person and stretch of days with the same state at the same location
-- key:     person_id, from_date
-- inputs:  core.legal_spells, core.stays
-- note:    state is waiting, access, no_access or status; what each means stands in
--          core.legal_spells. People without an asylum procedure that could be linked are not in
--          it; the check residents_without_procedure lists them. Half-open; to_date null is open.
--          is_in_procedure: the application is still undecided.

with

legal_spells as (
    select * from core.legal_spells
),

pilot_stays as (
    select person_id, from_date, to_date, location_code from core.stays where is_pilot
)

select person_id, from_date, to_date, state, is_in_procedure, location_code
from macros.overlap('legal_spells', 'pilot_stays')
