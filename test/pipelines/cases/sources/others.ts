// IND, UWV, BRP and Polis as delivered, to English codes, one row a key: the newest reference date, then the latest
// recorded, then the last line.

import type { ModelCases } from '../../support/model-bench.js';

const procedures: ModelCases = {
  model: 'sources/ind/procedures',
  cases: [
    {
      title: 'a procedure gets English codes',
      given: {
        'register.ind__procedures': `
          procedure_number | v_number | application_date | registration_date | kind     | track | chance_group | decision_date | decision           | w_document_from | w_document_to
          a1               | v1       | 2024-01-01       | 2023-12-30        | eerste   | 1     | hoog         | 2024-05-01    | afgewezen          | 2024-02-01      | 2024-12-31
          a2               | v2       | 2024-01-02       |                   | herhaald | 2     | laag         | 2024-05-01    | ingetrokken        |                 |
          a3               | v3       | 2024-01-03       |                   | nareis   | 4     | onbekend     | 2024-05-01    | buiten_behandeling |                 |
          a4               | v4       | 2024-01-04       |                   | eerste   | 4     | hoog         | 2024-05-01    | ingewilligd        |                 |
          a5               | v5       | 2024-01-05       |                   | eerste   | 4     | hoog         |               |                    |                 |`,
      },
      gives: `
        procedure_number | v_number | application_date | registration_date | kind   | track        | chance_group | decision_date | decision       | w_document_from | w_document_to
        a1               | v1       | 2024-01-01       | 2023-12-30        | first  | dublin       | higher       | 2024-05-01    | refused        | 2024-02-01      | 2024-12-31
        a2               | v2       | 2024-01-02       |                   | repeat | safe_country | low          | 2024-05-01    | withdrawn      |                 |
        a3               | v3       | 2024-01-03       |                   | family | general      | unknown      | 2024-05-01    | not_considered |                 |
        a4               | v4       | 2024-01-04       |                   | first  | general      | higher       | 2024-05-01    | granted        |                 |
        a5               | v5       | 2024-01-05       |                   | first  | general      | higher       |               |                |                 |`,
    },
    {
      title: 'of several rows of one procedure the newest holds',
      given: {
        'register.ind__procedures': `
          procedure_number | v_number | reference_date | recorded_from       | line
          a1               | old      | 2024-01-31     | 2024-03-01 00:00:00 | 9
          a1               | new      | 2024-02-29     | 2024-03-01 00:00:00 | 1
          a2               | old      | 2024-01-31     | 2024-02-01 00:00:00 | 9
          a2               | new      | 2024-01-31     | 2024-03-01 00:00:00 | 1
          a3               | new      | 2024-01-31     | 2024-02-01 00:00:00 | 3
          a3               | old      | 2024-01-31     | 2024-02-01 00:00:00 | 2`,
      },
      gives: `
        procedure_number | v_number
        a1               | new
        a2               | new
        a3               | new`,
    },
  ],
};

const permits: ModelCases = {
  model: 'sources/uwv/permits',
  cases: [
    {
      title: 'an application gets English codes',
      given: {
        'register.uwv__permits': `
          application_number | v_number | received_date | complete_date | suspended_days | decided_date | outcome            | valid_from | valid_to   | employer_number | sbi_code | sbi_version | hirer_sbi_code | work_postcode4 | hours_per_week | wage | wage_period
          t1                 | v1       | 2024-01-01    | 2024-01-02    | 3              | 2024-01-20   | verleend           | 2024-02-01 | 2024-12-31 | e1              | 78201    | 2008        | 10110          | 3511           | 24.5           | 14   | uur
          t2                 | v2       | 2024-01-01    |               |                | 2024-01-20   | geweigerd          |            |            | e1              |          |             |                |                |                | 500  | week
          t3                 | v3       | 2024-01-01    |               |                | 2024-01-20   | ingetrokken        |            |            | e1              |          |             |                |                |                | 900  | vier_weken
          t4                 | v4       | 2024-01-01    |               |                | 2024-01-20   | niet_nodig         |            |            | e1              |          |             |                |                |                | 999  | maand
          t5                 | v5       | 2024-01-01    |               |                | 2024-01-20   | buiten_behandeling |            |            | e1              |          |             |                |                |                |      |
          t6                 | v6       | 2024-01-01    |               |                |              |                    |            |            | e1              |          |             |                |                |                |      |`,
      },
      gives: `
        application_number | v_number | received_date | complete_date | suspended_days | decided_date | outcome        | valid_from | valid_to   | employer_number | sbi_code | sbi_version | hirer_sbi_code | work_postcode4 | hours_per_week | wage | wage_period
        t1                 | v1       | 2024-01-01    | 2024-01-02    | 3              | 2024-01-20   | granted        | 2024-02-01 | 2024-12-31 | e1              | 78201    | 2008        | 10110          | 3511           | 24.5           | 14   | hour
        t2                 | v2       | 2024-01-01    |               |                | 2024-01-20   | refused        |            |            | e1              |          |             |                |                |                | 500  | week
        t3                 | v3       | 2024-01-01    |               |                | 2024-01-20   | withdrawn      |            |            | e1              |          |             |                |                |                | 900  | four_weeks
        t4                 | v4       | 2024-01-01    |               |                | 2024-01-20   | not_needed     |            |            | e1              |          |             |                |                |                | 999  | month
        t5                 | v5       | 2024-01-01    |               |                | 2024-01-20   | not_considered |            |            | e1              |          |             |                |                |                |      |
        t6                 | v6       | 2024-01-01    |               |                |              |                |            |            | e1              |          |             |                |                |                |      |`,
    },
    {
      title: 'of several rows of one application the newest holds',
      given: {
        'register.uwv__permits': `
          application_number | v_number | reference_date | recorded_from       | line
          t1                 | old      | 2024-01-31     | 2024-03-01 00:00:00 | 9
          t1                 | new      | 2024-02-29     | 2024-03-01 00:00:00 | 1
          t2                 | old      | 2024-01-31     | 2024-02-01 00:00:00 | 9
          t2                 | new      | 2024-01-31     | 2024-03-01 00:00:00 | 1
          t3                 | new      | 2024-01-31     | 2024-02-01 00:00:00 | 3
          t3                 | old      | 2024-01-31     | 2024-02-01 00:00:00 | 2`,
      },
      gives: `
        application_number | v_number
        t1                 | new
        t2                 | new
        t3                 | new`,
    },
  ],
};

const registrations: ModelCases = {
  model: 'sources/brp/bsn_registrations',
  cases: [
    {
      title: 'a registration gets English codes and a yes or no for priority',
      given: {
        'register.brp__bsn_registrations': `
          case_number | v_number | signal_date | appointment_date | appointment_outcome | registered_date | bsn_issued_date | municipality_code | priority | priority_date | priority_reason
          r1          | v1       | 2024-01-01  | 2024-01-20       | gehouden            | 2024-01-21      | 2024-01-25      | 0344              | ja       | 2024-01-05    | twv
          r2          | v2       | 2024-01-01  | 2024-01-20       | niet_verschenen     |                 |                 |                   | ja       | 2024-01-05    | baan
          r3          | v3       | 2024-01-01  | 2024-01-20       | afgezegd            |                 |                 |                   | ja       | 2024-01-05    | huisvesting
          r4          | v4       | 2024-01-01  |                  |                     |                 |                 |                   | nee      |               |
          r5          | v5       | 2024-01-01  |                  |                     |                 |                 |                   |          |               |`,
      },
      gives: `
        case_number | v_number | signal_date | appointment_date | appointment_outcome | registered_date | bsn_issued_date | municipality_code | has_priority | priority_date | priority_reason
        r1          | v1       | 2024-01-01  | 2024-01-20       | held                | 2024-01-21      | 2024-01-25      | 0344              | true         | 2024-01-05    | permit
        r2          | v2       | 2024-01-01  | 2024-01-20       | no_show             |                 |                 |                   | true         | 2024-01-05    | job
        r3          | v3       | 2024-01-01  | 2024-01-20       | cancelled           |                 |                 |                   | true         | 2024-01-05    | housing
        r4          | v4       | 2024-01-01  |                  |                     |                 |                 |                   | false        |               |
        r5          | v5       | 2024-01-01  |                  |                     |                 |                 |                   |              |               |`,
    },
    {
      title: 'of several rows of one registration the newest holds',
      given: {
        'register.brp__bsn_registrations': `
          case_number | v_number | reference_date | recorded_from       | line
          r1          | old      | 2024-01-31     | 2024-03-01 00:00:00 | 9
          r1          | new      | 2024-02-29     | 2024-03-01 00:00:00 | 1
          r2          | old      | 2024-01-31     | 2024-02-01 00:00:00 | 9
          r2          | new      | 2024-01-31     | 2024-03-01 00:00:00 | 1
          r3          | new      | 2024-01-31     | 2024-02-01 00:00:00 | 3
          r3          | old      | 2024-01-31     | 2024-02-01 00:00:00 | 2`,
      },
      gives: `
        case_number | v_number
        r1          | new
        r2          | new
        r3          | new`,
    },
  ],
};

const incomeRelations: ModelCases = {
  model: 'sources/polis/income_relations',
  cases: [
    {
      title: 'an income relation gets English codes; periods without hours and corrections below zero stay',
      given: {
        'register.polis__income_relations': `
          bsn | employer_number | relation_number | period_from | period_to  | period_kind | relation_from | relation_to | paid_hours | wage  | employment_kind | permanent | on_call | sbi_code | sbi_version | status
          b1  | e1              | 1               | 2024-01-01  | 2024-01-31 | maand       | 2023-06-01    | 2024-06-30  | 120.5      | 1700  | 01              | ja        | nee     | 10110    | 2008        | definitief
          b2  | e1              | 1               | 2024-01-01  | 2024-01-28 | vier_weken  | 2024-01-01    |             | 0          | 0     | 07              | nee       | ja      |          |             | voorlopig
          b3  | e1              | 1               | 2024-01-01  | 2024-01-31 | maand       | 2024-01-01    |             | -8         | -99.5 | 11              | nee       | nee     |          |             | voorlopig
          b4  | e1              | 1               | 2024-01-01  | 2024-01-31 | maand       | 2024-01-01    |             | 1          | 1     | 18              | nee       | nee     |          |             | voorlopig
          b5  | e1              | 1               | 2024-01-01  | 2024-01-31 | maand       | 2024-01-01    |             | 1          | 1     | 82              |           |         |          |             |
          b6  | e1              | 1               | 2024-01-01  | 2024-01-31 | maand       | 2024-01-01    |             | 1          | 1     | 81              |           |         |          |             |
          b7  | e1              | 1               | 2024-01-01  | 2024-01-31 | maand       | 2024-01-01    |             | 1          | 1     | 83              |           |         |          |             |`,
      },
      gives: `
        bsn | employer_number | relation_number | period_from | period_to  | period_kind | relation_from | relation_to | paid_hours | wage  | employment_kind | is_permanent | is_on_call | sbi_code | sbi_version | is_definitive
        b1  | e1              | 1               | 2024-01-01  | 2024-01-31 | month       | 2023-06-01    | 2024-06-30  | 120.5      | 1700  | contract        | true         | false      | 10110    | 2008        | true
        b2  | e1              | 1               | 2024-01-01  | 2024-01-28 | four_weeks  | 2024-01-01    |             | 0          | 0     | internship      | false        | true       |          |             | false
        b3  | e1              | 1               | 2024-01-01  | 2024-01-31 | month       | 2024-01-01    |             | -8         | -99.5 | agency          | false        | false      |          |             | false
        b4  | e1              | 1               | 2024-01-01  | 2024-01-31 | month       | 2024-01-01    |             | 1          | 1     | appointment     | false        | false      |          |             | false
        b5  | e1              | 1               | 2024-01-01  | 2024-01-31 | month       | 2024-01-01    |             | 1          | 1     | payroll         |              |            |          |             |
        b6  | e1              | 1               | 2024-01-01  | 2024-01-31 | month       | 2024-01-01    |             | 1          | 1     | other         |              |            |          |             |
        b7  | e1              | 1               | 2024-01-01  | 2024-01-31 | month       | 2024-01-01    |             | 1          | 1     | apprenticeship         |              |            |          |             |`,
    },
    {
      title:
        'of several rows of one relation and period the newest holds; each part of the key makes another row',
      given: {
        'register.polis__income_relations': `
          bsn | employer_number | relation_number | period_from | paid_hours | reference_date | recorded_from       | line
          b1  | e1              | 1               | 2024-01-01  | 1          | 2024-01-31     | 2024-03-01 00:00:00 | 9
          b1  | e1              | 1               | 2024-01-01  | 2          | 2024-02-29     | 2024-03-01 00:00:00 | 1
          b2  | e1              | 1               | 2024-01-01  | 1          | 2024-01-31     | 2024-02-01 00:00:00 | 9
          b2  | e1              | 1               | 2024-01-01  | 3          | 2024-01-31     | 2024-03-01 00:00:00 | 1
          b3  | e1              | 1               | 2024-01-01  | 4          | 2024-01-31     | 2024-02-01 00:00:00 | 3
          b3  | e1              | 1               | 2024-01-01  | 1          | 2024-01-31     | 2024-02-01 00:00:00 | 2
          b3  | e2              | 1               | 2024-01-01  | 5          | 2024-01-31     | 2024-02-01 00:00:00 | 2
          b3  | e1              | 2               | 2024-01-01  | 6          | 2024-01-31     | 2024-02-01 00:00:00 | 2
          b3  | e1              | 1               | 2024-02-01  | 7          | 2024-01-31     | 2024-02-01 00:00:00 | 2`,
      },
      gives: `
        bsn | paid_hours
        b1  | 2
        b2  | 3
        b3  | 4
        b3  | 5
        b3  | 6
        b3  | 7`,
    },
  ],
};

export default [procedures, permits, registrations, incomeRelations];
