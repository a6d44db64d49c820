-- meaning: Where each person lives: at most one location a day.
-- grain:   one row a person and unbroken stretch of days at one location
-- key:     person_id, from_date
-- inputs:  staging.coa__stays, core.locations, reference.locations, pilot.large_locations
-- note:    Deliveries overlap, mostly on the day of a move. A day belongs to the stay that began
--          last; of stays that began on the same day to the longest, then to the lowest code. A
--          stay inside another is followed by the rest of the other. Example: A from 1 to 10 and B
--          from 9: days 1-8 at A, from day 9 at B. Half-open; pieces at the same location without a
--          day between them are one stay (administrative moves). Reason and destination are those
--          of the delivered stay that ended on the last day, else null.

with

delivered_stays as (
    select * from staging.coa__stays
),

locations as (
    select * from core.locations
),

declared_locations as (
    select * from reference.locations
),

large_locations as (
    select * from pilot.large_locations
),

boundaries as (
    select coa_number, from_date as boundary_date from delivered_stays
    union
    select coa_number, to_date as boundary_date from delivered_stays
),

pieces as (
    select
        coa_number,
        boundary_date as from_date,
        lead(boundary_date) over (partition by coa_number order by boundary_date) as to_date
    from boundaries
),

pieces_with_location as (
    select
        pieces.coa_number,
        pieces.from_date,
        pieces.to_date,
        delivered_stays.location_code
    from pieces
    inner join delivered_stays
        on delivered_stays.coa_number = pieces.coa_number
        and delivered_stays.from_date <= pieces.from_date
        and (delivered_stays.to_date is null or pieces.from_date < delivered_stays.to_date)
    qualify row_number() over (
        partition by pieces.coa_number, pieces.from_date
        order by
            delivered_stays.from_date desc,
            delivered_stays.to_date desc nulls first,
            delivered_stays.location_code
    ) = 1
),

pieces_by_person_and_location as (
    select
        {'coa_number': coa_number, 'location_code': location_code} as person_id,
        from_date,
        to_date
    from pieces_with_location
),

clean_stays as (
    select
        person_id.coa_number as coa_number,
        person_id.location_code as location_code,
        from_date,
        to_date
    from macros.unite('pieces_by_person_and_location')
),

ends as (
    select
        coa_number,
        location_code,
        to_date,
        max_by(end_reason, from_date) as end_reason,
        max_by(destination_kind, from_date) as destination_kind
    from delivered_stays
    group by coa_number, location_code, to_date
),

final as (
    select
        clean_stays.coa_number as person_id,
        clean_stays.from_date,
        clean_stays.to_date,
        clean_stays.location_code,
        declared_locations.location_code is not null as is_pilot,
        declared_locations.setting,
        large_locations.location_code is not null as is_large,
        locations.parent_location_code,
        ends.end_reason,
        ends.destination_kind
    from clean_stays
    asof left join locations
        on locations.location_code = clean_stays.location_code
        and clean_stays.from_date >= locations.valid_from
    left join declared_locations
        on declared_locations.location_code = clean_stays.location_code
    left join large_locations
        on large_locations.location_code = clean_stays.location_code
    left join ends
        on ends.coa_number = clean_stays.coa_number
        and ends.location_code = clean_stays.location_code
        and ends.to_date = clean_stays.to_date
)

select * from final
