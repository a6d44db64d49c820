-- meaning: Ratio of two sums over persons (days in work to days with access) with an interval
--          clustered by person.
-- takes:   units(group_key, person_id, x, w): any number of rows a person; x and w are integers or
--          decimals. z as elsewhere.
-- gives:   group_key, n_persons, n_persons_nonzero, sum_x, sum_w, sum_xx, sum_xw, sum_ww (sums over
--          persons, after adding up each person's rows), ratio, standard_error, lower, upper
-- formula: R = X/W; variance m/(m-1) * sum (x_i - R w_i)^2 / W^2 over m persons (linearisation of a
--          ratio of totals with persons as clusters: Cochran 1977, section 6.5; Taylor-series
--          method of survey software). R +- z se, not below 0.
-- note:    Persons whose w is 0 in a group do not count there. With one person there is no error.

create macro macros.clustered_ratio(units_relation, z := 1.959963984540054) as table

with

persons as (
    select group_key, person_id, sum(x) as x, sum(w) as w
    from query_table(units_relation)
    group by group_key, person_id
    having sum(w) > 0
),

persons_with_ratio as (
    select
        *,
        sum(x) over group_total::double / sum(w) over group_total as ratio,
    from persons
    window group_total as (partition by group_key)
),

-- The only sum of fractions is ordered by its own values: the same on any number of threads.
sums as (
    select
        group_key,
        count(*) as n_persons,
        count(*) filter (where x <> 0) as n_persons_nonzero,
        sum(x) as sum_x,
        sum(w) as sum_w,
        sum(x * x) as sum_xx,
        sum(x * w) as sum_xw,
        sum(w * w) as sum_ww,
        any_value(ratio) as ratio,
        sum((x - ratio * w) ** 2 order by (x - ratio * w) ** 2) as sum_of_squares,
    from persons_with_ratio
    group by group_key
),

ratios as (
    select
        * exclude (sum_of_squares),
        if(n_persons > 1, sqrt(n_persons / (n_persons - 1) * sum_of_squares) / sum_w, null)
            as standard_error,
    from sums
)

select
    *,
    if(standard_error is null, null, greatest(0, ratio - z * standard_error)) as lower,
    ratio + z * standard_error as upper,
from ratios
