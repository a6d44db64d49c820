// The macros on spells: days united, days in common, and days counted by period.

import type { ModelCases } from '../../support/model-bench.js';

const unite: ModelCases = {
  model: 'macros/unite',
  cases: [
    {
      title:
        'overlapping and touching intervals become one, a day apart stays apart, and an open end stays open',
      given: {
        'given.spells': `
          person_id:varchar | from_date:date | to_date:date
          a                 | 2024-01-01     | 2024-01-10
          a                 | 2024-01-03     | 2024-01-05
          a                 | 2024-01-10     | 2024-01-12
          a                 | 2024-01-13     |
          a                 | 2024-02-01     | 2024-02-02
          b                 | 2024-01-01     | 2024-01-10
          b                 | 2024-01-01     | 2024-01-02
          b                 | 2024-01-20     | 2024-01-20
          b                 | 2024-01-25     | 2024-01-24
          b                 | 2024-01-11     | 2024-01-12`,
      },
      query: `select person_id, from_date, to_date from macros.unite('given.spells')`,
      gives: `
        person_id | from_date  | to_date
        a         | 2024-01-01 | 2024-01-12
        a         | 2024-01-13 |
        b         | 2024-01-01 | 2024-01-10
        b         | 2024-01-11 | 2024-01-12`,
    },
  ],
};

const overlap: ModelCases = {
  model: 'macros/overlap',
  cases: [
    {
      title: 'two intervals of one person that share a day give that part, and touching ones nothing',
      given: {
        'given.states': `
          person_id:varchar | from_date:date | to_date:date | state:varchar
          a                 | 2024-01-01     | 2024-02-01   | waiting
          a                 | 2024-02-01     |              | access
          b                 | 2024-01-01     | 2024-02-01   | waiting
          c                 | 2024-01-01     |              | access
          d                 | 2024-03-01     | 2024-04-01   | access
          e                 | 2024-03-01     | 2024-04-01   | access
          alone             | 2024-03-01     | 2024-04-01   | access`,
        'given.places': `
          person_id:varchar | from_date:date | to_date:date | place:varchar
          a                 | 2024-01-10     | 2024-02-01   | one
          a                 | 2024-02-01     | 2024-03-01   | two
          b                 | 2024-01-31     |              | one
          b                 | 2024-02-01     | 2024-02-02   | two
          c                 | 2024-01-05     |              | one
          c                 | 2023-12-01     | 2024-01-01   | two
          d                 | 2024-01-01     |              | one
          e                 | 2024-01-01     | 2024-03-05   | one
          e                 | 2024-03-05     | 2024-05-05   | two`,
      },
      query: `
        select person_id, from_date, to_date, state, place
        from macros.overlap('given.states', 'given.places')`,
      gives: `
        person_id | from_date  | to_date    | state   | place
        a         | 2024-01-10 | 2024-02-01 | waiting | one
        a         | 2024-02-01 | 2024-03-01 | access  | two
        b         | 2024-01-31 | 2024-02-01 | waiting | one
        c         | 2024-01-05 |            | access  | one
        d         | 2024-03-01 | 2024-04-01 | access  | one
        e         | 2024-03-01 | 2024-03-05 | access  | one
        e         | 2024-03-05 | 2024-04-01 | access  | two`,
    },
  ],
};

const periods = `
  period:varchar | period_from:date | period_to:date
  march          | 2024-03-01       | 2024-04-01
  april          | 2024-04-01       | 2024-05-01
  year           | 2024-01-01       | 2025-01-01`;

const personDays: ModelCases = {
  model: 'macros/person_days',
  cases: [
    {
      title: 'days and days in work are cut to the period, whatever touches its edges',
      given: {
        'given.periods': periods,
        'given.stays': `
          person_id:varchar | from_date:date | to_date:date
          a                 | 2024-03-10     | 2024-04-03
          b                 | 2024-04-30     |
          c                 | 2024-05-01     | 2024-05-02
          d                 | 2024-02-01     | 2024-03-01
          e                 | 2024-03-05     | 2024-03-05
          f                 | 2025-01-01     |`,
        'given.jobs': `
          person_id:varchar | start_date:date | end_date:date
          a                 | 2024-03-01      | 2024-03-10
          a                 | 2024-03-10      | 2024-03-11
          a                 | 2024-04-02      |
          b                 | 2024-04-01      | 2024-04-29
          b                 | 2024-12-31      | 2025-02-01
          c                 | 2024-05-02      | 2024-05-03
          x                 | 2024-01-01      |`,
      },
      query: `
        select person_id, period, from_date, to_date, n_days, n_days_in_work
        from macros.person_days('given.stays', 'given.jobs', 'given.periods')`,
      gives: `
        person_id | period | from_date  | to_date    | n_days | n_days_in_work
        a         | march  | 2024-03-10 | 2024-04-01 | 22     | 2
        a         | april  | 2024-04-01 | 2024-04-03 | 2      | 1
        a         | year   | 2024-03-10 | 2024-04-03 | 24     | 3
        b         | april  | 2024-04-30 | 2024-05-01 | 1      | 0
        b         | year   | 2024-04-30 | 2025-01-01 | 246    | 1
        c         | year   | 2024-05-01 | 2024-05-02 | 1      | 0
        d         | year   | 2024-02-01 | 2024-03-01 | 29     | 0`,
    },
    {
      title: 'two spells of one person that overlap are each counted by themselves',
      given: {
        'given.periods': periods,
        'given.stays': `
          person_id:varchar | from_date:date | to_date:date | place:varchar
          a                 | 2024-03-10     | 2024-03-20   | one
          a                 | 2024-03-15     | 2024-03-25   | two`,
        'given.jobs': `
          person_id:varchar | start_date:date | end_date:date
          a                 | 2024-03-12      | 2024-03-16
          a                 | 2024-03-18      | 2024-03-18`,
      },
      query: `
        select place, n_days, n_days_in_work
        from macros.person_days('given.stays', 'given.jobs', 'given.periods')
        where period = 'march'`,
      gives: `
        place | n_days | n_days_in_work
        one   | 10     | 6
        two   | 10     | 3`,
    },
  ],
};

const clusteredRatio: ModelCases = {
  model: 'macros/clustered_ratio',
  cases: [
    {
      title: 'rows of a person are added up before the error is taken over persons',
      given: {
        'given.units': `
          group_key:varchar | person_id:varchar | x:integer | w:integer
          g                 | a                 | 2         | 4
          g                 | a                 | 3         | 6
          g                 | b                 | 0         | 20
          g                 | c                 | 30        | 30
          g                 | d                 | 0         | 0
          h                 | a                 | 1         | 4
          k                 | a                 | 0         | 0
          m                 | a                 | 4         | 10
          m                 | b                 | 5         | 10
          m                 | c                 | 6         | 10`,
      },
      query: `
        select group_key, n_persons, n_persons_nonzero, sum_x, sum_w, sum_xx, sum_xw, sum_ww, ratio,
            standard_error, lower, upper
        from macros.clustered_ratio('given.units')`,
      gives: `
        group_key | n_persons | n_persons_nonzero | sum_x | sum_w | sum_xx | sum_xw | sum_ww | ratio     | standard_error | lower     | upper
        g         | 3         | 2                 | 35    | 60    | 925    | 950    | 1400   | 0.5833333 | 0.3494374      | 0         | 1.2682180
        h         | 1         | 1                 | 1     | 4     | 1      | 4      | 16     | 0.25      |                |           |
        m         | 3         | 3                 | 15    | 30    | 77     | 150    | 300    | 0.5       | 0.0577350      | 0.3868414 | 0.6131586`,
    },
  ],
};

const clusters = `
  group_key:varchar | is_first:boolean | x:integer | w:integer
  g                 | true             | 100       | 1000
  g                 | true             | 2         | 10
  g                 | true             | 3         | 10
  g                 | false            | 1         | 10
  g                 | false            | 10        | 100
  g                 | false            | 4         | 10
  g                 | false            | 2         | 10
  h                 | true             | 5         | 10
  h                 | false            | 1         | 10
  h                 | false            | 1         | 10
  k                 | true             | 0         | 10
  k                 | true             | 0         | 20
  k                 | false            | 0         | 10
  k                 | false            | 0         | 10
  m                 | true             | 1         | 10
  n                 | false            | 1         | 10
  n                 | false            | 2         | 10`;

const clusterContrast: ModelCases = {
  model: 'macros/cluster_contrast',
  cases: [
    {
      title:
        "arms are compared by their clusters, each counting alike, with Welch's error and its degrees of freedom",
      given: { 'given.clusters': clusters },
      query: `
        select group_key, n_first, n_second, round(difference, 9) as difference, pooled_difference,
            standard_error, degrees_of_freedom
        from macros.cluster_contrast('given.clusters')`,
      gives: `
        group_key | n_first | n_second | difference | pooled_difference | standard_error | degrees_of_freedom
        g         | 3       | 4        | 0          | -0.0278281        | 0.0912871      | 5
        h         | 1       | 2        | 0.4        | 0.4               |                |
        k         | 2       | 2        | 0          | 0                 |                |`,
    },
  ],
};

/** Rows of so many clusters with rising ratios, the lowest of them alone in the first arm. */
const armsOf = (group: string, size: number) =>
  Array.from({ length: size }, (_, place) => `${group} | ${place === 0} | ${place + 1} | 100`).join(
    '\n          ',
  );

const clusterPermutation: ModelCases = {
  model: 'macros/cluster_permutation',
  cases: [
    {
      title: 'counts the divisions in arms of the same sizes that are as far apart as the observed one',
      given: { 'given.clusters': clusters },
      query: "select group_key, n_assignments, p from macros.cluster_permutation('given.clusters')",
      gives: `
        group_key | n_assignments | p
        g         | 35            | 1
        h         | 3             | 0.3333333
        k         | 6             | 1`,
    },
    {
      title:
        'the observed division counts whichever side it is on, and more than 18 clusters are not counted out',
      given: {
        'given.clusters': `
          group_key:varchar | is_first:boolean | x:integer | w:integer
          g                 | true             | 1         | 10
          g                 | true             | 2         | 10
          g                 | false            | 3         | 10
          g                 | false            | 7         | 10
          g                 | false            | 4         | 10
          ${armsOf('fitting', 18)}
          ${armsOf('large', 19)}`,
      },
      query: "select group_key, n_assignments, p from macros.cluster_permutation('given.clusters')",
      gives: `
        group_key | n_assignments | p
        g         | 10            | 0.2
        fitting   | 18            | 0.1111111`,
    },
  ],
};

export default [unite, overlap, personDays, clusteredRatio, clusterContrast, clusterPermutation];
