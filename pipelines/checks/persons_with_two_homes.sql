-- meaning:  Persons who would have two home locations in one period of a table that adds up.
-- title_nl: Iedereen heeft een woonlocatie per periode
-- title_en: Everyone has one home location a period
-- severity: error
-- grain:    one row a table, person and period
-- key:      mart, person_id, period
-- inputs:   marts.bsn_waits, marts.first_work, marts.worked_weeks
-- note:     A person counts once in a period, at the location on the first day of follow-up.

with

homes as (
    select 'bsn_waits' as mart, person_id, period from marts.bsn_waits
    union all
    select 'first_work' as mart, person_id, period from marts.first_work
    union all
    select 'worked_weeks' as mart, person_id, period from marts.worked_weeks
)

select mart, person_id, period, count(*) as n_homes
from homes
group by mart, person_id, period
having count(*) > 1
