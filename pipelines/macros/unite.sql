-- meaning: Days that at least one interval of a person covers, as intervals that neither overlap
--          nor touch.
-- takes:   intervals(person_id, from_date, to_date): half-open, a missing to_date is open.
-- gives:   person_id, from_date, to_date; an open end stays missing.

create macro macros.unite(intervals_relation) as table

with

given_intervals as (
    select person_id, from_date, coalesce(to_date, date 'infinity') as to_date
    from query_table(intervals_relation)
    where from_date < coalesce(to_date, date 'infinity')
),

intervals_with_reach as (
    select
        *,
        max(to_date) over (
            partition by person_id order by from_date, to_date
            rows between unbounded preceding and 1 preceding
        ) as reached,
    from given_intervals
),

numbered_intervals as (
    select
        *,
        count(*) filter (where reached is null or from_date > reached) over (
            partition by person_id order by from_date, to_date
            rows between unbounded preceding and current row
        ) as island,
    from intervals_with_reach
)

select
    person_id,
    min(from_date) as from_date,
    nullif(max(to_date), date 'infinity') as to_date,
from numbered_intervals
group by person_id, island
