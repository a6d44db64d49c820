-- meaning: Matches of persons with municipalities as delivered by COA, with English codes.
-- grain:   one row a match
-- key:     match_number
-- inputs:  register.coa__housing_matches

select
    match_number,
    coa_number,
    match_date,
    municipality_code,
    profile_known = 'ja' as is_profile_known,
    housed_date,
    lapsed_date,
    case lapse_reason
        when 'werk' then 'work'
        when 'gezin' then 'family'
        when 'gemeente' then 'municipality'
        when 'vertrek' then 'left'
        when 'overig' then 'other'
    end as lapse_reason
from register.coa__housing_matches
qualify row_number() over (
    partition by match_number
    order by reference_date desc, recorded_from desc, line desc
) = 1
