-- meaning: The wait for a BSN of each person, as far as it falls in each period: spells of
--          follow-up for a survival curve.
-- grain:   one row a person and period
-- key:     person_id, period
-- inputs:  core.registrations, core.access_spells, core.population_spells, core.observed_periods
-- note:    Date 0 is the first signal of the IND that registration is possible. Follow-up starts on
--          the first day of the period, from date 0, on which the person is in the population and
--          in the procedure; it ends with the BSN or the last day before leaving the population,
--          else with the period or the data. Who had a BSN before is not followed. start and stop
--          are days since date 0, (start, stop]: at risk on the first day too, so start is the day
--          before it. Example: signal 1 March, in reception all the time, BSN 11 March: start -1,
--          stop 10, cause bsn. location_code is the home location: where the person lives on the
--          first day of follow-up.

with

registrations as (
    select * from core.registrations
),

access_spells as (
    select * from core.access_spells where is_in_procedure
),

population_spells as (
    select * from core.population_spells
),

periods as (
    select * from core.observed_periods where kind in ('baseline', 'year', 'years-1-3')
),

registrations_by_person as (
    select
        person_id,
        min(signal_date) as signal_date,
        min(bsn_issued_date) as bsn_issued_date
    from registrations
    group by person_id
),

first_days as (
    select
        registrations_by_person.person_id,
        periods.period,
        periods.kind,
        periods.period_to,
        registrations_by_person.signal_date,
        registrations_by_person.bsn_issued_date,
        access_spells.location_code,
        greatest(
            registrations_by_person.signal_date,
            access_spells.from_date,
            periods.period_from
        ) as first_day
    from registrations_by_person
    inner join access_spells
        on access_spells.person_id = registrations_by_person.person_id
        and (
            access_spells.to_date is null
            or registrations_by_person.signal_date < access_spells.to_date
        )
    inner join periods
        on access_spells.from_date < periods.period_to
        and (access_spells.to_date is null or periods.period_from < access_spells.to_date)
        and registrations_by_person.signal_date < periods.period_to
    qualify row_number() over (
        partition by registrations_by_person.person_id, periods.period
        order by access_spells.from_date
    ) = 1
),

-- least() passes over the missing end of a stretch that lasts
follow_up as (
    select
        first_days.*,
        least(population_spells.to_date, first_days.period_to) as end_date
    from first_days
    asof inner join population_spells
        on population_spells.person_id = first_days.person_id
        and first_days.first_day >= population_spells.from_date
),

follow_up_without_bsn as (
    select
        *,
        bsn_issued_date < end_date as has_bsn_in_follow_up
    from follow_up
    where bsn_issued_date is null or bsn_issued_date >= first_day
),

final as (
    select
        person_id,
        period,
        kind,
        location_code,
        first_day as first_date,
        first_day - signal_date - 1 as start,
        if(has_bsn_in_follow_up, bsn_issued_date, end_date - 1) - signal_date as stop,
        if(has_bsn_in_follow_up, 'bsn', null) as cause
    from follow_up_without_bsn
)

select * from final
