-- meaning: Risk tables and sums of locations outside the pilot as delivered, with the bounds of
--         every number.
-- grain:   one row a kind, indicator, period, setting, cause or measure, and interval
-- key:     kind, indicator, period, setting, part, t_from
-- inputs:  register.context__comparison
-- note:    Every count is a struct of its lowest and highest possible value, low and high: the same
--         where it is exact; high is null where nothing is known of it. is_protected: the supplier
--         hid or rounded a number of this row. Such a number is never rounded again.

select
    kind,
    indicator,
    period,
    setting,
    made_by,
    part,
    clock,
    t_from,
    t_to,
    data_to,
    n_entered,
    n_at_risk,
    n_events,
    n_censored,
    n_persons,
    n_nonzero,
    sum_x,
    sum_w,
    sum_xx,
    sum_xw,
    sum_ww,
    (
        n_entered.low is distinct from n_entered.high
        or n_at_risk.low is distinct from n_at_risk.high
        or n_events.low is distinct from n_events.high
        or n_censored.low is distinct from n_censored.high
        or n_persons.low is distinct from n_persons.high
        or n_nonzero.low is distinct from n_nonzero.high
        or sum_x.low is distinct from sum_x.high
        or sum_w.low is distinct from sum_w.high
        or sum_xx.low is distinct from sum_xx.high
        or sum_xw.low is distinct from sum_xw.high
        or sum_ww.low is distinct from sum_ww.high
    ) as is_protected
from register.context__comparison
qualify row_number() over (
    partition by kind, indicator, period, setting, part, t_from
    order by reference_date desc, recorded_from desc, line desc
) = 1
