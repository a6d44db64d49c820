// Permits counted and waited for, by period, and the weeks that workers worked.

import type { ModelCases } from '../../support/model-bench.js';

const periods = `
  period    | kind      | period_from | period_to
  2024-03   | month     | 2024-03-01  | 2024-04-01
  year-1    | year      | 2024-01-01  | 2025-01-01`;

const permitCounts: ModelCases = {
  model: 'marts/permit_counts',
  cases: [
    {
      title: 'an application counts on receipt, a granted one also on the day of the decision',
      given: {
        'core.observed_periods': periods,
        'core.permits': `
          application_number | received_date | decided_date | outcome | applicant_id | location_code
          t1                 | 2024-02-29    | 2024-03-01   | granted | c1           | UTR01
          t2                 | 2024-03-31    | 2024-04-01   | granted | c2           | elsewhere
          t3                 | 2024-03-01    | 2024-03-10   | refused | c3           | UTR01
          t4                 | 2023-12-31    | 2024-12-31   | granted | c4           | UTR01
          t5                 | 2024-12-31    | 2025-01-01   | granted | c5           | UTR01
          t6                 | 2025-01-01    |              |         | c6           | UTR01`,
      },
      gives: `
        application_number | event   | period  | kind  | event_date | applicant_id | location_code
        t1                 | granted | 2024-03 | month | 2024-03-01 | c1           | UTR01
        t2                 | applied | 2024-03 | month | 2024-03-31 | c2           | elsewhere
        t3                 | applied | 2024-03 | month | 2024-03-01 | c3           | UTR01
        t1                 | applied | year-1  | year  | 2024-02-29 | c1           | UTR01
        t1                 | granted | year-1  | year  | 2024-03-01 | c1           | UTR01
        t2                 | applied | year-1  | year  | 2024-03-31 | c2           | elsewhere
        t2                 | granted | year-1  | year  | 2024-04-01 | c2           | elsewhere
        t3                 | applied | year-1  | year  | 2024-03-01 | c3           | UTR01
        t4                 | granted | year-1  | year  | 2024-12-31 | c4           | UTR01
        t5                 | applied | year-1  | year  | 2024-12-31 | c5           | UTR01`,
    },
  ],
};

const permitWaits: ModelCases = {
  model: 'marts/permit_waits',
  cases: [
    {
      title:
        'a decision is the event; a withdrawal and a pending application are followed until their last day',
      given: {
        'core.observed_periods': periods,
        'core.permits': `
          application_number | received_date | decided_date | outcome        | applicant_id | location_code
          granted            | 2024-03-01    | 2024-03-11   | granted        | c1           | UTR01
          refused            | 2024-03-01    | 2024-03-01   | refused        | c2           | UTR01
          not_considered     | 2024-03-01    | 2024-03-12   | not_considered | c3           | UTR01
          withdrawn          | 2024-03-01    | 2024-03-11   | withdrawn      | c4           | UTR01
          not_needed         | 2024-03-01    | 2024-03-11   | not_needed     | c5           | elsewhere
          pending            | 2024-12-01    |              |                | c6           | UTR01
          last_day           | 2024-12-01    | 2024-12-31   | granted        | c7           | UTR01
          next_year          | 2024-12-01    | 2025-01-01   | granted        | c8           | UTR01
          received_later     | 2025-01-01    |              |                | c9           | UTR01`,
      },
      gives: `
        application_number | period | kind | applicant_id | location_code | first_date | start | stop | cause
        granted            | year-1 | year | c1           | UTR01         | 2024-03-01 | -1    | 10   | decided
        refused            | year-1 | year | c2           | UTR01         | 2024-03-01 | -1    | 0    | decided
        not_considered     | year-1 | year | c3           | UTR01         | 2024-03-01 | -1    | 11   | decided
        withdrawn          | year-1 | year | c4           | UTR01         | 2024-03-01 | -1    | 10   |
        not_needed         | year-1 | year | c5           | elsewhere     | 2024-03-01 | -1    | 10   |
        pending            | year-1 | year | c6           | UTR01         | 2024-12-01 | -1    | 30   |
        last_day           | year-1 | year | c7           | UTR01         | 2024-12-01 | -1    | 30   | decided
        next_year          | year-1 | year | c8           | UTR01         | 2024-12-01 | -1    | 30   |`,
    },
    {
      title: 'what was pending when the period began enters late, what was decided before does not',
      given: {
        'core.observed_periods': periods,
        'core.permits': `
          application_number | received_date | decided_date | outcome | applicant_id | location_code
          before             | 2023-12-22    | 2023-12-31   | granted | c1           | UTR01
          on                 | 2023-12-22    | 2024-01-01   | granted | c2           | UTR01
          after              | 2023-12-22    | 2024-01-02   | granted | c3           | UTR01`,
      },
      gives: `
        application_number | first_date | start | stop | cause
        on                 | 2024-01-01 | 9     | 10   | decided
        after              | 2024-01-01 | 9     | 11   | decided`,
    },
  ],
};

const workedWeeks: ModelCases = {
  model: 'marts/worked_weeks',
  cases: [
    {
      title:
        'the most weeks in 52 that end in the period, counting back before it; a week belongs to its Monday',
      given: {
        'pilot.parameters': `
          data_cut
          2025-12-31`,
        'core.observed_periods': `
          period    | kind      | period_from | period_to
          year-1    | year      | 2024-01-01  | 2025-01-01
          year-2    | year      | 2025-01-01  | 2026-01-01
          years-1-3 | years-1-3 | 2024-01-01  | 2026-01-01
          2024-01   | month     | 2024-01-01  | 2024-02-01`,
        'core.access_spells': `
          person_id | from_date  | to_date    | state   | location_code
          c1        | 2023-12-01 | 2024-06-01 | access  | UTR01
          c1        | 2024-06-01 |            | access  | LEE01
          c2        | 2024-01-01 |            | waiting | UTR01
          c3        | 2024-01-01 | 2024-02-01 | access  | UTR01`,
        'core.jobs': `
          person_id | from_date  | to_date
          c1        | 2023-12-04 | 2024-01-15
          c1        | 2025-12-29 | 2025-12-30
          c2        | 2024-01-01 | 2024-02-01
          c3        | 2024-12-30 | 2025-01-06
                    | 2024-01-01 | 2024-02-01`,
      },
      gives: `
        person_id | period    | kind      | location_code | n_weeks_in_52
        c1        | year-1    | year      | UTR01         | 6
        c1        | year-2    | year      | LEE01         | 1
        c1        | years-1-3 | years-1-3 | UTR01         | 6
        c3        | year-1    | year      | UTR01         | 1
        c3        | years-1-3 | years-1-3 | UTR01         | 1`,
    },
  ],
};

export default [permitCounts, permitWaits, workedWeeks];
