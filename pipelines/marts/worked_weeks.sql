-- meaning: The most weeks that each worker worked in any 52 weeks that end in the period.
-- grain:   one row a person and period
-- key:     person_id, period
-- inputs:  core.access_spells, core.jobs, core.observed_periods, pilot.parameters
-- note:    Weeks are ISO weeks; a week belongs to the period in which its Monday falls, and its
--          window may reach back before the period. Who has no access in the period or no worked
--          week in it is not there. Pay is known by month or four weeks: every week that a paid
--          period touches counts, so the number is the highest that pay allows. location_code is
--          the home location: where the person lives on the first day of the period with access.

with

access_spells as (
    select * from core.access_spells where state = 'access'
),

jobs as (
    select person_id, from_date as start_date, to_date - 1 as end_date
    from core.jobs
    where person_id is not null
),

periods as (
    select * from core.observed_periods where kind in ('year', 'years-1-3')
),

people as (
    select distinct jobs.person_id, parameters.data_cut as as_of_date
    from jobs
    cross join pilot.parameters as parameters
),

weeks as (
    select * from macros.worked_weeks('people', 'jobs', window_weeks := 52)
),

homes as (
    select
        access_spells.person_id,
        periods.period,
        periods.kind,
        periods.period_from,
        periods.period_to,
        min_by(access_spells.location_code, access_spells.from_date) as location_code
    from access_spells
    inner join periods
        on access_spells.from_date < periods.period_to
        and (access_spells.to_date is null or periods.period_from < access_spells.to_date)
    group by
        access_spells.person_id,
        periods.period,
        periods.kind,
        periods.period_from,
        periods.period_to
),

final as (
    select
        homes.person_id,
        homes.period,
        homes.kind,
        homes.location_code,
        max(weeks.n_in_window) as n_weeks_in_52
    from homes
    inner join weeks
        on weeks.person_id = homes.person_id
        and weeks.week >= homes.period_from
        and weeks.week < homes.period_to
    group by homes.person_id, homes.period, homes.kind, homes.location_code
)

select * from final
