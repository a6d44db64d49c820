// The wait for a BSN as spells of follow-up: late entry, the home location, and what ends a wait.

import type { ModelCases } from '../../support/model-bench.js';

const year = {
  'core.observed_periods': `
    period | kind | period_from | period_to
    year-1 | year | 2024-01-01  | 2025-01-01`,
};

/** People who live at one location in the procedure for as long as the case lasts. */
const livesAt = (rows: string) => ({
  'core.access_spells': `
    person_id | from_date  | to_date | state   | is_in_procedure | location_code
    ${rows}`,
});

const bsnWaits: ModelCases = {
  model: 'marts/bsn_waits',
  cases: [
    {
      title: 'the wait runs from the signal; the first day counts, and so does the day of the BSN',
      given: {
        ...year,
        ...livesAt(`
          c1 | 2024-01-01 | | waiting | true | UTR01
          c2 | 2024-01-01 | | waiting | true | UTR01
          c3 | 2024-01-01 | | waiting | true | UTR01`),
        'core.population_spells': `
          person_id | from_date  | to_date
          c1        | 2024-01-01 |
          c2        | 2024-01-01 |
          c3        | 2024-01-01 |`,
        'core.registrations': `
          person_id | signal_date | bsn_issued_date
          c1        | 2024-03-01  | 2024-03-11
          c2        | 2024-03-01  | 2024-03-01
          c3        | 2024-12-31  |
                    | 2024-03-01  | 2024-03-11`,
      },
      gives: `
        person_id | period | kind | location_code | first_date | start | stop | cause
        c1        | year-1 | year | UTR01         | 2024-03-01 | -1    | 10   | bsn
        c2        | year-1 | year | UTR01         | 2024-03-01 | -1    | 0    | bsn
        c3        | year-1 | year | UTR01         | 2024-12-31 | -1    | 0    |`,
    },
    {
      title: 'who still waits counts until the last day of the period; a BSN on the day after is no event',
      given: {
        ...year,
        ...livesAt(`
          c1 | 2024-01-01 | | waiting | true | UTR01
          c2 | 2024-01-01 | | waiting | true | UTR01`),
        'core.population_spells': `
          person_id | from_date  | to_date
          c1        | 2024-01-01 |
          c2        | 2024-01-01 |`,
        'core.registrations': `
          person_id | signal_date | bsn_issued_date
          c1        | 2024-12-01  | 2025-01-01
          c2        | 2024-12-01  | 2024-12-31`,
      },
      gives: `
        person_id | start | stop | cause
        c1        | -1    | 30   |
        c2        | -1    | 30   | bsn`,
    },
    {
      title: 'who waited before the period or before entry enters late, who had a BSN by then not at all',
      given: {
        ...year,
        ...livesAt(`
          waited   | 2023-01-01 | | waiting | true | UTR01
          day_one  | 2023-01-01 | | waiting | true | UTR01
          too_soon | 2023-01-01 | | waiting | true | UTR01
          arrived  | 2024-02-01 | | waiting | true | UTR01
          had_it   | 2024-02-01 | | waiting | true | UTR01`),
        'core.population_spells': `
          person_id | from_date  | to_date
          waited    | 2023-01-01 |
          day_one   | 2023-01-01 |
          too_soon  | 2023-01-01 |
          arrived   | 2024-02-01 |
          had_it    | 2024-02-01 |`,
        'core.registrations': `
          person_id | signal_date | bsn_issued_date
          waited    | 2023-12-02  | 2024-01-11
          day_one   | 2023-12-02  | 2024-01-01
          too_soon  | 2023-12-02  | 2023-12-31
          arrived   | 2024-01-22  | 2024-02-11
          had_it    | 2024-01-22  | 2024-01-31`,
      },
      gives: `
        person_id | first_date | start | stop | cause
        waited    | 2024-01-01 | 29    | 40   | bsn
        day_one   | 2024-01-01 | 29    | 30   | bsn
        arrived   | 2024-02-01 | 9     | 20   | bsn`,
    },
    {
      title: 'leaving the population ends the wait on the day before, also when the BSN comes later',
      given: {
        ...year,
        'core.access_spells': `
          person_id | from_date  | to_date    | state   | is_in_procedure | location_code
          c1        | 2024-01-01 | 2024-03-11 | waiting | true            | UTR01
          c2        | 2024-01-01 | 2024-03-11 | waiting | true            | UTR01
          c3        | 2024-01-01 | 2024-03-11 | waiting | true            | UTR01
          c4        | 2024-01-01 | 2024-03-01 | waiting | true            | UTR01`,
        'core.population_spells': `
          person_id | from_date  | to_date
          c1        | 2024-01-01 | 2024-03-11
          c2        | 2024-01-01 | 2024-03-11
          c3        | 2024-01-01 | 2024-03-11
          c4        | 2024-01-01 | 2024-03-01`,
        'core.registrations': `
          person_id | signal_date | bsn_issued_date
          c1        | 2024-03-01  | 2024-03-10
          c2        | 2024-03-01  | 2024-03-11
          c3        | 2024-03-10  |
          c4        | 2024-03-01  | 2024-03-05`,
      },
      gives: `
        person_id | start | stop | cause
        c1        | -1    | 9    | bsn
        c2        | -1    | 9    |
        c3        | -1    | 0    |`,
    },
    {
      title: 'the home is where the person lives on the first day of follow-up; a move changes nothing',
      given: {
        ...year,
        'core.access_spells': `
          person_id | from_date  | to_date    | state   | is_in_procedure | location_code
          c1        | 2024-01-01 | 2024-03-01 | waiting | true            | UTR01
          c1        | 2024-03-01 | 2024-04-01 | waiting | true            | LEE01
          c1        | 2024-04-01 |            | access  | true            | AMF01
          c2        | 2024-01-01 | 2024-03-01 | waiting | true            | UTR01
          c2        | 2024-03-01 |            | status  | false           | LEE01
          c3        | 2023-01-01 | 2024-01-01 | waiting | true            | UTR01
          c3        | 2024-01-01 |            | waiting | true            | LEE01`,
        'core.population_spells': `
          person_id | from_date  | to_date
          c1        | 2024-01-01 |
          c2        | 2024-01-01 | 2024-03-01
          c3        | 2023-01-01 |`,
        'core.registrations': `
          person_id | signal_date | bsn_issued_date
          c1        | 2024-03-01  | 2024-05-01
          c2        | 2024-03-01  | 2024-05-01
          c3        | 2023-06-01  | 2024-05-01`,
      },
      gives: `
        person_id | location_code | first_date | start | stop | cause
        c1        | LEE01         | 2024-03-01 | -1    | 61   | bsn
        c3        | LEE01         | 2024-01-01 | 213   | 335  | bsn`,
    },
    {
      title: 'who enters on or after the end of the period is not followed in it',
      given: {
        ...year,
        ...livesAt(`
          last  | 2024-12-31 | | waiting | true | UTR01
          on    | 2025-01-01 | | waiting | true | UTR01
          after | 2025-02-01 | | waiting | true | UTR01`),
        'core.population_spells': `
          person_id | from_date  | to_date
          last      | 2024-12-31 |
          on        | 2025-01-01 |
          after     | 2025-02-01 |`,
        'core.registrations': `
          person_id | signal_date | bsn_issued_date
          last      | 2024-12-01  |
          on        | 2024-12-01  |
          after     | 2024-12-01  |`,
      },
      gives: `
        person_id | first_date | start | stop | cause
        last      | 2024-12-31 | 29    | 30   |`,
    },
    {
      title: 'a person is followed to the end of their own stretch, not of an earlier one or of someone else',
      given: {
        ...year,
        'core.access_spells': `
          person_id | from_date  | to_date    | state   | is_in_procedure | location_code
          c1        | 2023-01-01 | 2023-02-01 | waiting | true            | UTR01
          c1        | 2024-02-01 | 2024-04-01 | waiting | true            | UTR01
          c2        | 2024-02-02 | 2024-03-01 | waiting | true            | UTR01`,
        'core.population_spells': `
          person_id | from_date  | to_date
          c1        | 2023-01-01 | 2023-02-01
          c1        | 2024-02-01 | 2024-04-01
          c2        | 2024-02-02 | 2024-03-01`,
        'core.registrations': `
          person_id | signal_date | bsn_issued_date
          c1        | 2024-02-10  |
          c2        | 2024-02-10  |`,
      },
      gives: `
        person_id | first_date | start | stop | cause
        c1        | 2024-02-10 | -1    | 50   |
        c2        | 2024-02-10 | -1    | 19   |`,
    },
    {
      title: 'who comes back in a period is followed until the first time of leaving only',
      given: {
        ...year,
        'core.access_spells': `
          person_id | from_date  | to_date    | state   | is_in_procedure | location_code
          c1        | 2024-01-01 | 2024-03-01 | waiting | true            | UTR01
          c1        | 2024-06-01 |            | waiting | true            | LEE01`,
        'core.population_spells': `
          person_id | from_date  | to_date
          c1        | 2024-01-01 | 2024-03-01
          c1        | 2024-06-01 |`,
        'core.registrations': `
          person_id | signal_date | bsn_issued_date
          c1        | 2024-02-01  | 2024-07-01`,
      },
      gives: `
        person_id | location_code | start | stop | cause
        c1        | UTR01         | -1    | 28   |`,
    },
    {
      title:
        'of several registrations the first signal and the first BSN count; months are no periods of follow-up',
      given: {
        'core.observed_periods': `
          period    | kind      | period_from | period_to
          baseline  | baseline  | 2022-01-01  | 2024-01-01
          year-1    | year      | 2024-01-01  | 2025-01-01
          year-2    | year      | 2025-01-01  | 2026-01-01
          2024-03   | month     | 2024-03-01  | 2024-04-01`,
        ...livesAt('c1 | 2023-12-01 | | waiting | true | UTR01'),
        'core.population_spells': `
          person_id | from_date  | to_date
          c1        | 2023-12-01 |`,
        'core.registrations': `
          person_id | signal_date | bsn_issued_date
          c1        | 2024-02-01  | 2025-02-01
          c1        | 2024-01-01  | 2025-01-31
          c1        | 2024-03-01  |`,
      },
      gives: `
        person_id | period | kind | start | stop | cause
        c1        | year-1 | year | -1    | 365  |
        c1        | year-2 | year | 365   | 396  | bsn`,
    },
  ],
};

export default [bsnWaits];
