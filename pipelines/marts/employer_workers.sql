-- meaning: Who worked for which employer on days with access, by period and location of the day.
-- grain:   one row a person, employer, period and location
-- key:     person_id, employer_number, period, location_code
-- inputs:  core.access_spells, core.jobs, core.observed_periods
-- note:    For the protection of figures only: an employer knows its own people and takes them off.
--          Never published, not even as a count. A person with two employers has two rows.

with

access_spells as (
    select person_id, from_date, to_date, location_code
    from core.access_spells
    where state = 'access'
),

jobs as (
    select person_id, from_date, to_date, employer_number
    from core.jobs
    where person_id is not null
),

periods as (
    select * from core.observed_periods
),

work_spells as (
    select * from macros.overlap('access_spells', 'jobs')
),

final as (
    select distinct
        work_spells.person_id,
        work_spells.employer_number,
        periods.period,
        periods.kind,
        work_spells.location_code
    from work_spells
    inner join periods
        on work_spells.from_date < periods.period_to
        and periods.period_from < coalesce(work_spells.to_date, date 'infinity')
)

select * from final
