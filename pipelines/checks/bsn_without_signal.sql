-- meaning:  Residents whose citizen service number COA knows and for whom no registration was
--           delivered.
-- severity: warning
-- title_nl: Bij elke bewoner met een BSN is een inschrijving geleverd
-- title_en: A registration was delivered for every resident with a BSN
-- grain:    one row a person
-- key:      person_id
-- inputs:   core.persons, core.stays, core.registrations
-- note:     Their wait cannot be seen. People registered before the baseline are among them.

select persons.person_id
from core.persons as persons
semi join core.stays as stays
    on stays.person_id = persons.person_id
    and stays.is_pilot
anti join core.registrations as registrations
    on registrations.person_id = persons.person_id
where persons.has_bsn
