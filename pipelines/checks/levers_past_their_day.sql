-- meaning:  Levers that are still called planned after the day on which they would begin.
-- severity: warning
-- title_nl: Geen maatregel staat nog op aangekondigd na de dag waarop zij zou ingaan
-- title_en: No lever is still called planned after the day on which it would begin
-- grain:    one row a lever and version
-- key:      lever, version_id
-- inputs:   reference.levers, rules.waiting_period, rules.weeks_limit, pilot.parameters
-- note:     Someone must confirm or withdraw it. A lever whose rule version the settings accept by
--           name is left out.

with

levers as (
    select * from reference.levers where status = 'planned'
),

parameters as (
    select * from pilot.parameters
),

applied_versions as (
    select 'waiting_period' as rule, version_id from rules.waiting_period where is_applied
    union all
    select 'weeks_limit' as rule, version_id from rules.weeks_limit where is_applied
)

select levers.lever, levers.version_id, levers.valid_from
from levers
inner join parameters
    on levers.valid_from <= parameters.data_cut
anti join applied_versions
    on applied_versions.rule = levers.rule
    and applied_versions.version_id = levers.rule_version
