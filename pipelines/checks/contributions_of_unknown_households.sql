-- meaning:  Own contributions of a household of which no resident was delivered.
-- severity: warning
-- title_nl: Elke eigen bijdrage hoort bij een bekend huishouden
-- title_en: Every own contribution belongs to a known household
-- grain:    one row a household
-- key:      household_number
-- inputs:   core.contributions
-- note:     Their months count nowhere. Of households of people who object no row is kept, so that
--           what is listed is of residents whom COA did not send, or whose rows are in quarantine.

select household_number, count(*) as n_months
from core.contributions
where n_residents = 0
group by household_number
