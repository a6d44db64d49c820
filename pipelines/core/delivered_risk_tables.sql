-- meaning: Risk tables that others made of rows which they may not share: of the pilot, and of
--         reception locations elsewhere.
-- grain:   one row a scope, indicator, period, group, cause and interval
-- key:     scope, indicator, period, group_kind, group_value, cause, t_from
-- inputs:  staging.polis__risk_tables, staging.context__comparison
-- note:    scope is pilot or elsewhere; the two are never added up. Intervals are (t_from, t_to] in
--         days since date 0 of the clock. Every count has its bounds, low and high: the same where
--         it is exact, high null where nothing is known. is_protected: a number was hidden or
--         rounded by who delivered it and is not rounded again. data_to is the last day that the
--         data behind it speak of.

select
    'pilot' as scope,
    indicator,
    period,
    group_kind,
    group_value,
    part as cause,
    t_from,
    t_to,
    clock,
    data_to,
    n_entered,
    n_at_risk,
    n_events,
    n_censored,
    is_protected
from staging.polis__risk_tables
where kind = 'risk'
union all
select
    'elsewhere' as scope,
    indicator,
    period,
    'setting' as group_kind,
    setting as group_value,
    part as cause,
    t_from,
    t_to,
    clock,
    data_to,
    n_entered,
    n_at_risk,
    n_events,
    n_censored,
    is_protected
from staging.context__comparison
where kind = 'risk'
