-- meaning: Days in a state and days in work during it, by period: the numerator and denominator of
--          an exposure share.
-- takes:   stays(person_id, from_date, to_date, …): half-open, a missing to_date is open; one row a
--          spell in a state or group. Spells of one person may overlap where groups do; each is
--          counted by itself. jobs(person_id, start_date, end_date): both days inclusive, a missing
--          end_date is open; a day with several jobs counts once. periods(period, period_from,
--          period_to): half-open; periods may overlap (a year and its months).
-- gives:   all columns of stays and period, n_days, n_days_in_work; from_date and to_date are cut
--          to the period. One row per spell and period that share a day. Days of jobs outside every
--          spell add nothing.

create macro macros.person_days(stays_relation, jobs_relation, periods_relation) as table

with

given_stays as (
    select *, row_number() over () as spell_number from query_table(stays_relation)
),

given_jobs as (
    select person_id, start_date as from_date, end_date + 1 as to_date
    from query_table(jobs_relation)
),

given_periods as (
    select period, period_from, period_to from query_table(periods_relation)
),

united_jobs as (
    select * from macros.unite('given_jobs')
),

pieces as (
    select
        given_stays.* replace (
            greatest(given_stays.from_date, given_periods.period_from) as from_date,
            least(given_stays.to_date, given_periods.period_to) as to_date
        ),
        given_periods.period,
    from given_stays
    inner join given_periods
        on given_stays.from_date < given_periods.period_to
        and given_periods.period_from < coalesce(given_stays.to_date, date 'infinity')
    where given_stays.from_date < coalesce(given_stays.to_date, date 'infinity')
),

days_in_work as (
    select
        pieces.spell_number,
        pieces.period,
        sum(
            least(pieces.to_date, united_jobs.to_date)
            - greatest(pieces.from_date, united_jobs.from_date)
        )::bigint as n_days,
    from pieces
    inner join united_jobs
        on pieces.person_id = united_jobs.person_id
        and united_jobs.from_date < pieces.to_date
        and pieces.from_date < coalesce(united_jobs.to_date, date 'infinity')
    group by pieces.spell_number, pieces.period
)

select
    pieces.* exclude (spell_number),
    pieces.to_date - pieces.from_date as n_days,
    coalesce(days_in_work.n_days, 0) as n_days_in_work,
from pieces
left join days_in_work
    on pieces.spell_number = days_in_work.spell_number and pieces.period = days_in_work.period
