-- meaning:  Locations in a municipality of the province that COA delivers and reference.locations
--           does not know.
-- severity: warning
-- title_nl: Elke locatie in de provincie staat in de lijst van locaties
-- title_en: Every location in the province is in the list of locations
-- grain:    one row a location
-- key:      location_code
-- inputs:   staging.coa__locations, reference.locations, reference.municipalities
-- note:     Without a declared setting a location is not part of the pilot; its residents count as
--           living elsewhere. Declare it, with the reason of its setting.

select
    delivered.location_code,
    any_value(delivered.name) as name,
    min(delivered.valid_from) as first_valid_from
from staging.coa__locations as delivered
semi join reference.municipalities as municipalities
    on municipalities.municipality_code = delivered.municipality_code
anti join reference.locations as declared
    on declared.location_code = delivered.location_code
group by delivered.location_code
