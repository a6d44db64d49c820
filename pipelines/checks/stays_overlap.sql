-- meaning:  Days on which a person would live at two locations.
-- severity: error
-- title_nl: Niemand woont op dezelfde dag op twee locaties
-- title_en: Nobody lives at two locations on the same day
-- grain:    one row a pair of stays that share a day
-- key:      person_id, from_date, other_from_date
-- inputs:   core.stays
-- note:     A person lives at one location a day, else person-days and stock count double.

select
    stays.person_id,
    stays.from_date,
    stays.location_code,
    others.from_date as other_from_date,
    others.location_code as other_location_code
from core.stays as stays
inner join core.stays as others
    on others.person_id = stays.person_id
    and others.from_date > stays.from_date
    and (stays.to_date is null or others.from_date < stays.to_date)
