-- meaning: Matches of persons with the municipality that must house them, and whether that lies in
--         the province and in the labour market region where they live.
-- grain:   one row a match
-- key:     match_number
-- inputs:  staging.coa__housing_matches, core.persons, core.stays, reference.locations,
--         reference.municipalities
-- note:    A match of nobody known to COA stays, without person_id. location_code is where the
--         person lives on the day of the match: elsewhere when at no pilot location. Regions of
--         municipalities outside the province are not known, so is_in_labour_region is false for
--         them, and null for who lives elsewhere.

with

matches as (
    select * from staging.coa__housing_matches
),

persons as (
    select * from core.persons
),

pilot_stays as (
    select * from core.stays where is_pilot
),

locations as (
    select * from reference.locations
),

municipalities as (
    select * from reference.municipalities
),

matches_with_home as (
    select
        matches.*,
        persons.person_id,
        pilot_stays.location_code,
        home.labour_market_region_code as home_region_code
    from matches
    left join persons
        on persons.person_id = matches.coa_number
    left join pilot_stays
        on pilot_stays.person_id = matches.coa_number
        and pilot_stays.from_date <= matches.match_date
        and matches.match_date < coalesce(pilot_stays.to_date, date 'infinity')
    left join locations
        on locations.location_code = pilot_stays.location_code
    left join municipalities as home
        on home.municipality_code = locations.municipality_code
),

final as (
    select
        matches_with_home.match_number,
        matches_with_home.person_id,
        coalesce(matches_with_home.location_code, 'elsewhere') as location_code,
        matches_with_home.match_date,
        matches_with_home.municipality_code,
        municipalities.municipality_code is not null as is_in_province,
        if(
            matches_with_home.home_region_code is null,
            null,
            coalesce(
                municipalities.labour_market_region_code = matches_with_home.home_region_code,
                false
            )
        ) as is_in_labour_region,
        matches_with_home.is_profile_known,
        matches_with_home.housed_date,
        matches_with_home.lapsed_date,
        matches_with_home.lapse_reason
    from matches_with_home
    left join municipalities
        on municipalities.municipality_code = matches_with_home.municipality_code
)

select * from final
