-- meaning:  Labour market regions of the province without any figure on tension.
-- severity: warning
-- title_nl: Van elke arbeidsmarktregio in de provincie is de spanning bekend
-- title_en: The tension is known of every labour market region of the province
-- grain:    one row a region
-- key:      region_code
-- inputs:   core.labour_market, reference.municipalities
-- note:     It says nothing where the feed was not delivered at all. Codes of regions change; then
--           a region is missing here under its old code.

with

regions as (
    select distinct labour_market_region_code as region_code from reference.municipalities
),

figures as (
    select distinct region_code from core.labour_market
)

select regions.region_code
from regions
anti join figures
    on figures.region_code = regions.region_code
where exists (select 1 from figures)
