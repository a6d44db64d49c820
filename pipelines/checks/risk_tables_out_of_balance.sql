-- meaning:  Intervals of delivered risk tables in which more people end than are followed, or that
--           do not follow from the interval before them.
-- severity: warning
-- title_nl: Geleverde risicotabellen kloppen in zichzelf
-- title_en: Delivered risk tables add up
-- grain:    one row an interval
-- key:      scope, indicator, period, group_kind, group_value, t_from
-- inputs:   core.delivered_risk_tables
-- note:     Who is followed plus who enters, less events of all causes and who stops, is who is
--           followed when the next interval begins. With bounds, at least one value within them
--           must do so; bounds that are not known fit anything. Where one interval does not begin
--           where the one before it ends, they are not compared.

with

intervals as (
    select
        scope,
        indicator,
        period,
        group_kind,
        group_value,
        t_from,
        t_to,
        any_value(n_at_risk) as n_at_risk,
        any_value(n_at_risk).low + any_value(n_entered).low
            - sum(n_events.high) - any_value(n_censored).high as left_least,
        any_value(n_at_risk).high + any_value(n_entered).high
            - sum(n_events.low) - any_value(n_censored).low as left_most,
        count(*) != count(n_events.high) as is_open
    from core.delivered_risk_tables
    group by scope, indicator, period, group_kind, group_value, t_from, t_to
),

intervals_with_next as (
    select
        *,
        lead(n_at_risk) over following as next_at_risk,
        lead(t_from) over following = t_to as is_followed
    from intervals
    window following as (
        partition by scope, indicator, period, group_kind, group_value order by t_from
    )
),

final as (
    select scope, indicator, period, group_kind, group_value, t_from, left_least, left_most
    from intervals_with_next
    where
        left_most < 0
        or (is_followed and next_at_risk.low > left_most)
        or (is_followed and not is_open and next_at_risk.high < left_least)
)

select * from final
