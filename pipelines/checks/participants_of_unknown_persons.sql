-- meaning:  Participants of programmes whose V-number belongs to nobody known to COA.
-- severity: warning
-- title_nl: Elke deelnemer aan een programma is een bekende bewoner
-- title_en: Every participant of a programme is a known resident
-- grain:    one row a participant
-- key:      participant_id
-- inputs:   core.participations
-- note:     Programmes also take people who never lived in reception; they count nowhere.

select participant_id, count(*) as n_participations
from core.participations
where person_id is null
group by participant_id
