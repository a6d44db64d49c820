-- meaning:  Kaplan-Meier curve with delayed entry: the share that no event has reached yet, by day.
-- takes:    risk(group_key, t, n_at_risk, n_events_all, …), as macros.risk_table gives it; every cause counts as the event.
--           z is the normal quantile of the confidence level (1.96 for 95 %).
-- gives:    group_key, t, n_at_risk, n_events, survival, standard_error, lower, upper
--           One row per group and day of the risk table, also where n_events is 0: the last t is the end of follow-up.
-- formula:  S(t) = product of (1 - d/n) over the days up to t. Variance of Greenwood: S^2 * sum d/(n(n-d)). Interval on the
--           scale log(-log S): S^exp(+-z se/(S |ln S|)); null where S is 0 or 1. Klein & Moeschberger 2003, chapter 4.
-- note:     product() keeps S exactly 0 after the last one; exp(sum(ln())) would not.

create macro macros.kaplan_meier(risk_relation, z := 1.959963984540054) as table

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
        if(survival = 0, null, survival * sqrt(greenwood)) as standard_error,
        if(survival > 0 and survival < 1, z * sqrt(greenwood) / abs(ln(survival)), null) as spread,
    from curve
)

select
    group_key,
    t,
    n_at_risk,
    n_events,
    survival,
    standard_error,
    if(spread is null, null, survival ** exp(spread)) as lower,
    if(spread is null, null, survival ** exp(-spread)) as upper,
from curve_with_error
