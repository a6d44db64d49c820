-- meaning:  Locations that COA places in another municipality or neighbourhood than
--           reference.locations does.
-- severity: warning
-- title_nl: COA en de lijst van locaties noemen dezelfde gemeente en wijk
-- title_en: COA and the list of locations give the same municipality and neighbourhood
-- grain:    one row a location and first day of validity
-- key:      location_code, valid_from
-- inputs:   staging.coa__locations, reference.locations
-- note:     The setting rests on the declared neighbourhood. An empty neighbourhood in the delivery
--           says nothing.

select
    delivered.location_code,
    delivered.valid_from,
    delivered.municipality_code,
    declared.municipality_code as declared_municipality_code,
    delivered.neighbourhood_code,
    declared.neighbourhood_code as declared_neighbourhood_code
from staging.coa__locations as delivered
inner join reference.locations as declared
    on declared.location_code = delivered.location_code
where
    delivered.municipality_code != declared.municipality_code
    or delivered.neighbourhood_code != declared.neighbourhood_code
