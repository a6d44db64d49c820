// Waiting, access, no access and status: each boundary on the day before, on and after, and which rule goes first.

import type { ModelCases } from '../../support/model-bench.js';

const sixMonths = {
  'rules.waiting_period': `
    valid_from | valid_to | area     | chance_group | value | is_applied
    2008-01-01 |          | national |              | 6     | true`,
};

const adults = {
  'core.persons': `
    person_id | adult_date | pension_date
    p1        | 2000-01-01 |
    p2        | 2000-01-01 |`,
};

const legalSpells: ModelCases = {
  model: 'core/legal_spells',
  cases: [
    {
      title: 'access begins on the day that the months have passed since the application',
      given: {
        ...sixMonths,
        ...adults,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2024-03-10       | higher       |               |
          a2               | p2        | 2024-08-31       | unknown      |               |
          a3               |           | 2024-03-10       | higher       |               |`,
      },
      gives: `
        person_id | from_date  | to_date    | state   | is_in_procedure
        p1        | 2024-03-10 | 2024-09-10 | waiting | true
        p1        | 2024-09-10 |            | access  | true
        p2        | 2024-08-31 | 2025-02-28 | waiting | true
        p2        | 2025-02-28 |            | access  | true`,
    },
    {
      title: 'the day of the decision ends access: a grant gives status, any other outcome no access',
      given: {
        ...sixMonths,
        ...adults,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2024-01-01       | higher       | 2024-08-01    | granted
          a2               | p2        | 2024-01-01       | higher       | 2024-07-01    | refused`,
      },
      gives: `
        person_id | from_date  | to_date    | state     | is_in_procedure
        p1        | 2024-01-01 | 2024-07-01 | waiting   | true
        p1        | 2024-07-01 | 2024-08-01 | access    | true
        p1        | 2024-08-01 |            | status    | false
        p2        | 2024-01-01 | 2024-07-01 | waiting   | true
        p2        | 2024-07-01 |            | no_access | false`,
    },
    {
      title: 'a status lasts, also when another application follows',
      given: {
        ...sixMonths,
        ...adults,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2024-01-01       | higher       | 2024-02-01    | granted
          a2               | p1        | 2024-03-01       | higher       |               |
          a3               | p1        | 2024-04-01       | higher       | 2024-05-01    | granted`,
      },
      gives: `
        person_id | from_date  | to_date    | state   | is_in_procedure
        p1        | 2024-01-01 | 2024-02-01 | waiting | true
        p1        | 2024-02-01 |            | status  | false`,
    },
    {
      title:
        'the latest application counts and its clock starts anew; of two on one day the undecided one counts',
      given: {
        ...sixMonths,
        ...adults,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2023-01-01       | higher       | 2023-03-01    | refused
          a2               | p1        | 2024-01-01       | higher       |               |
          a3               | p2        | 2024-01-01       | higher       | 2024-02-01    | withdrawn
          a4               | p2        | 2024-01-01       | higher       |               |`,
      },
      gives: `
        person_id | from_date  | to_date    | state     | is_in_procedure
        p1        | 2023-01-01 | 2023-03-01 | waiting   | true
        p1        | 2023-03-01 | 2024-01-01 | no_access | false
        p1        | 2024-01-01 | 2024-07-01 | waiting   | true
        p1        | 2024-07-01 |            | access    | true
        p2        | 2024-01-01 | 2024-07-01 | waiting   | true
        p2        | 2024-07-01 |            | access    | true`,
    },
    {
      title: 'each person has the procedures, the status and the location of their own',
      given: {
        'rules.waiting_period': `
          valid_from | valid_to | area     | chance_group | value | is_applied
          2008-01-01 |          | national |              | 6     | true
          2008-01-01 |          | pilot    |              | 0     | true`,
        'core.persons': `
          person_id | adult_date
          p1        | 2000-01-01
          p2        | 2000-01-01
          p3        | 2000-01-01
          p4        | 2000-01-01`,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2024-01-01       | higher       | 2024-02-01    | granted
          a2               | p2        | 2024-01-01       | higher       |               |
          a3               | p3        | 2024-03-01       | higher       |               |
          a4               | p3        | 2023-01-01       | higher       | 2023-01-15    | refused
          a5               | p4        | 2023-01-01       | higher       | 2024-01-15    | refused
          a6               | p4        | 2024-03-01       | higher       |               |`,
        'core.stays': `
          person_id | from_date  | to_date    | is_pilot
          p2        | 2024-03-01 | 2024-04-01 | true
          p2        | 2024-05-01 | 2024-05-02 | true
          p4        | 2024-04-01 | 2024-05-01 | true
          p4        | 2024-05-01 | 2024-06-01 | true`,
      },
      gives: `
        person_id | from_date  | to_date    | state     | is_in_procedure
        p1        | 2024-01-01 | 2024-02-01 | waiting   | true
        p1        | 2024-02-01 |            | status    | false
        p2        | 2024-01-01 | 2024-03-01 | waiting   | true
        p2        | 2024-03-01 | 2024-04-01 | access    | true
        p2        | 2024-04-01 | 2024-05-01 | waiting   | true
        p2        | 2024-05-01 | 2024-05-02 | access    | true
        p2        | 2024-05-02 | 2024-07-01 | waiting   | true
        p2        | 2024-07-01 |            | access    | true
        p3        | 2023-01-01 | 2023-01-15 | waiting   | true
        p3        | 2023-01-15 | 2024-03-01 | no_access | false
        p3        | 2024-03-01 | 2024-09-01 | waiting   | true
        p3        | 2024-09-01 |            | access    | true
        p4        | 2023-01-01 | 2023-07-01 | waiting   | true
        p4        | 2023-07-01 | 2024-01-15 | access    | true
        p4        | 2024-01-15 | 2024-03-01 | no_access | false
        p4        | 2024-03-01 | 2024-04-01 | waiting   | true
        p4        | 2024-04-01 | 2024-06-01 | access    | true
        p4        | 2024-06-01 | 2024-09-01 | waiting   | true
        p4        | 2024-09-01 |            | access    | true`,
    },
    {
      title: 'of two decided applications of one day the one decided last counts',
      given: {
        ...sixMonths,
        ...adults,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2024-01-01       | higher       | 2024-02-01    | withdrawn
          a2               | p1        | 2024-01-01       | higher       | 2024-03-01    | refused
          a3               | p2        | 2024-01-01       | higher       | 2024-03-01    | refused
          a4               | p2        | 2024-01-01       | higher       | 2024-02-01    | withdrawn`,
      },
      gives: `
        person_id | from_date  | to_date    | state     | is_in_procedure
        p1        | 2024-01-01 | 2024-03-01 | waiting   | true
        p1        | 2024-03-01 |            | no_access | false
        p2        | 2024-01-01 | 2024-03-01 | waiting   | true
        p2        | 2024-03-01 |            | no_access | false`,
    },
    {
      title: 'of two open versions in one scope the newest holds, longer or shorter than the one before',
      given: {
        ...adults,
        'rules.waiting_period': `
          valid_from | valid_to | area     | chance_group | value | is_applied
          2024-06-01 |          | national |              | 8     | true
          2008-01-01 |          | national |              | 6     | true
          2024-03-01 |          | national |              | 1     | true`,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2024-01-15       | higher       |               |
          a2               | p2        | 2023-12-15       | higher       |               |`,
      },
      gives: `
        person_id | from_date  | to_date    | state   | is_in_procedure
        p1        | 2024-01-15 | 2024-03-01 | waiting | true
        p1        | 2024-03-01 | 2024-06-01 | access  | true
        p1        | 2024-06-01 | 2024-09-15 | waiting | true
        p1        | 2024-09-15 |            | access  | true
        p2        | 2023-12-15 | 2024-03-01 | waiting | true
        p2        | 2024-03-01 | 2024-06-01 | access  | true
        p2        | 2024-06-01 | 2024-08-15 | waiting | true
        p2        | 2024-08-15 |            | access  | true`,
    },
    {
      title: 'a shorter rule for the pilot holds from its first day, at pilot locations only',
      given: {
        ...adults,
        'rules.waiting_period': `
          valid_from | valid_to | area     | chance_group | value | is_applied
          2008-01-01 |          | national |              | 6     | true
          2024-05-01 |          | pilot    |              | 3     | true`,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2024-01-15       | higher       |               |
          a2               | p2        | 2024-04-15       | higher       |               |`,
        'core.stays': `
          person_id | from_date  | to_date    | is_pilot
          p1        | 2024-02-01 | 2024-06-01 | true
          p1        | 2024-06-01 |            | false
          p2        | 2024-04-15 |            | false`,
      },
      gives: `
        person_id | from_date  | to_date    | state   | is_in_procedure
        p1        | 2024-01-15 | 2024-05-01 | waiting | true
        p1        | 2024-05-01 | 2024-06-01 | access  | true
        p1        | 2024-06-01 | 2024-07-15 | waiting | true
        p1        | 2024-07-15 |            | access  | true
        p2        | 2024-04-15 | 2024-10-15 | waiting | true
        p2        | 2024-10-15 |            | access  | true`,
    },
    {
      title: 'entering a pilot location gives access that day where the shorter term has passed',
      given: {
        ...adults,
        'rules.waiting_period': `
          valid_from | valid_to | area     | chance_group | value | is_applied
          2008-01-01 |          | national |              | 6     | true
          2020-01-01 |          | pilot    |              | 3     | true`,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2024-01-15       | higher       |               |
          a2               | p2        | 2024-01-15       | higher       |               |`,
        'core.stays': `
          person_id | from_date  | to_date    | is_pilot
          p1        | 2024-05-20 |            | true
          p2        | 2024-01-15 |            | true`,
      },
      gives: `
        person_id | from_date  | to_date    | state   | is_in_procedure
        p1        | 2024-01-15 | 2024-05-20 | waiting | true
        p1        | 2024-05-20 |            | access  | true
        p2        | 2024-01-15 | 2024-04-15 | waiting | true
        p2        | 2024-04-15 |            | access  | true`,
    },
    {
      title: 'a version for the chance group goes before one for all, and no value is no access',
      given: {
        ...adults,
        'rules.waiting_period': `
          valid_from | valid_to | area     | chance_group | value | is_applied
          2008-01-01 |          | national |              | 6     | true
          2024-04-01 |          | national | low          |       | true`,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2023-08-01       | low          |               |
          a2               | p2        | 2023-08-01       | higher       |               |`,
      },
      gives: `
        person_id | from_date  | to_date    | state     | is_in_procedure
        p1        | 2023-08-01 | 2024-02-01 | waiting   | true
        p1        | 2024-02-01 | 2024-04-01 | access    | true
        p1        | 2024-04-01 |            | no_access | true
        p2        | 2023-08-01 | 2024-02-01 | waiting   | true
        p2        | 2024-02-01 |            | access    | true`,
    },
    {
      title: 'a pilot version for all goes before a national one for the chance group',
      given: {
        ...adults,
        'rules.waiting_period': `
          valid_from | valid_to | area     | chance_group | value | is_applied
          2008-01-01 |          | national | low          |       | true
          2008-01-01 |          | pilot    |              | 0     | true`,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2024-01-01       | low          |               |`,
        'core.stays': `
          person_id | from_date  | to_date    | is_pilot
          p1        | 2024-02-01 | 2024-03-01 | true`,
      },
      gives: `
        person_id | from_date  | to_date    | state     | is_in_procedure
        p1        | 2024-01-01 | 2024-02-01 | no_access | true
        p1        | 2024-02-01 | 2024-03-01 | access    | true
        p1        | 2024-03-01 |            | no_access | true`,
    },
    {
      title:
        'a version that ended or does not apply gives way to the wider one, and without any there is no access',
      given: {
        ...adults,
        'rules.waiting_period': `
          valid_from | valid_to   | area     | chance_group | value | is_applied
          2024-02-01 |            | national |              | 6     | true
          2024-03-01 | 2024-04-01 | national | low          | 1     | true
          2024-05-01 |            | national | low          | 0     | false`,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2024-01-01       | low          |               |`,
      },
      gives: `
        person_id | from_date  | to_date    | state     | is_in_procedure
        p1        | 2024-01-01 | 2024-02-01 | no_access | true
        p1        | 2024-02-01 | 2024-03-01 | waiting   | true
        p1        | 2024-03-01 | 2024-04-01 | access    | true
        p1        | 2024-04-01 | 2024-07-01 | waiting   | true
        p1        | 2024-07-01 |            | access    | true`,
    },
    {
      title: 'days before adulthood and from the pension age are not there; without a known age nobody is',
      given: {
        ...sixMonths,
        'core.persons': `
          person_id | adult_date | pension_date
          p1        | 2024-02-01 | 2024-03-01
          p2        |            |
          p3        | 2024-01-01 | 2024-01-01`,
        'core.procedures': `
          procedure_number | person_id | application_date | chance_group | decision_date | decision
          a1               | p1        | 2024-01-01       | higher       |               |
          a2               | p2        | 2024-01-01       | higher       |               |
          a3               | p3        | 2024-01-01       | higher       |               |`,
      },
      gives: `
        person_id | from_date  | to_date    | state   | is_in_procedure
        p1        | 2024-02-01 | 2024-03-01 | waiting | true`,
    },
  ],
};

export default legalSpells;
