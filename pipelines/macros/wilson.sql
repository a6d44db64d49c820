-- meaning: A proportion with its interval.
-- takes:   counts(x, n, …): x of n, one row a proportion; z is the normal quantile of the
--          confidence level.
-- gives:   all columns of counts and proportion, lower, upper; null where n is 0.
-- formula: Wilson's score interval, (2np + z^2 -+ z sqrt(z^2 + 4npq)) / (2(n + z^2)); Newcombe
--          1998, method 3.

create macro macros.wilson(counts_relation, z := 1.959963984540054) as table

with

given_counts as (
    select *, x / nullif(n, 0) as proportion from query_table(counts_relation)
)

select
    *,
    if(n = 0, null, greatest(0,
        (2 * x + z * z - z * sqrt(z * z + 4 * x * (1 - proportion))) / (2 * (n + z * z))
    )) as lower,
    if(n = 0, null, least(1,
        (2 * x + z * z + z * sqrt(z * z + 4 * x * (1 - proportion))) / (2 * (n + z * z))
    )) as upper,
from given_counts
