-- meaning:  Adults at a pilot location to whom no asylum procedure could be linked.
-- severity: warning
-- title_nl: Bij elke volwassen bewoner is een asielprocedure gevonden
-- title_en: An asylum procedure was found for every adult resident
-- grain:    one row a person
-- key:      person_id
-- inputs:   core.persons, core.stays, core.procedures
-- note:     Without a procedure no access follows, so that they are not in the population. Persons
--           who were under age when they left are left out.

select persons.person_id
from core.persons as persons
semi join core.stays as stays
    on stays.person_id = persons.person_id
    and stays.is_pilot
    and persons.adult_date < coalesce(stays.to_date, date 'infinity')
anti join core.procedures as procedures
    on procedures.person_id = persons.person_id
