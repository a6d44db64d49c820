-- meaning: The wait for a decision on each application for a work permit, as far as it falls in
--          each period: spells of follow-up for a survival curve.
-- grain:   one row an application and period
-- key:     application_number, period
-- inputs:  core.permits, core.observed_periods
-- note:    Date 0 is the day of receipt. The event is a decision: granted, refused or not
--          considered. An application that was withdrawn or no longer needed is followed until that
--          day; one that is pending until the end of the period or the data. One that was pending
--          when the period began enters late. start and stop are days since date 0, (start, stop]:
--          at risk on the first day too, so start is the day before it.

with

permits as (
    select * from core.permits
),

periods as (
    select * from core.observed_periods where kind in ('baseline', 'year', 'years-1-3')
),

pending_permits as (
    select
        permits.application_number,
        periods.period,
        periods.kind,
        permits.applicant_id,
        permits.location_code,
        permits.received_date,
        greatest(permits.received_date, periods.period_from) as first_date,
        least(permits.decided_date, periods.period_to - 1) as last_date,
        permits.outcome in ('granted', 'refused', 'not_considered')
            and permits.decided_date < periods.period_to as is_decided
    from permits
    inner join periods
        on permits.received_date < periods.period_to
        and (permits.decided_date is null or permits.decided_date >= periods.period_from)
),

final as (
    select
        application_number,
        period,
        kind,
        applicant_id,
        location_code,
        first_date,
        first_date - received_date - 1 as start,
        last_date - received_date as stop,
        if(is_decided, 'decided', null) as cause
    from pending_permits
)

select * from final
