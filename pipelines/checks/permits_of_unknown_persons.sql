-- meaning:  Applications for a work permit whose V-number belongs to nobody known to COA.
-- severity: warning
-- title_nl: Elke vergunningaanvraag hoort bij een bekende bewoner
-- title_en: Every permit application belongs to a known resident
-- grain:    one row an application
-- key:      application_number
-- inputs:   core.permits
-- note:     They count as permits of the province, at no location, and for no person.

select application_number, received_date
from core.permits
where person_id is null
