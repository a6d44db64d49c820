-- meaning: Notifications of work and their changes as delivered by UWV, with English codes.
-- grain:   one row a notification or change
-- key:     notification_number
-- inputs:  register.uwv__notifications
-- note:    The days are kept as delivered: end_date is the last day of the work.

select
    notification_number,
    case kind
        when 'melding' then 'new'
        when 'wijziging' then 'change'
        when 'beeindiging' then 'ended'
        when 'intrekking' then 'withdrawn'
    end as kind,
    replaces_number,
    v_number,
    received_date,
    start_date,
    end_date,
    employer_number,
    sbi_code,
    sbi_version,
    hirer_sbi_code,
    work_postcode4,
    hours_per_week,
    wage,
    case wage_period
        when 'uur' then 'hour'
        when 'week' then 'week'
        when 'vier_weken' then 'four_weeks'
        when 'maand' then 'month'
    end as wage_period
from register.uwv__notifications
qualify row_number() over (
    partition by notification_number
    order by reference_date desc, recorded_from desc, line desc
) = 1
