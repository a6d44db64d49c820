-- meaning: Participation in programmes as delivered, with English codes.
-- grain:   one row a person, programme and first day
-- key:     v_number, programme, joined_date
-- inputs:  register.programmes__participation
-- note:    The days are kept as delivered: left_date is the last day. is_informed is null where it
--         was not recorded.

select
    v_number,
    case programme
        when 'meedoenbalie' then 'participation_desk'
        when 'jobhunting' then 'jobhunting'
        when 'plan_einstein' then 'plan_einstein'
        when 'taal' then 'language'
        when 'overig' then 'other'
    end as programme,
    joined_date,
    left_date,
    programme_location_code,
    programme_municipality_code,
    offer_date,
    intended_start_date,
    case informed when 'ja' then true when 'nee' then false when 'onbekend' then null end
        as is_informed,
    informed_date
from register.programmes__participation
qualify row_number() over (
    partition by v_number, programme, joined_date
    order by reference_date desc, recorded_from desc, line desc
) = 1
