-- meaning: The time from access to the first work of each person, as far as it falls in each
--          period: spells of follow-up for a curve with competing causes.
-- grain:   one row a person and period
-- key:     person_id, period
-- inputs:  core.legal_spells, core.access_spells, core.stays, core.procedures, core.work_spells,
--          core.observed_periods
-- note:    Date 0 is the first day on which the law gave access. Follow-up starts on the first day
--          of the period on which the person has access at a pilot location; who worked before that
--          day is not followed. It ends with the first day of work (cause work), else with the day
--          on which a permit was granted (status), reception was left (left) or the person went to
--          live at a location outside the pilot (moved), else with the period or the data. On one
--          and the same day status goes before leaving, and both before work. Losing access without
--          leaving does not end it: no work then is what happens. start and stop are days since
--          date 0, (start, stop]: at risk on the first day too, so start is the day before it.
--          location_code is the home location: where the person lives on the first day of
--          follow-up.

with

legal_spells as (
    select * from core.legal_spells where state = 'access'
),

access_spells as (
    select * from core.access_spells where state = 'access'
),

stays as (
    select * from core.stays
),

granted_procedures as (
    select * from core.procedures where decision = 'granted' and person_id is not null
),

work_spells as (
    select * from core.work_spells
),

periods as (
    select * from core.observed_periods where kind in ('baseline', 'year', 'years-1-3')
),

access_dates as (
    select person_id, min(from_date) as access_date
    from legal_spells
    group by person_id
),

status_dates as (
    select person_id, min(decision_date) as status_date
    from granted_procedures
    group by person_id
),

first_work_dates as (
    select person_id, min(from_date) as work_date
    from work_spells
    group by person_id
),

pilot_stays as (
    select * from stays where is_pilot
),

reception_spells as (
    select person_id, from_date, to_date
    from macros.unite('pilot_stays')
),

reception_spells_with_destination as (
    select
        reception_spells.person_id,
        reception_spells.from_date,
        reception_spells.to_date,
        if(stays.person_id is null, 'left', 'moved') as cause_of_leaving
    from reception_spells
    left join stays
        on stays.person_id = reception_spells.person_id
        and stays.from_date = reception_spells.to_date
),

first_days as (
    select
        access_spells.person_id,
        periods.period,
        periods.kind,
        periods.period_to,
        access_spells.location_code,
        greatest(access_spells.from_date, periods.period_from) as first_day
    from access_spells
    inner join periods
        on access_spells.from_date < periods.period_to
        and (access_spells.to_date is null or periods.period_from < access_spells.to_date)
    qualify row_number() over (
        partition by access_spells.person_id, periods.period
        order by access_spells.from_date
    ) = 1
),

days_of_person as (
    select
        first_days.*,
        access_dates.access_date,
        first_work_dates.work_date,
        status_dates.status_date,
        reception_spells_with_destination.to_date as leaving_date,
        reception_spells_with_destination.cause_of_leaving
    from first_days
    inner join access_dates
        on access_dates.person_id = first_days.person_id
    asof inner join reception_spells_with_destination
        on reception_spells_with_destination.person_id = first_days.person_id
        and first_days.first_day >= reception_spells_with_destination.from_date
    left join first_work_dates
        on first_work_dates.person_id = first_days.person_id
    left join status_dates
        on status_dates.person_id = first_days.person_id
),

-- least() passes over what is null: the first of the days that do come
follow_up as (
    select
        *,
        least(work_date, status_date, leaving_date) as event_date,
        case
            when work_date < coalesce(least(status_date, leaving_date), work_date + 1) then 'work'
            when status_date <= coalesce(leaving_date, status_date) then 'status'
            else cause_of_leaving
        end as cause_at_event
    from days_of_person
    where work_date is null or work_date >= first_day
),

final as (
    select
        person_id,
        period,
        kind,
        location_code,
        first_day as first_date,
        first_day - access_date - 1 as start,
        least(event_date, period_to - 1) - access_date as stop,
        if(event_date < period_to, cause_at_event, null) as cause
    from follow_up
)

select * from final
