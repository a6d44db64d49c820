-- meaning: The groups of locations that are published, and which locations each holds.
-- grain:   one row a group and location
-- key:     group_kind, group_value, location_code
-- inputs:  reference.locations, pilot.large_locations, pilot.parameters
-- note:    Groups overlap: a location is in the province, in its setting, and by itself when large,
--          else with the small ones of its setting. The code elsewhere stands for permits of people
--          who did not live at a pilot location on the day of receipt; it is in the province only.

with

locations as (
    select * from reference.locations
),

large_locations as (
    select * from pilot.large_locations
),

parameters as (
    select * from pilot.parameters
),

small_locations as (
    select locations.location_code, locations.setting
    from locations
    anti join large_locations
        on large_locations.location_code = locations.location_code
),

final as (
    select
        'province' as group_kind,
        lower(parameters.province) as group_value,
        locations.location_code
    from locations
    cross join parameters
    union all
    select
        'province' as group_kind,
        lower(parameters.province) as group_value,
        'elsewhere' as location_code
    from parameters
    union all
    select 'setting' as group_kind, setting as group_value, location_code
    from locations
    union all
    select 'location' as group_kind, locations.location_code as group_value, locations.location_code
    from locations
    inner join large_locations
        on large_locations.location_code = locations.location_code
    union all
    select 'small' as group_kind, setting as group_value, location_code
    from small_locations
    union all
    select 'single' as group_kind, location_code as group_value, location_code
    from small_locations
)

select * from final
