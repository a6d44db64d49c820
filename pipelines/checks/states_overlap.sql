-- meaning:  Days on which a person would have two legal states.
-- severity: error
-- title_nl: Niemand heeft op dezelfde dag twee rechtsposities
-- title_en: Nobody has two legal states on the same day
-- grain:    one row a pair of stretches that share a day
-- key:      person_id, from_date, other_from_date
-- inputs:   core.legal_spells
-- note:     Each day of a person has one state, else days with access count double.

select
    spells.person_id,
    spells.from_date,
    spells.state,
    others.from_date as other_from_date,
    others.state as other_state
from core.legal_spells as spells
inner join core.legal_spells as others
    on others.person_id = spells.person_id
    and others.from_date > spells.from_date
    and (spells.to_date is null or others.from_date < spells.to_date)
