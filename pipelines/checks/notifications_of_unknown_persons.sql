-- meaning:  Notifications of work whose V-number belongs to nobody known to COA.
-- severity: warning
-- title_nl: Elke melding hoort bij een bekende bewoner
-- title_en: Every notification belongs to a known resident
-- grain:    one row a notification
-- key:      notification_number
-- inputs:   core.notifications
-- note:     They count as notifications of the province, at no location, and for no person.

select notification_number, received_date
from core.notifications
where person_id is null
