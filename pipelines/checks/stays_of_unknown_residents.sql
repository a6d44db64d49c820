-- meaning:  Stays of a person whom the delivery of residents does not know.
-- severity: warning
-- title_nl: Elk verblijf hoort bij een bekende bewoner
-- title_en: Every stay belongs to a known resident
-- grain:    one row a person
-- key:      coa_number
-- inputs:   staging.coa__stays, staging.coa__residents
-- note:     They have no age and no procedure and count nowhere.

select stays.coa_number, count(*) as n_stays
from staging.coa__stays as stays
anti join staging.coa__residents as residents
    on residents.coa_number = stays.coa_number
group by stays.coa_number
