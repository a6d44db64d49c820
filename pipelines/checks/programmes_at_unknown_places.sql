-- meaning:  Programmes at a location, or in a municipality of the province, that the lists do not
--           know.
-- severity: warning
-- title_nl: Elk programma is op een bekende locatie of in een bekende gemeente
-- title_en: Every programme is at a known location or in a known municipality
-- grain:    one row a programme, location and municipality
-- key:      programme, programme_location_code, programme_municipality_code
-- inputs:   core.participations, reference.locations, reference.municipalities
-- note:     A location must be in reference.locations. Without a location the municipality must be
--           one of the province.

with

places as (
    select distinct programme, programme_location_code, programme_municipality_code
    from core.participations
)

select places.*
from places
left join reference.locations as locations
    on locations.location_code = places.programme_location_code
left join reference.municipalities as municipalities
    on municipalities.municipality_code = places.programme_municipality_code
where
    (places.programme_location_code is not null and locations.location_code is null)
    or (places.programme_location_code is null and municipalities.municipality_code is null)
