// Days with access and days in work, by person, period and the location of the day.

import type { ModelCases } from '../../support/model-bench.js';

const periods = `
  period    | kind      | period_from | period_to
  2024-03   | month     | 2024-03-01  | 2024-04-01
  2024-04   | month     | 2024-04-01  | 2024-05-01
  year-1    | year      | 2024-01-01  | 2025-01-01`;

const accessDays: ModelCases = {
  model: 'marts/access_days',
  cases: [
    {
      title:
        'days stand at the location of the day, and those in work count once whatever the number of jobs',
      given: {
        'core.observed_periods': periods,
        'core.access_spells': `
          person_id | from_date  | to_date    | state   | location_code
          c1        | 2024-03-10 | 2024-03-20 | access  | UTR01
          c1        | 2024-03-20 |            | access  | LEE01
          c1        | 2024-03-01 | 2024-03-10 | waiting | UTR01
          c2        | 2024-03-31 | 2024-04-02 | access  | UTR01`,
        'core.work_spells': `
          person_id | from_date  | to_date
          c1        | 2024-03-15 | 2024-03-26
          c1        | 2024-12-30 | 2025-02-01
          c3        | 2024-03-01 | 2024-04-01`,
      },
      gives: `
        person_id | period  | kind  | location_code | n_access_days | n_work_days
        c1        | 2024-03 | month | UTR01         | 10            | 5
        c1        | 2024-03 | month | LEE01         | 12            | 6
        c1        | 2024-04 | month | LEE01         | 30            | 0
        c1        | year-1  | year  | UTR01         | 10            | 5
        c1        | year-1  | year  | LEE01         | 287           | 8
        c2        | 2024-03 | month | UTR01         | 1             | 0
        c2        | 2024-04 | month | UTR01         | 1             | 0
        c2        | year-1  | year  | UTR01         | 2             | 0`,
    },
    {
      title: 'two spells at one location in a period are added up',
      given: {
        'core.observed_periods': periods,
        'core.access_spells': `
          person_id | from_date  | to_date    | state  | location_code
          c1        | 2024-03-01 | 2024-03-03 | access | UTR01
          c1        | 2024-03-10 | 2024-03-13 | access | UTR01
          c2        | 2024-02-01 | 2024-03-01 | access | UTR01
          c3        | 2025-01-01 |            | access | UTR01`,
        'core.work_spells': `
          person_id | from_date  | to_date
          c1        | 2024-03-02 | 2024-03-11
          c2        | 2024-03-01 | 2024-03-02`,
      },
      gives: `
        person_id | period  | location_code | n_access_days | n_work_days
        c1        | 2024-03 | UTR01         | 5             | 2
        c1        | year-1  | UTR01         | 5             | 2
        c2        | year-1  | UTR01         | 29            | 0`,
    },
  ],
};

const employerWorkers: ModelCases = {
  model: 'marts/employer_workers',
  cases: [
    {
      title: 'a person stands once with each employer that they work for on a day with access there',
      given: {
        'core.observed_periods': periods,
        'core.access_spells': `
          person_id | from_date  | to_date    | state   | location_code
          c1        | 2024-03-10 | 2024-03-20 | access  | UTR01
          c1        | 2024-03-20 |            | access  | LEE01
          c2        | 2024-03-01 | 2024-03-10 | waiting | UTR01
          c2        | 2024-03-10 | 2024-04-01 | access  | UTR01`,
        'core.jobs': `
          person_id | from_date  | to_date    | employer_number
          c1        | 2024-03-01 | 2024-03-11 | e1
          c1        | 2024-03-12 | 2024-03-13 | e1
          c1        | 2024-03-19 | 2024-03-20 | e2
          c1        | 2024-04-01 | 2024-04-02 | e2
          c2        | 2024-03-01 | 2024-03-10 | e1
          c2        | 2024-03-31 | 2024-05-01 | e3
                    | 2024-03-11 | 2024-04-01 | e4`,
      },
      gives: `
        person_id | employer_number | period  | kind  | location_code
        c1        | e1              | 2024-03 | month | UTR01
        c1        | e2              | 2024-03 | month | UTR01
        c1        | e2              | 2024-04 | month | LEE01
        c2        | e3              | 2024-03 | month | UTR01
        c1        | e1              | year-1  | year  | UTR01
        c1        | e2              | year-1  | year  | UTR01
        c1        | e2              | year-1  | year  | LEE01
        c2        | e3              | year-1  | year  | UTR01`,
    },
    {
      title: 'who still works counts up to now, and work before the first period does not',
      given: {
        'core.observed_periods': periods,
        'core.access_spells': `
          person_id | from_date  | to_date | state  | location_code
          c1        | 2023-01-01 |         | access | UTR01`,
        'core.jobs': `
          person_id | from_date  | to_date    | employer_number
          c1        | 2023-06-01 | 2023-07-01 | e0
          c1        | 2024-04-20 |            | e1`,
      },
      gives: `
        person_id | employer_number | period  | kind  | location_code
        c1        | e1              | 2024-04 | month | UTR01
        c1        | e1              | year-1  | year  | UTR01`,
    },
  ],
};

export default [accessDays, employerWorkers];
