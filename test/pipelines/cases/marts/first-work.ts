// The time from access to first work as spells of follow-up, with the causes that compete.

import type { ModelCases } from '../../support/model-bench.js';

const year = {
  'core.observed_periods': `
    period  | kind  | period_from | period_to
    year-1  | year  | 2024-01-01  | 2025-01-01
    2024-03 | month | 2024-03-01  | 2024-04-01`,
};

const firstWork: ModelCases = {
  model: 'marts/first_work',
  cases: [
    {
      title:
        'work is the event, on the first day of access too; without it the last day of the period ends follow-up',
      given: {
        ...year,
        'core.legal_spells': `
          person_id | from_date  | to_date    | state
          c1        | 2023-01-01 | 2024-03-01 | waiting
          c1        | 2024-03-01 |            | access
          c2        | 2024-03-01 |            | access
          c3        | 2024-12-01 |            | access
          c4        | 2024-12-01 |            | access`,
        'core.access_spells': `
          person_id | from_date  | to_date    | state   | location_code
          c1        | 2023-01-01 | 2024-03-01 | waiting | UTR01
          c1        | 2024-03-01 |            | access  | UTR01
          c2        | 2024-03-01 |            | access  | UTR01
          c3        | 2024-12-01 |            | access  | UTR01
          c4        | 2024-12-01 |            | access  | UTR01`,
        'core.stays': `
          person_id | from_date  | to_date | is_pilot
          c1        | 2023-01-01 |         | true
          c2        | 2024-01-01 |         | true
          c3        | 2024-01-01 |         | true
          c4        | 2024-01-01 |         | true`,
        'core.work_spells': `
          person_id | from_date  | to_date
          c1        | 2024-03-11 | 2024-03-12
          c1        | 2024-06-11 | 2024-06-12
          c2        | 2024-03-01 | 2024-03-02
          c3        | 2025-01-01 | 2025-01-02`,
      },
      gives: `
        person_id | period | kind | location_code | first_date | start | stop | cause
        c1        | year-1 | year | UTR01         | 2024-03-01 | -1    | 10   | work
        c2        | year-1 | year | UTR01         | 2024-03-01 | -1    | 0    | work
        c3        | year-1 | year | UTR01         | 2024-12-01 | -1    | 30   |
        c4        | year-1 | year | UTR01         | 2024-12-01 | -1    | 30   |`,
    },
    {
      title: 'a permit, leaving reception and moving out of the pilot compete, each on its day',
      given: {
        ...year,
        'core.legal_spells': `
          person_id | from_date  | to_date | state
          status    | 2024-03-01 |         | access
          left      | 2024-03-01 |         | access
          moved     | 2024-03-01 |         | access
          moved_in  | 2024-03-01 |         | access
          both      | 2024-03-01 |         | access
          at_end    | 2024-03-01 |         | access
          tie       | 2024-03-01 |         | access
          tie_left  | 2024-03-01 |         | access
          refused   | 2024-03-01 |         | access`,
        'core.access_spells': `
          person_id | from_date  | to_date | state  | location_code
          status    | 2024-03-01 |         | access | UTR01
          left      | 2024-03-01 |         | access | UTR01
          moved     | 2024-03-01 |         | access | UTR01
          moved_in  | 2024-03-01 |         | access | UTR01
          both      | 2024-03-01 |         | access | UTR01
          at_end    | 2024-03-01 |         | access | UTR01
          tie       | 2024-03-01 |         | access | UTR01
          tie_left  | 2024-03-01 |         | access | UTR01
          refused   | 2024-03-01 |         | access | UTR01`,
        'core.stays': `
          person_id | from_date  | to_date    | is_pilot
          status    | 2024-03-01 |            | true
          left      | 2024-03-01 | 2024-03-11 | true
          left      | 2024-03-12 |            | false
          moved     | 2024-03-01 | 2024-03-11 | true
          moved     | 2024-03-11 |            | false
          moved_in  | 2024-03-01 | 2024-03-11 | true
          moved_in  | 2024-03-11 | 2024-03-21 | true
          both      | 2024-03-01 | 2024-03-11 | true
          at_end    | 2024-03-01 | 2025-01-01 | true
          tie       | 2024-03-01 |            | true
          tie_left  | 2024-03-01 | 2024-03-11 | true
          refused   | 2024-03-01 |            | true`,
        'core.procedures': `
          person_id | decision_date | decision
          status    | 2024-03-11    | granted
          status    | 2024-04-11    | granted
          left      | 2024-03-12    | granted
          both      | 2024-03-11    | granted
          tie       | 2024-03-11    | granted
          refused   | 2024-03-11    | refused
                    | 2024-03-02    | granted`,
        'core.work_spells': `
          person_id | from_date  | to_date
          status    | 2024-03-12 | 2024-04-01
          tie       | 2024-03-11 | 2024-04-01
          tie_left  | 2024-03-11 | 2024-04-01
          refused   | 2024-03-21 | 2024-04-01`,
      },
      gives: `
        person_id | start | stop | cause
        status    | -1    | 10   | status
        left      | -1    | 10   | left
        moved     | -1    | 10   | moved
        moved_in  | -1    | 20   | left
        both      | -1    | 10   | status
        at_end    | -1    | 305  |
        tie       | -1    | 10   | status
        tie_left  | -1    | 10   | left
        refused   | -1    | 20   | work`,
    },
    {
      title:
        'who had access before enters late at the start of the period or on entry, who worked before not at all',
      given: {
        ...year,
        'core.legal_spells': `
          person_id | from_date  | to_date | state
          waited    | 2023-12-02 |         | access
          arrived   | 2023-12-02 |         | access
          worked    | 2023-12-02 |         | access
          day_one   | 2023-12-02 |         | access`,
        'core.access_spells': `
          person_id | from_date  | to_date    | state  | location_code
          waited    | 2023-12-02 | 2024-01-01 | access | LEE01
          waited    | 2024-01-01 | 2024-02-01 | access | UTR01
          waited    | 2024-02-01 |            | access | AMF01
          arrived   | 2024-02-01 |            | access | UTR01
          worked    | 2023-12-02 |            | access | UTR01
          day_one   | 2023-12-02 |            | access | UTR01`,
        'core.stays': `
          person_id | from_date  | to_date | is_pilot
          waited    | 2023-12-02 |         | true
          arrived   | 2024-02-01 |         | true
          worked    | 2023-12-02 |         | true
          day_one   | 2023-12-02 |         | true`,
        'core.work_spells': `
          person_id | from_date  | to_date
          waited    | 2024-02-11 | 2024-02-12
          arrived   | 2024-02-11 | 2024-02-12
          worked    | 2023-12-31 | 2024-02-12
          day_one   | 2024-01-01 | 2024-02-12`,
      },
      gives: `
        person_id | location_code | first_date | start | stop | cause
        waited    | UTR01         | 2024-01-01 | 29    | 71   | work
        arrived   | UTR01         | 2024-02-01 | 60    | 71   | work
        day_one   | UTR01         | 2024-01-01 | 29    | 30   | work`,
    },
    {
      title: 'days outside the period start nothing, and a second time in reception is another time',
      given: {
        ...year,
        'core.legal_spells': `
          person_id | from_date  | to_date    | state
          before    | 2023-01-01 | 2024-01-01 | access
          after     | 2025-01-01 |            | access
          twice     | 2023-01-01 |            | access`,
        'core.access_spells': `
          person_id | from_date  | to_date    | state  | location_code
          before    | 2023-01-01 | 2024-01-01 | access | UTR01
          after     | 2025-01-01 |            | access | UTR01
          twice     | 2023-01-01 | 2023-02-01 | access | UTR01
          twice     | 2024-01-11 |            | access | LEE01`,
        'core.stays': `
          person_id | from_date  | to_date    | is_pilot
          before    | 2023-01-01 |            | true
          after     | 2023-01-01 |            | true
          twice     | 2023-01-01 | 2023-02-01 | true
          twice     | 2024-01-11 | 2024-01-21 | true`,
      },
      gives: `
        person_id | location_code | start | stop | cause
        twice     | LEE01         | 374   | 385  | left`,
    },
  ],
};

export default [firstWork];
