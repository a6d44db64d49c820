// Checks on what is about to be published: persons counted once, and no more of them than there are.

import type { CheckCase } from './days.js';

export const cells: readonly CheckCase[] = [
  {
    check: 'persons_with_two_homes',
    title: 'finds a person who stands twice in one period, not in two periods or two tables',
    given: {
      'marts.bsn_waits': `
        person_id | period
        p1        | year-1
        p1        | year-2
        p2        | year-1
        p2        | year-1`,
      'marts.first_work': `
        person_id | period
        p1        | year-1
        p3        | year-1
        p3        | year-1`,
      'marts.worked_weeks': `
        person_id | period
        p1        | year-1
        p4        | year-2
        p4        | year-2`,
    },
    gives: `
      mart         | person_id | period | n_homes
      bsn_waits    | p2        | year-1 | 2
      first_work   | p3        | year-1 | 2
      worked_weeks | p4        | year-2 | 2`,
  },
  {
    check: 'cells_beyond_population',
    title: 'finds a cell with more persons than lived in its group in the period',
    given: {
      'core.observed_periods': `
        period | period_from | period_to
        year-1 | 2024-01-01  | 2025-01-01`,
      'core.location_groups': `
        group_kind | group_value | location_code
        setting    | city        | UTR01`,
      'core.access_spells': `
        person_id | from_date  | to_date    | location_code
        p1        | 2024-12-31 |            | UTR01
        p1        | 2024-02-01 | 2024-03-01 | UTR01
        p2        | 2025-01-01 |            | UTR01
        p3        | 2023-01-01 | 2024-01-01 | UTR01
        p4        | 2023-01-01 | 2024-01-02 | UTR01`,
      'indicators.d1': `
        indicator | period | group_kind | group_value | measure | n_persons
        D1        | year-1 | setting    | city        | median  | 3
        D1        | year-2 | setting    | city        | median  | 1`,
      'indicators.f1': `
        indicator | period | group_kind | group_value | measure | n_persons
        F1        | year-1 | setting    | city        | share   | 2`,
      'indicators.a3': `
        indicator | period | group_kind | group_value | measure  | n_persons
        A3        | year-1 | setting    | city        | share@m3 | 4`,
      'indicators.b2': `
        indicator | period | group_kind | group_value | measure | n_persons
        B2        | year-1 | setting    | rural       | over_24_most | 1`,
    },
    gives: `
      indicator | period | group_value | n_persons | n_population
      A3        | year-1 | city        | 4         | 2
      B2        | year-1 | rural       | 1         |
      D1        | year-1 | city        | 3         | 2
      D1        | year-2 | city        | 1         |`,
  },
];
