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
          application_number | received_date | decided_date | outcome | applicant_id | employer_number | location_code
          t1                 | 2024-02-29    | 2024-03-01   | granted | c1           | e1              | UTR01
          t2                 | 2024-03-31    | 2024-04-01   | granted | c2           |                 | elsewhere
          t3                 | 2024-03-01    | 2024-03-10   | refused | c3           | e1              | UTR01
          t4                 | 2023-12-31    | 2024-12-31   | granted | c4           | e1              | UTR01
          t5                 | 2024-12-31    | 2025-01-01   | granted | c5           | e1              | UTR01
          t6                 | 2025-01-01    |              |         | c6           | e1              | UTR01`,
      },
      gives: `
        application_number | event   | period  | kind  | event_date | applicant_id | employer_number | location_code
        t1                 | granted | 2024-03 | month | 2024-03-01 | c1           | e1              | UTR01
        t2                 | applied | 2024-03 | month | 2024-03-31 | c2           |                 | elsewhere
        t3                 | applied | 2024-03 | month | 2024-03-01 | c3           | e1              | UTR01
        t1                 | applied | year-1  | year  | 2024-02-29 | c1           | e1              | UTR01
        t1                 | granted | year-1  | year  | 2024-03-01 | c1           | e1              | UTR01
        t2                 | applied | year-1  | year  | 2024-03-31 | c2           |                 | elsewhere
        t2                 | granted | year-1  | year  | 2024-04-01 | c2           |                 | elsewhere
        t3                 | applied | year-1  | year  | 2024-03-01 | c3           | e1              | UTR01
        t4                 | granted | year-1  | year  | 2024-12-31 | c4           | e1              | UTR01
        t5                 | applied | year-1  | year  | 2024-12-31 | c5           | e1              | UTR01`,
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

const oneLimit = {
  'pilot.parameters': `
    data_cut
    2025-12-31`,
  'rules.weekly_hours_limit': `
    valid_from | area     | value | is_applied
    2020-01-01 | national | 60    | true`,
};

const weekWindows: ModelCases = {
  model: 'marts/week_windows',
  cases: [
    {
      title: 'a month touches five weeks at most, and 120 hours take two weeks at least, 120.5 three',
      given: {
        ...oneLimit,
        'core.paid_periods': `
          person_id | from_date  | to_date    | paid_hours
          c1        | 2024-03-01 | 2024-04-01 | 120
          c2        | 2024-03-01 | 2024-04-01 | 120.5
          c3        | 2024-03-01 | 2024-04-01 | 0.5
          c4        | 2024-03-01 | 2024-04-01 | 500
                    | 2024-03-01 | 2024-04-01 | 80`,
      },
      query: `
        select person_id, max(n_weeks_least) as least, max(n_weeks_most) as most
        from model group by person_id`,
      gives: `
        person_id | least | most
        c1        | 2     | 5
        c2        | 3     | 5
        c3        | 1     | 5
        c4        | 5     | 5`,
    },
    {
      title: 'one week may serve two months that share it, and two jobs in the same month; others are apart',
      given: {
        ...oneLimit,
        'core.paid_periods': `
          person_id | from_date  | to_date    | paid_hours
          shared    | 2024-01-01 | 2024-02-01 | 10
          shared    | 2024-02-01 | 2024-03-01 | 10
          chain     | 2024-01-01 | 2024-02-01 | 10
          chain     | 2024-02-01 | 2024-03-01 | 10
          chain     | 2024-03-01 | 2024-04-01 | 10
          two_jobs  | 2024-01-01 | 2024-02-01 | 40
          two_jobs  | 2024-01-01 | 2024-02-01 | 30
          gap       | 2024-01-01 | 2024-02-01 | 10
          gap       | 2024-03-01 | 2024-04-01 | 10
          four_week | 2024-01-01 | 2024-01-29 | 10
          four_week | 2024-01-29 | 2024-02-26 | 10`,
      },
      query: `
        select person_id, max(n_weeks_least) as least, max(n_weeks_most) as most
        from model group by person_id`,
      gives: `
        person_id | least | most
        shared    | 1     | 9
        chain     | 2     | 13
        two_jobs  | 2     | 5
        gap       | 2     | 10
        four_week | 2     | 8`,
    },
    {
      title: 'a period counts for "at least" once all its weeks lie in the window, on both sides',
      given: {
        ...oneLimit,
        'core.paid_periods': `
          person_id | from_date  | to_date    | paid_hours
          c1        | 2024-01-01 | 2024-01-15 | 100
          c1        | 2024-12-23 | 2025-01-06 | 100`,
      },
      gives: `
        person_id | week       | n_weeks_least | n_weeks_most
        c1        | 2024-01-01 | 0             | 1
        c1        | 2024-01-08 | 2             | 2
        c1        | 2024-12-23 | 2             | 3
        c1        | 2024-12-30 | 2             | 3`,
    },
    {
      title: 'the limit of the day the period begins holds, only where it applies to everyone',
      given: {
        'pilot.parameters': oneLimit['pilot.parameters'],
        'rules.weekly_hours_limit': `
          valid_from | area     | chance_group | value | is_applied
          2020-01-01 | national |              | 60    | true
          2024-02-01 | national |              | 48    | true
          2024-03-01 | national |              | 10    | false
          2024-03-01 | pilot    |              | 10    | true
          2024-03-01 | national | low          | 10    | true`,
        'core.paid_periods': `
          person_id | from_date  | to_date    | paid_hours
          before    | 2024-01-31 | 2024-02-28 | 60
          on        | 2024-02-01 | 2024-02-28 | 60
          after     | 2024-03-01 | 2024-04-01 | 96
          without   | 2019-03-01 | 2019-04-01 | 96`,
      },
      query: 'select person_id, max(n_weeks_least) as least from model group by person_id',
      gives: `
        person_id | least
        before    | 1
        on        | 2
        after     | 2
        without   | 1`,
    },
  ],
};

const workedWeeks: ModelCases = {
  model: 'marts/worked_weeks',
  cases: [
    {
      title: 'the most weeks in 52 that end in the period, as a range; a week belongs to its Monday',
      given: {
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
        'marts.week_windows': `
          person_id | week       | n_weeks_least | n_weeks_most
          c1        | 2023-12-25 | 4             | 9
          c1        | 2024-01-01 | 2             | 5
          c1        | 2024-01-08 | 3             | 4
          c1        | 2025-12-29 | 1             | 1
          c2        | 2024-01-01 | 1             | 1
          c3        | 2024-12-30 | 0             | 1`,
      },
      gives: `
        person_id | period    | kind      | location_code | n_weeks_least | n_weeks_most
        c1        | year-1    | year      | UTR01         | 3             | 5
        c1        | year-2    | year      | LEE01         | 1             | 1
        c1        | years-1-3 | years-1-3 | UTR01         | 3             | 5
        c3        | year-1    | year      | UTR01         | 0             | 1
        c3        | years-1-3 | years-1-3 | UTR01         | 0             | 1`,
    },
  ],
};

export default [permitCounts, permitWaits, weekWindows, workedWeeks];
