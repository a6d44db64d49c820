-- meaning: Stays at locations as delivered by COA, with English codes; overlaps are still in it.
-- grain:   one row a resident, location and first day
-- key:     coa_number, location_code, from_date
-- inputs:  register.coa__stays
-- note:    Half-open: to_date is the first day that the resident is no longer there, null while the
--          stay lasts.

select
    coa_number,
    location_code,
    from_date,
    to_date,
    case end_reason
        when 'verhuizing' then 'move'
        when 'administratief' then 'administrative'
        when 'huisvesting' then 'housed'
        when 'vertrek' then 'departed'
        when 'mob' then 'unknown_destination'
        when 'overig' then 'other'
    end as end_reason,
    case destination_kind
        when 'opvang' then 'reception'
        when 'woning' then 'house'
        when 'buitenland' then 'abroad'
        when 'onbekend' then 'unknown'
    end as destination_kind
from register.coa__stays
qualify row_number() over (
    partition by coa_number, location_code, from_date
    order by reference_date desc, recorded_from desc, line desc
) = 1
