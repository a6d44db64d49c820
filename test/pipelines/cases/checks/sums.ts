// Checks on what third parties deliver as sums: it must not contradict our own rows, nor itself.

import type { CheckCase } from './days.js';

const exact = (value: number) => `{'low': ${value}, 'high': ${value}}`;
const between = (low: number, high: number) => `{'low': ${low}, 'high': ${high}}`;
const open = "{'low': 0, 'high': NULL}";

/** Three people in the city: two follow from day 0, one enters on day 50; one goes to work on day 91, one leaves on day 92. */
const people = {
  'core.location_groups': `
    group_kind | group_value | location_code
    province   | utrecht     | UTR01
    setting    | city        | UTR01`,
  'marts.first_work': `
    person_id | period | location_code | start | stop | cause
    p1        | year-1 | UTR01         | -1    | 91   | work
    p2        | year-1 | UTR01         | -1    | 92   | left
    p3        | year-1 | UTR01         | 50    | 300  |
    elsewhere | year-1 | AMS01         | -1    | 10   | work`,
  'staging.polis__income_relations': `
    bsn
    b1`,
  'pilot.parameters': `
    data_cut
    2024-06-30`,
};

const columns =
  'scope | indicator | period | group_kind | group_value | cause | t_from | t_to | data_to | n_entered | n_at_risk | n_events | n_censored';
const row = (cause: string, group: string, interval: string, ...counts: string[]) =>
  `pilot | A3 | year-1 | ${group} | ${cause} | ${interval} | 2024-06-30 | ${counts.join(' | ')}`;
const city = 'setting | city';

const rowsAgainstRiskTables: readonly CheckCase[] = [
  {
    check: 'rows_against_risk_tables',
    title: 'finds nothing where every count from rows lies within its bounds, at the bounds too',
    given: {
      ...people,
      'core.delivered_risk_tables': [
        columns,
        row('work', city, '-1 | 91', exact(1), between(2, 5), between(0, 1), between(0, 9)),
        row('left', city, '-1 | 91', exact(1), between(0, 2), between(0, 9), exact(0)),
        row('work', city, '91 | 365', exact(0), exact(2), open, exact(1)),
        row('left', city, '91 | 365', exact(0), open, exact(1), exact(1)),
        row('moved', city, '91 | 365', exact(0), exact(2), exact(0), exact(1)),
        row('work', 'province | utrecht', '-1 | 365', exact(1), exact(2), exact(1), exact(1)),
      ].join('\n'),
    },
    gives: 'period',
  },
  {
    check: 'rows_against_risk_tables',
    title: 'finds each count that lies one below or above its bounds',
    given: {
      ...people,
      'core.delivered_risk_tables': [
        columns,
        row('work', city, '-1 | 91', between(2, 9), exact(2), exact(1), exact(0)),
        row('left', city, '-1 | 91', exact(0), exact(2), exact(0), exact(0)),
        row('work', city, '0 | 91', exact(1), between(3, 9), exact(1), exact(0)),
        row('left', city, '0 | 91', exact(1), between(0, 1), exact(0), exact(0)),
        row('moved', city, '0 | 91', exact(1), exact(2), exact(0), exact(0)),
        row('work', city, '1 | 92', exact(1), exact(2), between(2, 9), exact(0)),
        row('left', city, '1 | 92', exact(1), exact(2), exact(0), exact(0)),
        row('moved', city, '1 | 92', exact(1), exact(2), between(1, 9), exact(0)),
        row('work', city, '2 | 365', exact(1), exact(2), exact(1), between(2, 9)),
        row('left', city, '2 | 365', exact(1), exact(2), exact(1), exact(0)),
      ].join('\n'),
    },
    gives: `
      t_from | cause | n_entered        | n_entered_of_rows | n_at_risk        | n_at_risk_of_rows | n_events         | n_events_of_rows | n_censored       | n_censored_of_rows
      -1     | work  | ${between(2, 9)} | 1                 | ${exact(2)}      | 2                 | ${exact(1)}      | 1                | ${exact(0)}      | 0
      -1     | left  | ${exact(0)}      | 1                 | ${exact(2)}      | 2                 | ${exact(0)}      | 0                | ${exact(0)}      | 0
      0      | work  | ${exact(1)}      | 1                 | ${between(3, 9)} | 2                 | ${exact(1)}      | 1                | ${exact(0)}      | 0
      0      | left  | ${exact(1)}      | 1                 | ${between(0, 1)} | 2                 | ${exact(0)}      | 0                | ${exact(0)}      | 0
      1      | work  | ${exact(1)}      | 1                 | ${exact(2)}      | 2                 | ${between(2, 9)} | 1                | ${exact(0)}      | 0
      1      | left  | ${exact(1)}      | 1                 | ${exact(2)}      | 2                 | ${exact(0)}      | 1                | ${exact(0)}      | 0
      1      | moved | ${exact(1)}      | 1                 | ${exact(2)}      | 2                 | ${between(1, 9)} | 0                | ${exact(0)}      | 0
      2      | work  | ${exact(1)}      | 1                 | ${exact(2)}      | 2                 | ${exact(1)}      | 1                | ${between(2, 9)} | 1
      2      | left  | ${exact(1)}      | 1                 | ${exact(2)}      | 2                 | ${exact(1)}      | 1                | ${exact(0)}      | 1`,
  },
  {
    check: 'rows_against_risk_tables',
    title: 'says nothing about sums whose data end on another day, another indicator or elsewhere',
    given: {
      ...people,
      'core.delivered_risk_tables': [
        columns,
        row('work', city, '-1 | 91', exact(9), exact(9), exact(9), exact(9)).replace('-06-30', '-05-31'),
        row('work', city, '-1 | 91', exact(9), exact(9), exact(9), exact(9)).replace('A3', 'A2'),
        row('work', city, '-1 | 91', exact(9), exact(9), exact(9), exact(9)).replace('pilot', 'elsewhere'),
      ].join('\n'),
    },
    gives: 'period',
  },
  {
    check: 'rows_against_risk_tables',
    title: 'says nothing where no rows of pay were delivered',
    given: {
      ...people,
      'staging.polis__income_relations': 'bsn',
      'core.delivered_risk_tables': [
        columns,
        row('work', city, '-1 | 91', exact(9), exact(9), exact(9), exact(9)),
      ].join('\n'),
    },
    gives: 'period',
  },
];

const days = {
  'core.location_groups': people['core.location_groups'],
  'staging.polis__income_relations': people['staging.polis__income_relations'],
  'pilot.parameters': people['pilot.parameters'],
  'marts.access_days': `
    person_id | period | location_code | n_access_days | n_work_days
    p1        | year-1 | UTR01         | 100           | 10
    p2        | year-1 | UTR01         | 50            | 0
    p3        | year-1 | AMS01         | 999           | 999`,
};

const sumsColumns =
  'scope | indicator | period | group_kind | group_value | measure | data_to | n_persons | n_nonzero | sum_x | sum_w | sum_xx | sum_xw | sum_ww';
const truth = [2, 1, 10, 150, 100, 1000, 12500];

/** Sums of the city, exact but for one of them. */
const sumsWith = (at: number, bounds: string) =>
  `pilot | F1 | year-1 | setting | city | share | 2024-06-30 | ${truth
    .map((value, index) => (index === at ? bounds : exact(value)))
    .join(' | ')}`;

const rowsAgainstSums: readonly CheckCase[] = [
  {
    check: 'rows_against_sums',
    title: 'finds nothing where every sum from rows lies within its bounds',
    given: {
      ...days,
      'core.delivered_sums': [
        sumsColumns,
        sumsWith(-1, ''),
        sumsWith(4, open).replace('setting | city', 'province | utrecht'),
      ].join('\n'),
    },
    gives: 'period',
  },
  ...truth.flatMap((value, at) =>
    [between(0, value - 1), between(value + 1, value + 9)].map(
      (bounds): CheckCase => ({
        check: 'rows_against_sums',
        title: `finds the sums of which number ${at + 1} is to lie within ${bounds}, and is ${value}`,
        given: { ...days, 'core.delivered_sums': [sumsColumns, sumsWith(at, bounds)].join('\n') },
        gives: `
          period | group_kind | group_value | n_persons | n_persons_of_rows | n_nonzero | n_nonzero_of_rows | sum_x | x_of_rows | sum_w | w_of_rows
          year-1 | setting    | city        | ${at === 0 ? bounds : exact(2)} | 2 | ${at === 1 ? bounds : exact(1)} | 1 | ${at === 2 ? bounds : exact(10)} | 10 | ${at === 3 ? bounds : exact(150)} | 150`,
      }),
    ),
  ),
  {
    check: 'rows_against_sums',
    title: 'finds sums of a group of which no row is known',
    given: {
      ...days,
      'core.delivered_sums': [sumsColumns, sumsWith(-1, '').replace('year-1', 'year-2')].join('\n'),
    },
    gives: `
      period | group_kind | group_value | n_persons   | n_persons_of_rows | n_nonzero   | n_nonzero_of_rows | sum_x        | x_of_rows | sum_w         | w_of_rows
      year-2 | setting    | city        | ${exact(2)} | 0                 | ${exact(1)} | 0                 | ${exact(10)} | 0         | ${exact(150)} | 0`,
  },
  {
    check: 'rows_against_sums',
    title: 'says nothing about sums whose data end on another day, another indicator or elsewhere',
    given: {
      ...days,
      'core.delivered_sums': [
        sumsColumns,
        sumsWith(0, exact(9)).replace('-06-30', '-05-31'),
        sumsWith(0, exact(9)).replace('F1', 'F2'),
        sumsWith(0, exact(9)).replace('pilot', 'elsewhere'),
      ].join('\n'),
    },
    gives: 'period',
  },
  {
    check: 'rows_against_sums',
    title: 'says nothing where no rows of pay were delivered',
    given: {
      ...days,
      'staging.polis__income_relations': 'bsn',
      'core.delivered_sums': [sumsColumns, sumsWith(0, exact(9))].join('\n'),
    },
    gives: 'period',
  },
];

const outOfBalance: readonly CheckCase[] = [
  {
    check: 'risk_tables_out_of_balance',
    title: 'finds nothing where an interval can follow from the one before it',
    given: {
      'core.delivered_risk_tables': [
        columns,
        row('work', city, '-1 | 91', exact(10), exact(40), between(0, 9), exact(5)),
        row('left', city, '-1 | 91', exact(10), exact(40), exact(5), exact(5)),
        row('work', city, '91 | 183', exact(0), exact(31), exact(0), exact(0)),
        row('left', city, '91 | 183', exact(0), exact(31), exact(0), exact(0)),
        row('work', city, '200 | 300', exact(0), exact(99), exact(0), exact(0)),
        row('work', 'setting | rural', '-1 | 91', open, exact(40), exact(5), exact(5)),
        row('work', 'setting | rural', '91 | 183', exact(0), exact(99), exact(0), exact(0)),
        row('work', 'province | utrecht', '-1 | 91', exact(0), exact(40), open, exact(5)),
        row('work', 'province | utrecht', '91 | 183', exact(0), exact(0), exact(0), exact(0)),
      ].join('\n'),
    },
    gives: 'scope',
  },
  {
    check: 'risk_tables_out_of_balance',
    title: 'finds an interval that ends more people than it has, and a next one with too many or too few',
    given: {
      'core.delivered_risk_tables': [
        columns,
        row('work', city, '-1 | 91', exact(0), exact(4), exact(3), exact(2)),
        row('work', 'setting | rural', '-1 | 91', exact(10), exact(40), between(0, 9), exact(5)),
        row('work', 'setting | rural', '91 | 183', exact(0), exact(46), exact(0), exact(0)),
        row('work', 'province | utrecht', '-1 | 91', exact(10), exact(40), between(0, 9), exact(5)),
        row('work', 'province | utrecht', '91 | 183', exact(0), exact(35), exact(0), exact(0)),
      ].join('\n'),
    },
    gives: `
      scope | indicator | period | group_kind | group_value | t_from | left_least | left_most
      pilot | A3        | year-1 | setting    | city        | -1     | -1         | -1
      pilot | A3        | year-1 | setting    | rural       | -1     | 36         | 45
      pilot | A3        | year-1 | province   | utrecht     | -1     | 36         | 45`,
  },
];

export const sumsOfOthers: readonly CheckCase[] = [
  ...rowsAgainstRiskTables,
  ...rowsAgainstSums,
  ...outOfBalance,
];
