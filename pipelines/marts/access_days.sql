-- meaning: Days with access to work, and days of those in work, by person, period and location of
--          the day.
-- grain:   one row a person, period and location
-- key:     person_id, period, location_code
-- inputs:  core.access_spells, core.work_spells, core.observed_periods
-- note:    Periods overlap: a day stands in its month, its year and years-1-3. Never add periods of
--          different kinds. Example: access from 10 March at A, move to B on 20 March, in work from
--          15 to 25 March: in March 10 days at A of which 5 in work, 12 days at B of which 5 in
--          work.

with

access_spells as (
    select * from core.access_spells where state = 'access'
),

work_spells as (
    select person_id, from_date as start_date, to_date - 1 as end_date
    from core.work_spells
),

days_by_spell as (
    select * from macros.person_days('access_spells', 'work_spells', 'core.observed_periods')
),

periods as (
    select * from core.observed_periods
),

final as (
    select
        days_by_spell.person_id,
        days_by_spell.period,
        periods.kind,
        days_by_spell.location_code,
        sum(days_by_spell.n_days)::bigint as n_access_days,
        sum(days_by_spell.n_days_in_work)::bigint as n_work_days
    from days_by_spell
    inner join periods
        on periods.period = days_by_spell.period
    group by
        days_by_spell.person_id,
        days_by_spell.period,
        periods.kind,
        days_by_spell.location_code
)

select * from final
