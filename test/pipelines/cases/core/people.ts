// Who is who: numbers, ages, and what links to a person.

import type { ModelCases } from '../../support/model-bench.js';

const personNumbers: ModelCases = {
  model: 'core/person_numbers',
  cases: [
    {
      title: 'both numbers lead to the resident, a missing one to nobody',
      given: {
        'staging.coa__residents': `
          coa_number | v_number | bsn
          c1         | v1       | b1
          c2         | v2       |
          c3         |          | b3`,
      },
      gives: `
        number_kind | number | person_id
        v_number    | v1     | c1
        bsn         | b1     | c1
        v_number    | v2     | c2
        bsn         | b3     | c3`,
    },
    {
      title: 'a number of two residents belongs to neither; a V-number and a BSN may look alike',
      given: {
        'staging.coa__residents': `
          coa_number | v_number | bsn
          c1         | same     | b1
          c2         | same     | b2
          c3         | v3       | b2
          c4         | b1       |`,
      },
      gives: `
        number_kind | number | person_id
        bsn         | b1     | c1
        v_number    | v3     | c3
        v_number    | b1     | c4`,
    },
    {
      title: 'a V-number of before a merge still leads to the resident, a BSN that was replaced does not',
      given: {
        'staging.coa__residents': `
          coa_number | v_number | bsn
          c1         | v1       | b1`,
        'history.coa__residents': `
          coa_number | v_number | bsn | recorded_from | recorded_to
          c1         |          | b0  | 2023-12-01    | 2024-01-01
          c1         | v0       | b0  | 2024-01-01    | 2024-02-01
          c1         | v1       | b1  | 2024-02-01    |`,
      },
      gives: `
        number_kind | number | person_id | is_former
        v_number    | v1     | c1        | false
        bsn         | b1     | c1        | false
        v_number    | v0     | c1        | true`,
    },
    {
      title:
        'a former number leads to nobody where it is somebody’s now, was that of two, or its resident is gone',
      given: {
        'staging.coa__residents': `
          coa_number | v_number | bsn
          c1         | v1       |
          c2         | v2       |`,
        'history.coa__residents': `
          coa_number | v_number
          c1         | v2
          c1         | v8
          c2         | v8
          c9         | v9`,
      },
      gives: `
        number_kind | number | person_id | is_former
        v_number    | v1     | c1        | false
        v_number    | v2     | c2        | false`,
    },
  ],
};

const persons: ModelCases = {
  model: 'core/persons',
  cases: [
    {
      title:
        'a person counts from the minimum age to the pension age, from the first day of the month of birth',
      given: {
        'pilot.parameters': `
          minimum_age
          18`,
        'rules.state_pension_age': `
          valid_from | valid_to   | value | is_applied
          2020-01-01 |            | 796   | true
          2022-01-01 |            | 799   | true
          2024-01-01 | 2028-01-01 | 804   | true
          2023-01-01 |            | 1     | false`,
        'staging.coa__residents': `
          coa_number | birth_month | is_birth_month_imputed | sex  | nationality_group | household_number | household_size | education | bsn
          c1         | 2006-02-01  | false                  | male | syr               | h1               | 2              | secondary | b1
          c2         | 1955-05-01  | false                  |      |                   | h2               |                |           |
          c3         |             | false                  |      |                   | h3               |                |           |
          c4         | 2006-07-01  | true                   |      |                   | h4               |                |           |`,
      },
      gives: `
        person_id | sex  | birth_month | is_birth_month_imputed | adult_date | pension_date | nationality_group | household_number | household_size | education | has_bsn
        c1        | male | 2006-02-01  | false                  | 2024-02-01 |              | syr               | h1               | 2              | secondary | true
        c2        |      | 1955-05-01  | false                  | 1973-05-01 | 2021-09-01   |                   | h2               |                |           | false
        c3        |      |             | false                  |            |              |                   | h3               |                |           | false
        c4        |      | 2006-07-01  | true                   | 2024-07-01 |              |                   | h4               |                |           | false`,
    },
    {
      title: 'the pension age of the day counts: a birthday before a rise is in time, one after it waits',
      given: {
        'pilot.parameters': `
          minimum_age
          18`,
        'rules.state_pension_age': `
          valid_from | valid_to   | value | is_applied
          2020-01-01 |            | 796   | true
          2022-01-01 |            | 799   | true
          2024-01-01 | 2028-01-01 | 804   | true`,
        'staging.coa__residents': `
          coa_number | birth_month
          before     | 1955-08-01
          on         | 1955-09-01
          after      | 1955-10-01
          at_end     | 1961-01-01
          long_ago   | 1940-01-01
          last       | 1960-12-01`,
      },
      gives: `
        person_id | pension_date
        before    | 2021-12-01
        on        | 2022-04-01
        after     | 2022-05-01
        at_end    |
        long_ago  | 2020-01-01
        last      | 2027-12-01`,
    },
    {
      title: 'a version that ended before the next gives no age in between, and the last one stays open',
      given: {
        'pilot.parameters': `
          minimum_age
          18`,
        'rules.state_pension_age': `
          valid_from | valid_to   | value | is_applied
          2020-01-01 | 2021-01-01 | 780   | true
          2022-01-01 |            | 780   | true`,
        'staging.coa__residents': `
          coa_number | birth_month
          in_time    | 1955-12-01
          in_gap     | 1956-03-01
          open       | 1970-01-01`,
      },
      gives: `
        person_id | pension_date
        in_time   | 2020-12-01
        in_gap    | 2022-01-01
        open      | 2035-01-01`,
    },
  ],
};

const procedures: ModelCases = {
  model: 'core/procedures',
  cases: [
    {
      title: 'a procedure finds its person by V-number, and stays without one when there is none',
      given: {
        'core.person_numbers': `
          number_kind | number | person_id
          v_number    | v1     | c1
          bsn         | v2     | c2`,
        'staging.ind__procedures': `
          procedure_number | v_number | application_date | registration_date | kind  | track   | chance_group | decision_date | decision | w_document_from | w_document_to
          a1               | v1       | 2024-01-01       | 2023-12-01        | first | general | higher       | 2024-05-01    | granted  | 2024-02-01      | 2024-03-01
          a2               | v1       | 2024-02-01       |                   |       |         |              |               |          |                 |
          a3               | v2       | 2024-01-01       |                   |       |         |              |               |          |                 |
          a4               |          | 2024-01-01       |                   |       |         |              |               |          |                 |`,
      },
      gives: `
        procedure_number | person_id | application_date | registration_date | kind  | track   | chance_group | decision_date | decision | w_document_from | w_document_to
        a1               | c1        | 2024-01-01       | 2023-12-01        | first | general | higher       | 2024-05-01    | granted  | 2024-02-01      | 2024-03-01
        a2               | c1        | 2024-02-01       |                   |       |         |              |               |          |                 |
        a3               |           | 2024-01-01       |                   |       |         |              |               |          |                 |
        a4               |           | 2024-01-01       |                   |       |         |              |               |          |                 |`,
    },
  ],
};

const registrations: ModelCases = {
  model: 'core/registrations',
  cases: [
    {
      title: 'a registration finds its person by V-number, and stays without one when there is none',
      given: {
        'core.person_numbers': `
          number_kind | number | person_id
          v_number    | v1     | c1
          bsn         | v2     | c2`,
        'staging.brp__bsn_registrations': `
          case_number | v_number | signal_date | appointment_date | appointment_outcome | registered_date | bsn_issued_date | municipality_code | has_priority | priority_date | priority_reason
          r1          | v1       | 2024-01-01  | 2024-01-10       | held                | 2024-01-11      | 2024-01-12      | 0344              | true         | 2024-01-02    | job
          r2          | v2       | 2024-01-01  |                  |                     |                 |                 |                   | false        |               |`,
      },
      gives: `
        case_number | person_id | signal_date | appointment_date | appointment_outcome | registered_date | bsn_issued_date | municipality_code | has_priority | priority_date | priority_reason
        r1          | c1        | 2024-01-01  | 2024-01-10       | held                | 2024-01-11      | 2024-01-12      | 0344              | true         | 2024-01-02    | job
        r2          |           | 2024-01-01  |                  |                     |                 |                 |                   | false        |               |`,
    },
  ],
};

const permits: ModelCases = {
  model: 'core/permits',
  cases: [
    {
      title: 'a permit stands at the pilot location of the day of receipt, else elsewhere',
      given: {
        'core.person_numbers': `
          number_kind | number | person_id
          v_number    | v1     | c1
          v_number    | v2     | c2
          bsn         | v3     | c3`,
        'core.stays': `
          person_id | from_date  | to_date    | location_code | is_pilot
          c1        | 2024-01-02 | 2024-01-10 | UTR01         | true
          c1        | 2024-01-10 |            | LEE01         | true
          c2        | 2024-01-01 |            | TER01         | false`,
        'staging.uwv__permits': `
          application_number | v_number | received_date
          day_before         | v1       | 2024-01-01
          first_day          | v1       | 2024-01-02
          last_day           | v1       | 2024-01-09
          day_of_move        | v1       | 2024-01-10
          outside            | v2       | 2024-01-05
          unknown            | v3       | 2024-01-05`,
      },
      gives: `
        application_number | person_id | applicant_id | location_code
        day_before         | c1        | c1           | elsewhere
        first_day          | c1        | c1           | UTR01
        last_day           | c1        | c1           | UTR01
        day_of_move        | c1        | c1           | LEE01
        outside            | c2        | c2           | elsewhere
        unknown            |           | v3           | elsewhere`,
    },
    {
      title: 'the industry is the one of the hirer where there is one',
      given: {
        'staging.uwv__permits': `
          application_number | v_number | received_date | complete_date | suspended_days | decided_date | outcome | valid_from | valid_to   | employer_number | sbi_code | sbi_version | hirer_sbi_code | hours_per_week
          agency             | v1       | 2024-01-01    | 2024-01-02    | 3              | 2024-01-20   | granted | 2024-02-01 | 2024-12-31 | e1              | 78201    | 2008        | 10110          | 24.5
          direct             | v1       | 2024-01-01    |               |                |              |         |            |            | e2              | 56101    | 2008        |                |`,
      },
      gives: `
        application_number | received_date | complete_date | suspended_days | decided_date | outcome | valid_from | valid_to   | employer_number | sbi_code | sbi_version | hours_per_week
        agency             | 2024-01-01    | 2024-01-02    | 3              | 2024-01-20   | granted | 2024-02-01 | 2024-12-31 | e1              | 10110    | 2008        | 24.5
        direct             | 2024-01-01    |               |                |              |         |            |            | e2              | 56101    | 2008        |`,
    },
  ],
};

export default [personNumbers, persons, procedures, registrations, permits];
