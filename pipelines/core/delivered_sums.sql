-- meaning: Sums over persons that others made of rows which they may not share: of the pilot, and
--         of reception locations elsewhere.
-- grain:   one row a scope, indicator, period, group and measure
-- key:     scope, indicator, period, group_kind, group_value, measure
-- inputs:  staging.polis__risk_tables, staging.context__comparison
-- note:    scope is pilot or elsewhere; the two are never added up. The sums are those of
--         macros.clustered_ratio, so that a ratio and its interval can be made of them. Every
--         number has its bounds, low and high: the same where it is exact, high null where nothing
--         is known. is_protected and data_to as in core.delivered_risk_tables.

select
    'pilot' as scope,
    indicator,
    period,
    group_kind,
    group_value,
    part as measure,
    data_to,
    n_persons,
    n_nonzero,
    sum_x,
    sum_w,
    sum_xx,
    sum_xw,
    sum_ww,
    is_protected
from staging.polis__risk_tables
where kind = 'sums'
union all
select
    'elsewhere' as scope,
    indicator,
    period,
    'setting' as group_kind,
    setting as group_value,
    part as measure,
    data_to,
    n_persons,
    n_nonzero,
    sum_x,
    sum_w,
    sum_xx,
    sum_xw,
    sum_ww,
    is_protected
from staging.context__comparison
where kind = 'sums'
