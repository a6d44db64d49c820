-- meaning: Days in work of each person, whatever the number of employers.
-- grain:   one row a person and unbroken stretch of days in work
-- key:     person_id, from_date
-- inputs:  core.jobs
-- note:    Half-open. Two jobs on the same day are one day in work.

with

jobs as (
    select * from core.jobs where person_id is not null
)

select person_id, from_date, to_date
from macros.unite('jobs')
