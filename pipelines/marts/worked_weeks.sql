-- meaning: The most weeks that each worker worked in any 52 weeks that end in the period, as a
--          range.
-- grain:   one row a person and period
-- key:     person_id, period
-- inputs:  core.access_spells, core.observed_periods, marts.week_windows
-- note:    A week belongs to the period in which its Monday falls, and its window may reach back
--          before the period. Who has no access in the period or no week with pay in it is not
--          there. marts.week_windows says how the lowest and the highest number that pay allows are
--          found; each is the largest over the windows. location_code is the home location: where
--          the person lives on the first day of the period with access.

with

access_spells as (
    select * from core.access_spells where state = 'access'
),

periods as (
    select * from core.observed_periods where kind in ('year', 'years-1-3')
),

week_windows as (
    select * from marts.week_windows
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
        max(week_windows.n_weeks_least) as n_weeks_least,
        max(week_windows.n_weeks_most) as n_weeks_most
    from homes
    inner join week_windows
        on week_windows.person_id = homes.person_id
        and week_windows.week >= homes.period_from
        and week_windows.week < homes.period_to
    group by homes.person_id, homes.period, homes.kind, homes.location_code
)

select * from final
