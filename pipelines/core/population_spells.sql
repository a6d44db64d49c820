-- meaning: Unbroken stretches of days in which a person is in the population and the asylum
--          procedure.
-- grain:   one row a person and stretch of days
-- key:     person_id, from_date
-- inputs:  core.access_spells
-- note:    Moves between pilot locations do not break a stretch; a day outside the pilot or a
--          decision does. Half-open.

with

spells_in_procedure as (
    select * from core.access_spells where is_in_procedure
)

select person_id, from_date, to_date
from macros.unite('spells_in_procedure')
