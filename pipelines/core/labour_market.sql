-- meaning: How tight the labour market is, by region, section of industry and quarter.
-- grain:   one row a region, version and section of the SBI, and quarter
-- key:     region_code, sbi_version, section, quarter_from
-- inputs:  staging.uwv__labour_market
-- note:    Half-open: quarter_to is the first day after the quarter. is_tight: UWV calls it tight
--         or very tight; null where UWV does not say.

select
    region_code,
    sbi_version,
    section,
    quarter_from,
    (quarter_from + to_months(3))::date as quarter_to,
    vacancies,
    job_seekers,
    tension,
    tension_class,
    tension_class in ('tight', 'very_tight') as is_tight
from staging.uwv__labour_market
