-- meaning: How urban municipalities and neighbourhoods are, by year.
-- grain:   one row an area and year
-- key:     area_code, year
-- inputs:  staging.cbs__areas
-- note:    urbanity_class is the class of CBS, 1 to 5; without it the class follows from the
--         address density. Both are null where CBS says neither. is_newest: no later year of the
--         area was delivered.

select
    area_code,
    year,
    area_kind,
    municipality_code,
    name,
    address_density,
    coalesce(
        urbanity_class,
        case
            when address_density >= 2500 then 1
            when address_density >= 1500 then 2
            when address_density >= 1000 then 3
            when address_density >= 500 then 4
            when address_density >= 0 then 5
        end
    ) as urbanity_class,
    degurba,
    inhabitants,
    is_definitive,
    year = max(year) over (partition by area_code) as is_newest
from staging.cbs__areas
