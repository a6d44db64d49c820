-- meaning: The cells of an indicator: each measure of a group with how many stand behind the group,
--          and its parts.
-- takes:   measures(group_key, measure, value, lower, upper); counts(group_key, n_persons, n_units)
--          and parts(group_key, parts): one row a group. group_key as macros.in_groups gives it.
-- gives:   the columns of an indicator but its name, in their order and types.

create macro macros.cells(measures_relation, counts_relation, parts_relation) as table

with

given_measures as (
    select group_key, measure, value, lower, upper from query_table(measures_relation)
),

given_counts as (
    select group_key, n_persons, n_units from query_table(counts_relation)
),

given_parts as (
    select group_key, parts from query_table(parts_relation)
)

select
    given_measures.group_key.period as period,
    given_measures.group_key.group_kind as group_kind,
    given_measures.group_key.group_value as group_value,
    given_measures.measure,
    given_counts.n_persons,
    given_counts.n_units,
    given_measures.value::double as value,
    given_measures.lower::double as lower,
    given_measures.upper::double as upper,
    given_parts.parts,
from given_measures
inner join given_counts
    on given_counts.group_key = given_measures.group_key
inner join given_parts
    on given_parts.group_key = given_measures.group_key
