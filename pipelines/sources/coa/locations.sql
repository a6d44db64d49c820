-- meaning: Reception locations by validity as delivered by COA, with English codes.
-- grain:   one row a location and first day of validity
-- key:     location_code, valid_from
-- inputs:  register.coa__locations
-- note:    Half-open: valid_to is the first day that these data no longer hold, null while they
--          hold.

select
    location_code,
    valid_from,
    valid_to,
    name,
    case type
        when 'azc' then 'centre'
        when 'nood' then 'emergency'
        when 'crisis' then 'crisis'
        when 'satelliet' then 'satellite'
        when 'doorstroom' then 'transit'
        when 'amv' then 'minors'
    end as type,
    capacity,
    address,
    municipality_code,
    neighbourhood_code,
    parent_location_code
from register.coa__locations
qualify row_number() over (
    partition by location_code, valid_from
    order by reference_date desc, recorded_from desc, line desc
) = 1
