-- meaning: What two sets of intervals of the same person have in common: each pair that shares a
--          day, with the days shared.
-- takes:   left and right (person_id, from_date, to_date, …): half-open, a missing to_date is open.
--          Columns other than these three must have different names on the two sides.
-- gives:   all columns of left, then the further columns of right; from_date and to_date are those
--          of the common part.

create macro macros.overlap(left_relation, right_relation) as table

with

given_left as (
    select * from query_table(left_relation)
),

given_right as (
    select * from query_table(right_relation)
)

select
    given_left.* replace (
        greatest(given_left.from_date, given_right.from_date) as from_date,
        least(given_left.to_date, given_right.to_date) as to_date
    ),
    given_right.* exclude (person_id, from_date, to_date),
from given_left
inner join given_right
    on given_left.person_id = given_right.person_id
    and given_left.from_date < coalesce(given_right.to_date, date 'infinity')
    and given_right.from_date < coalesce(given_left.to_date, date 'infinity')
