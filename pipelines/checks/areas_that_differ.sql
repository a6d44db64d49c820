-- meaning:  Municipalities and neighbourhoods whose class differs between the delivery of CBS and
--           the lists by which settings were fixed.
-- severity: warning
-- title_nl: De lijsten van stedelijkheid zeggen hetzelfde als de levering van het CBS
-- title_en: The lists of urbanity say the same as the delivery of CBS
-- grain:    one row an area and year
-- key:      area_code, year
-- inputs:   core.areas, reference.municipality_urbanity, reference.neighbourhood_urbanity
-- note:     A setting stays as it was fixed at the baseline; a difference wants an explanation, not
--           another setting.

with

areas as (
    select * from core.areas
),

listed as (
    select 'GM' || municipality_code as area_code, year, urbanity_class::integer as urbanity_class
    from reference.municipality_urbanity
    union all
    select neighbourhood_code as area_code, year, urbanity_class::integer as urbanity_class
    from reference.neighbourhood_urbanity
)

select areas.area_code, areas.year, areas.urbanity_class, listed.urbanity_class as listed_class
from areas
inner join listed
    on listed.area_code = areas.area_code
    and listed.year = areas.year
where areas.urbanity_class != listed.urbanity_class
