-- meaning: First registrations in the BRP as delivered by municipalities and RvIG, with English
--          codes.
-- grain:   one row a registration
-- key:     case_number
-- inputs:  register.brp__bsn_registrations
-- note:    The municipality is the one of first registration, not the one of the reception
--          location.

select
    case_number,
    v_number,
    signal_date,
    appointment_date,
    case appointment_outcome
        when 'gehouden' then 'held'
        when 'niet_verschenen' then 'no_show'
        when 'afgezegd' then 'cancelled'
    end as appointment_outcome,
    registered_date,
    bsn_issued_date,
    municipality_code,
    priority = 'ja' as has_priority,
    priority_date,
    case priority_reason
        when 'twv' then 'permit'
        when 'baan' then 'job'
        when 'huisvesting' then 'housing'
    end as priority_reason
from register.brp__bsn_registrations
qualify row_number() over (
    partition by case_number
    order by reference_date desc, recorded_from desc, line desc
) = 1
