-- meaning: Applications for a work permit as delivered by UWV, with English codes.
-- grain:   one row an application
-- key:     application_number
-- inputs:  register.uwv__permits
-- note:    The days of validity are kept as delivered: valid_to is the last day of the permit.

select
    application_number,
    v_number,
    received_date,
    complete_date,
    suspended_days,
    decided_date,
    case outcome
        when 'verleend' then 'granted'
        when 'geweigerd' then 'refused'
        when 'ingetrokken' then 'withdrawn'
        when 'niet_nodig' then 'not_needed'
        when 'buiten_behandeling' then 'not_considered'
    end as outcome,
    valid_from,
    valid_to,
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
from register.uwv__permits
qualify row_number() over (
    partition by application_number
    order by reference_date desc, recorded_from desc, line desc
) = 1
