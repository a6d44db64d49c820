-- meaning:  Cells that would stand twice in an indicator.
-- title_nl: Elke cel staat er een keer
-- title_en: Each cell stands there once
-- severity: error
-- grain:    one row a cell
-- key:      indicator, period, group_kind, group_value, measure
-- inputs:   indicators.a3, indicators.b2, indicators.c1, indicators.c2, indicators.d1,
--           indicators.f1
-- note:     The key of a cell is what editions remember it by.

with

cells as (
    select indicator, period, group_kind, group_value, measure from indicators.a3
    union all
    select indicator, period, group_kind, group_value, measure from indicators.b2
    union all
    select indicator, period, group_kind, group_value, measure from indicators.c1
    union all
    select indicator, period, group_kind, group_value, measure from indicators.c2
    union all
    select indicator, period, group_kind, group_value, measure from indicators.d1
    union all
    select indicator, period, group_kind, group_value, measure from indicators.f1
)

select indicator, period, group_kind, group_value, measure, count(*) as n_rows
from cells
group by indicator, period, group_kind, group_value, measure
having count(*) > 1
