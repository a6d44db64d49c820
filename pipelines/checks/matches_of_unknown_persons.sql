-- meaning:  Matches with a municipality of a person whom the delivery of residents does not know.
-- severity: warning
-- title_nl: Elke koppeling hoort bij een bekende bewoner
-- title_en: Every match belongs to a known resident
-- grain:    one row a match
-- key:      match_number
-- inputs:   core.housing_matches
-- note:     They count nowhere.

select match_number, match_date
from core.housing_matches
where person_id is null
