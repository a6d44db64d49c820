-- meaning: Urbanity of municipalities and neighbourhoods by year as delivered, with English codes.
-- grain:   one row an area and year
-- key:     area_code, year
-- inputs:  register.cbs__areas
-- note:    The layout is our own, not that of a CBS table.

select
    area_code,
    year,
    case area_kind
        when 'gemeente' then 'municipality'
        when 'wijk' then 'neighbourhood'
    end as area_kind,
    municipality_code,
    name,
    address_density,
    urbanity_class::integer as urbanity_class,
    degurba::integer as degurba,
    inhabitants,
    status = 'definitief' as is_definitive,
    cbs_table
from register.cbs__areas
qualify row_number() over (
    partition by area_code, year
    order by reference_date desc, recorded_from desc, line desc
) = 1
