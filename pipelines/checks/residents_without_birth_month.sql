-- meaning:  Residents of a pilot location without a month of birth: they count nowhere.
-- severity: warning
-- title_nl: Van elke bewoner is de geboortemaand bekend
-- title_en: The month of birth of every resident is known
-- grain:    one row a person
-- key:      person_id
-- inputs:   core.persons, core.stays
-- note:     Without a month of birth it is not known whether someone is of working age.

select persons.person_id
from core.persons as persons
semi join core.stays as stays
    on stays.person_id = persons.person_id
    and stays.is_pilot
where persons.birth_month is null
