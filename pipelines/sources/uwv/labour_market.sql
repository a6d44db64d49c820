-- meaning: Tension on the labour market as delivered by UWV, with English codes.
-- grain:   one row a region, version and section of the SBI, and quarter
-- key:     region_code, sbi_version, section, quarter_from
-- inputs:  register.uwv__labour_market
-- note:    quarter_from is the first day of the quarter.

select
    region_code,
    sbi_version,
    section,
    make_date(left(quarter, 4)::integer, 3 * right(quarter, 1)::integer - 2, 1) as quarter_from,
    vacancies,
    job_seekers,
    tension,
    case tension_class
        when 'zeer_ruim' then 'very_slack'
        when 'ruim' then 'slack'
        when 'gemiddeld' then 'average'
        when 'krap' then 'tight'
        when 'zeer_krap' then 'very_tight'
    end as tension_class
from register.uwv__labour_market
qualify row_number() over (
    partition by region_code, sbi_version, section, quarter
    order by reference_date desc, recorded_from desc, line desc
) = 1
