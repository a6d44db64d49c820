-- meaning: Cumulative incidence by cause, with competing causes and delayed entry: the share that
--          this cause has reached.
-- takes:   risk, as macros.risk_table gives it; z is the normal quantile of the confidence level.
-- gives:   group_key, cause, t, n_at_risk, n_events, n_events_all, incidence, standard_error,
--          lower, upper. One row per group, cause that occurs in the group, and day of the risk
--          table. The incidences of a group's causes and the Kaplan-Meier curve of all causes
--          together are 1 on each day.
-- formula: F(t) = sum of S(u-) d_k/n over the days u up to t, S the Kaplan-Meier curve of all
--          causes. Variance of the Greenwood type (Aalen 1978; R: etm), with c = S(u-) d_k/n^2 and
--          g = d/(n(n-d)): sum (F(t)-F(u))^2 g + sum S(u-)^2 (n-d_k)/n d_k/n^2 - 2 sum (F(t)-F(u))
--          c, here expanded into running sums. Interval on the scale log(-log(1-F)); null where F
--          is 0 or 1.

create macro macros.aalen_johansen(risk_relation, z := 1.959963984540054) as table

with

given_risk as (
    select group_key, t, cause, n_at_risk, n_events, n_events_all
    from query_table(risk_relation)
),

days as (
    select distinct group_key, t, n_at_risk, n_events_all from given_risk
),

days_with_survival as (
    select
        *,
        coalesce(
            product(1 - n_events_all / n_at_risk) over (
                partition by group_key order by t rows between unbounded preceding and 1 preceding
            ),
            1
        ) as survival_before,
    from days
),

causes as (
    select distinct group_key, cause from given_risk where cause is not null
),

steps as (
    select
        days.*,
        causes.cause,
        coalesce(given_risk.n_events, 0) as n_events,
        days.survival_before * coalesce(given_risk.n_events, 0) / days.n_at_risk as step,
        if(
            days.n_at_risk > days.n_events_all,
            days.n_events_all / (days.n_at_risk::double * (days.n_at_risk - days.n_events_all)),
            0
        ) as greenwood_step,
    from days_with_survival as days
    inner join causes on days.group_key is not distinct from causes.group_key
    left join given_risk
        on days.group_key is not distinct from given_risk.group_key
        and days.t = given_risk.t
        and causes.cause = given_risk.cause
),

incidences as (
    select
        *,
        sum(step) over (
            partition by group_key, cause order by t
            rows between unbounded preceding and current row
        ) as incidence,
    from steps
),

running_sums as (
    select
        *,
        sum(greenwood_step) over up_to_day as sum_g,
        sum(incidence * greenwood_step) over up_to_day as sum_fg,
        sum(incidence ** 2 * greenwood_step) over up_to_day as sum_ffg,
        sum(survival_before * step * (n_at_risk - n_events) / n_at_risk / n_at_risk) over up_to_day
            as sum_own,
        sum(step / n_at_risk) over up_to_day as sum_c,
        sum(incidence * step / n_at_risk) over up_to_day as sum_fc,
    from incidences
    window up_to_day as (
        partition by group_key, cause order by t rows between unbounded preceding and current row
    )
),

incidences_with_error as (
    select
        *,
        if(
            incidence > 0,
            sqrt(greatest(0,
                incidence ** 2 * sum_g - 2 * incidence * sum_fg + sum_ffg
                + sum_own
                - 2 * (incidence * sum_c - sum_fc)
            )),
            null
        ) as standard_error,
    from running_sums
),

incidences_with_power as (
    select
        *,
        if(
            incidence < 1,
            exp(z * standard_error / ((1 - incidence) * abs(ln(1 - incidence)))),
            null
        ) as power,
    from incidences_with_error
)

select
    group_key,
    cause,
    t,
    n_at_risk,
    n_events,
    n_events_all,
    incidence,
    standard_error,
    1 - (1 - incidence) ** (1 / power) as lower,
    1 - (1 - incidence) ** power as upper,
from incidences_with_power
