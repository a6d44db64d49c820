-- meaning: Two arms of clusters (locations in the city and rural ones) compared, with the error
--          from the spread between clusters: persons within a cluster add nothing to it.
-- takes:   clusters(group_key, is_first, x, w): one row a cluster; x and w are integers or
--          decimals, w above 0.
-- gives:   group_key, n_first, n_second, difference, pooled_difference, standard_error,
--          degrees_of_freedom. Groups in which an arm has no cluster give no row.
-- formula: Difference of the unweighted means of x/w, first arm minus second; pooled: of the ratios
--          of sums. Welch: se^2 = s1^2/n1 + s2^2/n2 with Satterthwaite's degrees of freedom
--          se^4 / ((s1^2/n1)^2/(n1-1) + (s2^2/n2)^2/(n2-1)) (Welch 1947, Biometrika 34:28).
-- note:    No error with one cluster in an arm, nor where no cluster differs from its arm. The
--          interval is difference +- t_.975 se; Student's t is not known to the database.

create macro macros.cluster_contrast(clusters_relation) as table

with

given_clusters as (
    select group_key, is_first, x, w, x::double / w as ratio
    from query_table(clusters_relation)
),

-- Sums of fractions are ordered by their own values: the same on any number of threads.
arms as (
    select
        group_key,
        is_first,
        count(*) as n,
        sum(ratio order by ratio) / count(*) as mean,
        sum(x)::double / sum(w) as pooled,
    from given_clusters
    group by group_key, is_first
),

arms_with_variance as (
    select
        arms.group_key,
        arms.is_first,
        arms.n,
        arms.mean,
        arms.pooled,
        sum((clusters.ratio - arms.mean) ** 2 order by (clusters.ratio - arms.mean) ** 2)
            / nullif(arms.n - 1, 0) / arms.n as variance,
    from arms
    inner join given_clusters as clusters
        on clusters.group_key is not distinct from arms.group_key
        and clusters.is_first = arms.is_first
    group by arms.group_key, arms.is_first, arms.n, arms.mean, arms.pooled
),

contrasts as (
    select
        first_arm.group_key,
        first_arm.n as n_first,
        second_arm.n as n_second,
        first_arm.mean - second_arm.mean as difference,
        first_arm.pooled - second_arm.pooled as pooled_difference,
        first_arm.variance as variance_first,
        second_arm.variance as variance_second,
        nullif(first_arm.variance + second_arm.variance, 0) as variance,
    from arms_with_variance as first_arm
    inner join arms_with_variance as second_arm
        on second_arm.group_key is not distinct from first_arm.group_key
    where first_arm.is_first and not second_arm.is_first
)

select
    group_key,
    n_first,
    n_second,
    difference,
    pooled_difference,
    sqrt(variance) as standard_error,
    variance ** 2
        / (variance_first ** 2 / (n_first - 1) + variance_second ** 2 / (n_second - 1))
        as degrees_of_freedom,
from contrasts
