-- meaning: Applications for a work permit, and permits granted, by period and location on the day
--          of receipt.
-- grain:   one row an application, event and period
-- key:     application_number, event, period
-- inputs:  core.permits, core.observed_periods
-- note:    event applied counts on the day of receipt, granted on the day of the decision. An
--          application received in one period may be granted in the next. One person may have
--          several; applicant_id is who is behind it.

with

permits as (
    select * from core.permits
),

periods as (
    select * from core.observed_periods
),

events as (
    select
        application_number,
        'applied' as event,
        received_date as event_date,
        applicant_id,
        employer_number,
        location_code
    from permits
    union all
    select
        application_number,
        'granted' as event,
        decided_date as event_date,
        applicant_id,
        employer_number,
        location_code
    from permits
    where outcome = 'granted'
),

final as (
    select
        events.application_number,
        events.event,
        periods.period,
        periods.kind,
        events.event_date,
        events.applicant_id,
        events.employer_number,
        events.location_code
    from events
    inner join periods
        on events.event_date >= periods.period_from
        and events.event_date < periods.period_to
)

select * from final
