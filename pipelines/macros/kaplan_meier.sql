-- meaning: Kaplan-Meier curve with delayed entry: the share that no event has reached yet, by day.
-- takes:   risk(group_key, t, n_at_risk, n_events_all, …), as macros.risk_table gives it; every
--          cause counts as the event. z is the normal quantile of the confidence level (1.96 for 95
--          %). scale is the scale of the interval: 'log-log' (published), 'log' or 'plain'.
-- gives:   group_key, t, n_at_risk, n_events, survival, standard_error, lower, upper. One row per
--          group and day of the risk table, also where n_events is 0: the last t is the end of
--          follow-up.
-- formula: S(t) = product of (1 - d/n) over the days up to t. Variance of Greenwood: S^2 * sum
--          d/(n(n-d)). Interval with r = sqrt(sum d/(n(n-d))): S^exp(+-z r/|ln S|); null where S is
--          0 or, on the scale log-log, 1. Klein & Moeschberger 2003, chapter 4.
-- note:    product() keeps S exactly 0 after the last one; exp(sum(ln())) would not.

create macro macros.kaplan_meier(
    risk_relation, z := 1.959963984540054, scale := 'log-log'
) as table

with

given_risk as (
    select distinct group_key, t, n_at_risk, n_events_all as n_events
    from query_table(risk_relation)
),

curve as (
    select
        group_key,
        t,
        n_at_risk,
        n_events,
        product(1 - n_events / n_at_risk) over up_to_day as survival,
        sum(
            if(n_at_risk > n_events, n_events / (n_at_risk::double * (n_at_risk - n_events)), null)
        ) over up_to_day as greenwood,
    from given_risk
    window up_to_day as (
        partition by group_key order by t rows between unbounded preceding and current row
    )
),

curve_with_error as (
    select
        *,
        if(survival = 0, null, sqrt(greenwood)) as relative_error,
        if(
            survival > 0 and survival < 1,
            exp(z * sqrt(greenwood) / abs(ln(survival))),
            null
        ) as power,
    from curve
)

select
    group_key,
    t,
    n_at_risk,
    n_events,
    survival,
    survival * relative_error as standard_error,
    case
        when relative_error is null then null
        when scale = 'log-log' then survival ** power
        when scale = 'log' then survival * exp(-z * relative_error)
        when scale = 'plain' then greatest(0, survival * (1 - z * relative_error))
    end as lower,
    case
        when relative_error is null then null
        when scale = 'log-log' then survival ** (1 / power)
        when scale = 'log' then least(1, survival * exp(z * relative_error))
        when scale = 'plain' then least(1, survival * (1 + z * relative_error))
    end as upper,
from curve_with_error
