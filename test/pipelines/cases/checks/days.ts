// Checks on days and law: nobody is counted twice, stock and flow agree, the rules have no gap.

import type { ModelCase } from '../../support/model-bench.js';

/** A case of a check, by the name of its file. */
export type CheckCase = ModelCase & { readonly check: string };

export const daysAndLaw: readonly CheckCase[] = [
  {
    check: 'stays_overlap',
    title: 'finds two stays that share a day, not two that touch',
    given: {
      'core.stays': `
        person_id | from_date  | to_date    | location_code
        p1        | 2024-01-01 | 2024-01-10 | UTR01
        p1        | 2024-01-10 | 2024-01-20 | LEE01
        p2        | 2024-01-01 | 2024-01-10 | UTR01
        p2        | 2024-01-09 |            | LEE01`,
    },
    gives: `
      person_id | other_location_code
      p2        | LEE01`,
  },
  {
    check: 'states_overlap',
    title: 'finds a day with two legal states',
    given: {
      'core.legal_spells': `
        person_id | from_date  | to_date    | state
        p1        | 2024-01-01 | 2024-02-01 | waiting
        p1        | 2024-02-01 |            | access
        p2        | 2024-01-01 |            | waiting
        p2        | 2024-02-01 |            | access`,
    },
    gives: `
      person_id | state   | other_state
      p2        | waiting | access`,
  },
  {
    check: 'stock_and_flow',
    title: 'finds no difference where someone moves, comes of age and leaves',
    given: {
      'core.observed_periods': `
        period  | kind  | period_from | period_to
        2024-01 | month | 2024-01-01  | 2024-02-01
        2024-02 | month | 2024-02-01  | 2024-03-01`,
      'core.persons': `
        person_id | sex    | adult_date
        p1        | female | 2000-01-01
        p2        | male   | 2024-01-20
        p3        | other  |`,
      'core.stays': `
        person_id | location_code | from_date  | to_date
        p1        | UTR01         | 2023-12-01 | 2024-01-15
        p1        | LEE01         | 2024-01-15 |
        p2        | UTR01         | 2024-01-02 | 2024-02-15
        p3        | UTR01         | 2024-02-01 |`,
      'staging.coa__stays': `
        coa_number | location_code | from_date  | to_date
        p1         | UTR01         | 2023-12-01 | 2024-01-16
        p1         | LEE01         | 2024-01-15 |
        p2         | UTR01         | 2024-01-02 | 2024-02-15
        p3         | UTR01         | 2024-02-01 |`,
    },
    gives: 'period | location_code',
  },
  {
    check: 'stock_and_flow',
    title: 'finds a person whom the clean stays lost, by location, age group and sex',
    given: {
      'core.observed_periods': `
        period  | kind  | period_from | period_to
        2024-01 | month | 2024-01-01  | 2024-02-01
        year-1  | year  | 2024-01-01  | 2024-02-01`,
      'core.persons': `
        person_id | sex    | adult_date
        p1        | female | 2000-01-01
        p2        | female | 2000-01-01
        p3        | male   | 2010-01-01`,
      'core.stays': `
        person_id | location_code | from_date  | to_date
        p1        | UTR01         | 2023-12-01 |
        p3        | UTR01         | 2024-01-05 | 2024-01-20`,
      'staging.coa__stays': `
        coa_number | location_code | from_date  | to_date
        p1         | UTR01         | 2023-12-01 |
        p2         | UTR01         | 2023-12-01 |
        p3         | UTR01         | 2024-01-05 |`,
    },
    gives: `
      period  | location_code | age_group | sex    | n_opening | n_in | n_out | n_closing
      2024-01 | UTR01         | adult     | female | 1         | 0    | 0     | 2
      2024-01 | UTR01         | adult     | male   | 0         | 1    | 1     | 1`,
  },
  {
    check: 'rules_with_a_gap',
    title: 'finds a period without a version for the whole country and every group; a null is an answer',
    given: {
      'core.observed_periods': `
        period | period_from
        year-1 | 2023-07-01
        year-2 | 2024-07-01`,
      'rules.weeks_limit': `
        valid_from | valid_to   | area     | chance_group | value | is_applied
        2020-01-01 | 2023-12-01 | national |              | 24    | true
        2023-12-01 |            | national |              |       | true`,
      'rules.weeks_window': `
        valid_from | valid_to | area     | chance_group | value | is_applied
        2020-01-01 |          | national |              | 52    | true`,
      'rules.state_pension_age': `
        valid_from | valid_to   | area     | chance_group | value | is_applied
        2020-01-01 | 2024-07-01 | national |              | 804   | true`,
      'rules.waiting_period': `
        valid_from | valid_to   | area     | chance_group | value | is_applied
        2020-01-01 | 2024-01-01 | national |              | 6     | true
        2024-01-01 |            | pilot    |              | 3     | true
        2024-01-01 |            | national | low          | 6     | true
        2024-01-01 |            | national |              | 3     | false`,
    },
    gives: `
      rule              | period
      state_pension_age | year-2
      waiting_period    | year-2`,
  },
  {
    check: 'levers_past_their_day',
    title: 'finds a planned lever from its day on, unless its rule version is accepted',
    given: {
      'pilot.parameters': `
        data_cut
        2024-06-01`,
      'rules.waiting_period': `
        version_id | is_applied
        accepted   | true
        not-yet    | false`,
      'rules.weeks_limit': `
        version_id | is_applied
        accepted   | true`,
      'reference.levers': `
        lever          | version_id | status   | valid_from | rule           | rule_version
        waiting_period | one        | planned  | 2024-06-01 | waiting_period | not-yet
        waiting_period | two        | planned  | 2024-06-02 | waiting_period | not-yet
        waiting_period | three      | planned  | 2024-01-01 | waiting_period | accepted
        weeks_limit    | four       | in_force | 2024-01-01 | weeks_limit    | other
        weeks_limit    | five       | planned  | 2024-01-01 | weeks_limit    | accepted
        bsn_priority   | six        | planned  | 2024-01-01 |                |`,
    },
    gives: `
      lever          | version_id
      waiting_period | one
      bsn_priority   | six`,
  },
];
