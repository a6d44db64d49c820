-- meaning: Reception locations by validity: type, capacity, municipality and the location that each
--          leans on.
-- grain:   one row a location and first day of validity
-- key:     location_code, valid_from
-- inputs:  staging.coa__locations, reference.locations, pilot.large_locations
-- note:    The setting is declared in reference.locations, with its reason, and does not change
--          with the deliveries. A location that is not declared there is no pilot location; a check
--          lists it.

select
    delivered.location_code,
    delivered.valid_from,
    delivered.valid_to,
    delivered.name,
    delivered.type,
    delivered.capacity,
    delivered.municipality_code,
    delivered.neighbourhood_code,
    delivered.parent_location_code,
    declared.setting,
    declared.location_code is not null as is_pilot,
    large.location_code is not null as is_large
from staging.coa__locations as delivered
left join reference.locations as declared
    on declared.location_code = delivered.location_code
left join pilot.large_locations as large
    on large.location_code = delivered.location_code
