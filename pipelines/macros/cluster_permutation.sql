-- meaning: The exact permutation yardstick: how unusual the difference between two arms of clusters
--          is among all ways to divide the same clusters in arms of the same sizes.
-- takes:   clusters(group_key, is_first, x, w): one row a cluster, w above 0.
-- gives:   group_key, n_assignments, p (two-sided). Groups in which an arm has no cluster, or with
--          more than 18 clusters (262,144 subsets to count out), give no row.
-- formula: T = unweighted mean of x/w in the first arm minus that in the second;
--          p = #{|T*| >= |T|} / #assignments, the observed one among them, equal up to 1e-12.
-- note:    Locations were not drawn by lot: a yardstick for analysts, no verdict. A subset is a
--          number whose bits say which clusters are in the first arm.

create macro macros.cluster_permutation(clusters_relation) as table

with

given_clusters as (
    select group_key, is_first, x::double / w as ratio
    from query_table(clusters_relation)
),

groups as (
    select
        group_key,
        list(ratio order by ratio, is_first) as ratios,
        list(is_first order by ratio, is_first) as flags,
        count(*) as n_clusters,
        count(*) filter (where is_first) as n_first,
    from given_clusters
    group by group_key
    having count(*) <= 18 and bool_or(is_first) and bool_or(not is_first)
),

subsets as (
    select *, unnest(range(1::bigint << n_clusters)) as subset
    from groups
),

assignments as (
    select
        group_key,
        n_clusters,
        n_first,
        list_sum(ratios) as total,
        list_sum([
            if((subset >> (place - 1)) & 1 = 1, ratios[place], 0)
            for place in range(1, n_clusters + 1)
        ]) as chosen,
        list_bool_and([
            ((subset >> (place - 1)) & 1 = 1) = flags[place]
            for place in range(1, n_clusters + 1)
        ]) as is_observed,
    from subsets
    where bit_count(subset) = n_first
),

statistics as (
    select
        group_key,
        is_observed,
        chosen / n_first - (total - chosen) / (n_clusters - n_first) as statistic,
    from assignments
),

observed as (
    select group_key, statistic
    from statistics
    where is_observed
)

select
    statistics.group_key,
    count(*) as n_assignments,
    count(*) filter (
        where abs(statistics.statistic)
            >= abs(observed.statistic) - 1e-12 * (1 + abs(observed.statistic))
    ) / count(*) as p,
from statistics
inner join observed
    on observed.group_key is not distinct from statistics.group_key
group by statistics.group_key
