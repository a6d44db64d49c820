-- meaning:  Jobs whose citizen service number belongs to nobody known to COA.
-- severity: warning
-- title_nl: Elke baan hoort bij een bekende bewoner
-- title_en: Every job belongs to a known resident
-- grain:    one row a citizen service number, employer and stretch of days
-- key:      bsn, employer_number, from_date
-- inputs:   core.jobs
-- note:     They count nowhere. COA learns a citizen service number some time after it is issued,
--           so that some are always missing; the share is printed in the annex.

select bsn, employer_number, from_date, to_date
from core.jobs
where person_id is null
