-- meaning:  Permits that were granted or refused before the application was complete.
-- severity: warning
-- title_nl: Geen vergunning is verleend of geweigerd voordat de aanvraag compleet was
-- title_en: No permit was granted or refused before the application was complete
-- grain:    one row an application
-- key:      application_number
-- inputs:   core.permits
-- note:     The contract lets them through, since an application can be withdrawn or put aside
--           before it is complete; a decision on its merits cannot.

select application_number, complete_date, decided_date, outcome
from core.permits
where outcome in ('granted', 'refused') and decided_date < complete_date
