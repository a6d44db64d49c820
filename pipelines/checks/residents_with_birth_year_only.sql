-- meaning:  Residents of a pilot location of whose birth only the year is known.
-- severity: warning
-- title_nl: Van geen bewoner is alleen het geboortejaar bekend
-- title_en: Of no resident only the year of birth is known
-- grain:    one row a person
-- key:      person_id
-- inputs:   core.persons, core.stays
-- note:     1 July of the year counts, so that the day on which someone comes of age can be half a
--           year off.

select persons.person_id
from core.persons as persons
semi join core.stays as stays
    on stays.person_id = persons.person_id
    and stays.is_pilot
where persons.is_birth_month_imputed
