-- meaning:  Periods that begin on a day for which a rule that every model needs has no version.
-- severity: error
-- title_nl: Elke regel die nodig is, heeft een versie voor het begin van elke periode
-- title_en: Every rule that is needed has a version for the start of every period
-- grain:    one row a rule and period
-- key:      rule, period
-- inputs:   rules.waiting_period, rules.weeks_limit, rules.weeks_window, rules.state_pension_age,
--           core.observed_periods
-- note:     Only versions that apply, for the whole country and every chance group. A version
--           without an end holds on.

with

periods as (
    select * from core.observed_periods
),

versions as (
    select 'waiting_period' as rule, * from rules.waiting_period
    union all
    select 'weeks_limit' as rule, * from rules.weeks_limit
    union all
    select 'weeks_window' as rule, * from rules.weeks_window
    union all
    select 'state_pension_age' as rule, * from rules.state_pension_age
),

needed_rules as (
    select * from (
        values ('waiting_period'), ('weeks_limit'), ('weeks_window'), ('state_pension_age')
    ) as needed (rule)
)

select needed_rules.rule, periods.period, periods.period_from
from needed_rules
cross join periods
anti join versions
    on versions.rule = needed_rules.rule
    and versions.is_applied
    and versions.area = 'national'
    and versions.chance_group is null
    and versions.valid_from <= periods.period_from
    and periods.period_from < coalesce(versions.valid_to, date 'infinity')
