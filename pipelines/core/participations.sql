-- meaning: Who takes part in which programme, where they live then, whether work was in sight and
--         whether they were told what work does to the own contribution.
-- grain:   one row a participant, programme and first day
-- key:     participant_id, programme, joined_date
-- inputs:  staging.programmes__participation, core.person_numbers, core.stays
-- note:    A participant of nobody known to COA stays, without person_id; participant_id counts
--         them also then. location_code is where they live on the first day: elsewhere when at no
--         pilot location. is_at_home: the programme is at that location; null where it is at none.
--         left_date is the last day.

with

participations as (
    select * from staging.programmes__participation
),

person_numbers as (
    select * from core.person_numbers
),

pilot_stays as (
    select * from core.stays where is_pilot
),

participations_with_person as (
    select participations.*, person_numbers.person_id
    from participations
    left join person_numbers
        on person_numbers.number_kind = 'v_number'
        and person_numbers.number = participations.v_number
),

final as (
    select
        coalesce(participations.person_id, participations.v_number) as participant_id,
        participations.programme,
        participations.joined_date,
        participations.person_id,
        participations.left_date,
        coalesce(pilot_stays.location_code, 'elsewhere') as location_code,
        participations.programme_location_code,
        participations.programme_municipality_code,
        participations.programme_location_code
            = coalesce(pilot_stays.location_code, 'elsewhere') as is_at_home,
        participations.offer_date,
        participations.intended_start_date,
        participations.is_informed,
        participations.informed_date
    from participations_with_person as participations
    left join pilot_stays
        on pilot_stays.person_id = participations.person_id
        and pilot_stays.from_date <= participations.joined_date
        and participations.joined_date < coalesce(pilot_stays.to_date, date 'infinity')
)

select * from final
