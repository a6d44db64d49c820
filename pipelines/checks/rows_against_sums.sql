-- meaning:  Delivered sums of days in work and days with access that the same sums from rows do not
--           lie within.
-- severity: warning
-- title_nl: Sommen van derden en de eigen rijen spreken elkaar niet tegen
-- title_en: Sums of a third party and our own rows do not contradict each other
-- grain:    one row a period and group
-- key:      period, group_kind, group_value
-- inputs:   core.delivered_sums, staging.polis__income_relations, marts.access_days,
--           core.location_groups, pilot.parameters
-- note:     As rows_against_risk_tables, for the share of days in work; what may differ stands
--           there.

with

access_days as (
    select * from marts.access_days
),

location_groups as (
    select * from core.location_groups
),

delivered as (
    select
        {
            'period': period,
            'group_kind': group_kind,
            'group_value': group_value
        } as group_key,
        sums.*
    from core.delivered_sums as sums
    inner join pilot.parameters as parameters
        on parameters.data_cut = sums.data_to
    where
        sums.scope = 'pilot'
        and sums.indicator = 'F1'
        and exists (select 1 from staging.polis__income_relations)
),

units as (
    select group_key, person_id, n_work_days as x, n_access_days as w
    from macros.in_groups('access_days', 'location_groups')
),

counted as (
    select * from macros.clustered_ratio('units')
),

compared as (
    select
        delivered.*,
        coalesce(counted.n_persons, 0) as n_persons_of_rows,
        coalesce(counted.n_persons_nonzero, 0) as n_nonzero_of_rows,
        coalesce(counted.sum_x, 0) as x_of_rows,
        coalesce(counted.sum_w, 0) as w_of_rows,
        coalesce(counted.sum_xx, 0) as xx_of_rows,
        coalesce(counted.sum_xw, 0) as xw_of_rows,
        coalesce(counted.sum_ww, 0) as ww_of_rows
    from delivered
    left join counted
        on counted.group_key = delivered.group_key
),

final as (
    select
        period,
        group_kind,
        group_value,
        n_persons,
        n_persons_of_rows,
        n_nonzero,
        n_nonzero_of_rows,
        sum_x,
        x_of_rows,
        sum_w,
        w_of_rows
    from compared
    where
        n_persons_of_rows < n_persons.low
        or n_persons_of_rows > n_persons.high
        or n_nonzero_of_rows < n_nonzero.low
        or n_nonzero_of_rows > n_nonzero.high
        or x_of_rows < sum_x.low
        or x_of_rows > sum_x.high
        or w_of_rows < sum_w.low
        or w_of_rows > sum_w.high
        or xx_of_rows < sum_xx.low
        or xx_of_rows > sum_xx.high
        or xw_of_rows < sum_xw.low
        or xw_of_rows > sum_xw.high
        or ww_of_rows < sum_ww.low
        or ww_of_rows > sum_ww.high
)

select * from final
