-- meaning:  Persons who were matched with a municipality before a residence permit was granted.
-- severity: warning
-- title_nl: Niemand is aan een gemeente gekoppeld voordat een verblijfsvergunning is verleend
-- title_en: Nobody was matched with a municipality before a residence permit was granted
-- grain:    one row a match
-- key:      match_number
-- inputs:   core.housing_matches, core.procedures
-- note:     Only who has a permit is housed by a municipality. A day of the match or of the
--           decision is wrong, or the decision has not come in yet.

with

matches as (
    select * from core.housing_matches where person_id is not null
),

granted as (
    select * from core.procedures where decision = 'granted'
)

select matches.match_number, matches.match_date
from matches
anti join granted
    on granted.person_id = matches.person_id
    and granted.decision_date <= matches.match_date
