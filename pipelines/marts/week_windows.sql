-- meaning: How many weeks each worker worked in the 52 weeks that end in a week: at most and at
--          least, as far as pay allows.
-- grain:   one row a person and week that a period of pay touches
-- key:     person_id, week
-- inputs:  core.paid_periods, rules.weekly_hours_limit, pilot.parameters
-- note:    Weeks are ISO weeks, given as their Monday. Pay is known by month or four weeks, and no
--          week is invented. At most: every week that a period of pay touches. At least: periods of
--          pay that share a week form a run; two runs share none, so their weeks add up. A run
--          takes at least as many weeks as its hours need when nobody is paid for more than the law
--          allows in one week, and as its periods need, each one week, when one week serves every
--          period that touches it. Only periods whose weeks all lie in the window count for it.
--          Weakness: paid hours hold leave, sickness and holidays, and may be paid in a later
--          period than they were worked in; the law counts its weeks from Sunday; who works less
--          than the limit works more weeks than this. So "at least" means weeks of pay and is far
--          below what is likely; it is never more than "at most".

with

paid_periods as (
    select
        person_id,
        from_date as start_date,
        to_date - 1 as end_date,
        paid_hours,
        date_trunc('week', from_date)::date as first_week,
        date_trunc('week', to_date - 1)::date as last_week
    from core.paid_periods
    where person_id is not null
),

hour_limits as (
    select * from rules.weekly_hours_limit
    where is_applied and area = 'national' and chance_group is null
),

people as (
    select distinct paid_periods.person_id, parameters.data_cut as as_of_date
    from paid_periods
    cross join pilot.parameters as parameters
),

weeks as (
    select * from macros.worked_weeks('people', 'paid_periods', window_weeks := 52)
),

periods_with_reach as (
    select
        paid_periods.*,
        hour_limits.value as hours_a_week,
        max(paid_periods.last_week) over (
            partition by paid_periods.person_id
            order by paid_periods.first_week, paid_periods.last_week
            rows between unbounded preceding and 1 preceding
        ) as reached
    from paid_periods
    asof left join hour_limits
        on hour_limits.valid_from <= paid_periods.start_date
),

periods_in_runs as (
    select
        *,
        count(*) filter (where reached is null or first_week > reached) over (
            partition by person_id order by first_week, last_week
            rows between unbounded preceding and current row
        ) as run
    from periods_with_reach
),

-- most periods meet in a week in which one of them begins
periods_that_meet as (
    select one.person_id, one.run, one.first_week, count(*) as n_periods
    from (select distinct person_id, run, first_week from periods_in_runs) as one
    inner join periods_in_runs as other
        on other.person_id = one.person_id
        and other.run = one.run
        and other.first_week <= one.first_week
        and other.last_week >= one.first_week
    group by one.person_id, one.run, one.first_week
),

runs as (
    select person_id, run, max(n_periods) as n_periods_a_week
    from periods_that_meet
    group by person_id, run
),

runs_in_windows as (
    select
        weeks.person_id,
        weeks.week,
        periods.run,
        ceil(sum(periods.paid_hours) / max(periods.hours_a_week)) as n_for_hours,
        ceil(count(*) / max(runs.n_periods_a_week)) as n_for_periods
    from weeks
    inner join periods_in_runs as periods
        on periods.person_id = weeks.person_id
        and periods.first_week > weeks.week - 7 * 52
        and periods.last_week <= weeks.week
    inner join runs
        on runs.person_id = periods.person_id
        and runs.run = periods.run
    group by weeks.person_id, weeks.week, periods.run
),

windows as (
    select person_id, week, sum(greatest(n_for_hours, n_for_periods))::bigint as n_weeks
    from runs_in_windows
    group by person_id, week
),

final as (
    select
        weeks.person_id,
        weeks.week,
        least(coalesce(windows.n_weeks, 0), weeks.n_in_window) as n_weeks_least,
        weeks.n_in_window as n_weeks_most
    from weeks
    left join windows
        on windows.person_id = weeks.person_id
        and windows.week = weeks.week
)

select * from final
