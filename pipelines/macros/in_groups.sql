-- meaning: Rows in the groups of locations that are published: a row stands once in each group that
--          holds its location, and nowhere when no group does.
-- takes:   rows(period, location_code, …); groups(group_kind, group_value, location_code), as
--          core.location_groups gives them.
-- gives:   group_key, a struct of period, group_kind and group_value, and all columns of rows.

create macro macros.in_groups(rows_relation, groups_relation) as table

with

given_rows as (
    select * from query_table(rows_relation)
),

given_groups as (
    select group_kind, group_value, location_code from query_table(groups_relation)
)

select
    {
        'period': given_rows.period,
        'group_kind': given_groups.group_kind,
        'group_value': given_groups.group_value
    } as group_key,
    given_rows.*,
from given_rows
inner join given_groups
    on given_groups.location_code = given_rows.location_code
