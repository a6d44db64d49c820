// Days in work and days in the population, from pay, stays and the legal state.

import type { ModelCases } from '../../support/model-bench.js';

const paidPeriods: ModelCases = {
  model: 'core/paid_periods',
  cases: [
    {
      title: 'pay counts as far as the relation lasted, with the person whose number it bears',
      given: {
        'core.person_numbers': `
          number_kind | number | person_id
          bsn         | b1     | c1
          v_number    | b2     | c2`,
        'staging.polis__income_relations': `
          bsn | employer_number | relation_number | period_from | period_to  | relation_from | relation_to | paid_hours
          b1  | e1              | 1               | 2024-01-01  | 2024-01-31 | 2024-01-10    | 2024-03-20  | 80
          b1  | e1              | 1               | 2024-02-01  | 2024-02-29 | 2024-01-10    | 2024-03-20  | 90.5
          b1  | e1              | 1               | 2024-03-01  | 2024-03-31 | 2024-01-10    | 2024-03-20  | 60
          b2  | e1              | 1               | 2024-01-01  | 2024-01-31 | 2023-01-10    |             | 8`,
      },
      gives: `
        bsn | employer_number | relation_number | period_from | person_id | from_date  | to_date    | paid_hours
        b1  | e1              | 1               | 2024-01-01  | c1        | 2024-01-10 | 2024-02-01 | 80
        b1  | e1              | 1               | 2024-02-01  | c1        | 2024-02-01 | 2024-03-01 | 90.5
        b1  | e1              | 1               | 2024-03-01  | c1        | 2024-03-01 | 2024-03-21 | 60
        b2  | e1              | 1               | 2024-01-01  |           | 2024-01-01 | 2024-02-01 | 8`,
    },
    {
      title: 'a period without paid hours, and pay outside the relation, is no work',
      given: {
        'staging.polis__income_relations': `
          bsn | employer_number | relation_number | period_from | period_to  | relation_from | relation_to | paid_hours
          b1  | e1              | 1               | 2024-01-01  | 2024-01-31 | 2023-01-10    |             | 0.01
          b1  | e1              | 1               | 2024-02-01  | 2024-02-29 | 2023-01-10    |             | 0
          b1  | e1              | 1               | 2024-04-01  | 2024-04-30 | 2023-01-10    |             | -4
          b1  | e1              | 2               | 2024-02-01  | 2024-02-29 | 2023-01-10    | 2024-01-31  | 20
          b1  | e1              | 3               | 2024-02-01  | 2024-02-29 | 2024-03-05    |             | 99
          b2  | e1              | 1               | 2024-02-01  | 2024-02-29 | 2023-01-10    | 2024-02-01  | 5`,
      },
      gives: `
        bsn | relation_number | from_date  | to_date    | paid_hours
        b1  | 1               | 2024-01-01 | 2024-02-01 | 0.01
        b2  | 1               | 2024-02-01 | 2024-02-02 | 5`,
    },
  ],
};

const jobs: ModelCases = {
  model: 'core/jobs',
  cases: [
    {
      title: 'periods of pay that follow on each other are one job',
      given: {
        'core.paid_periods': `
          bsn | employer_number | person_id | from_date  | to_date    | paid_hours
          b1  | e1              | c1        | 2024-01-10 | 2024-02-01 | 80
          b1  | e1              | c1        | 2024-02-01 | 2024-03-01 | 90.5
          b1  | e1              | c1        | 2024-03-01 | 2024-03-21 | 60
          b2  | e1              |           | 2024-01-10 | 2024-02-01 | 8`,
      },
      gives: `
        bsn | employer_number | person_id | from_date  | to_date    | n_periods | paid_hours
        b1  | e1              | c1        | 2024-01-10 | 2024-03-21 | 3         | 230.5
        b2  | e1              |           | 2024-01-10 | 2024-02-01 | 1         | 8`,
    },
    {
      title: 'a day without pay parts two jobs, and so does another employer',
      given: {
        'core.paid_periods': `
          bsn | employer_number | from_date  | to_date    | paid_hours
          b1  | e1              | 2024-01-01 | 2024-02-01 | 0.01
          b1  | e1              | 2024-02-02 | 2024-04-01 | 4
          b1  | e2              | 2024-01-15 | 2024-02-12 | 12`,
      },
      gives: `
        bsn | employer_number | person_id | from_date  | to_date    | n_periods | paid_hours
        b1  | e1              |           | 2024-01-01 | 2024-02-01 | 1         | 0.01
        b1  | e1              |           | 2024-02-02 | 2024-04-01 | 1         | 4
        b1  | e2              |           | 2024-01-15 | 2024-02-12 | 1         | 12`,
    },
    {
      title: 'two relations at one employer that overlap are one job with the hours of both',
      given: {
        'core.paid_periods': `
          bsn | employer_number | relation_number | from_date  | to_date    | paid_hours
          b1  | e1              | 1               | 2024-01-01 | 2024-02-01 | 10
          b1  | e1              | 2               | 2024-01-20 | 2024-02-01 | 20`,
      },
      gives: `
        bsn | employer_number | from_date  | to_date    | n_periods | paid_hours
        b1  | e1              | 2024-01-01 | 2024-02-01 | 2         | 30`,
    },
  ],
};

const workSpells: ModelCases = {
  model: 'core/work_spells',
  cases: [
    {
      title: 'two jobs on the same day are one day in work, and jobs of nobody are not there',
      given: {
        'core.jobs': `
          person_id | bsn | from_date  | to_date
          c1        | b1  | 2024-01-01 | 2024-02-01
          c1        | b1  | 2024-01-15 | 2024-02-12
          c1        | b1  | 2024-02-12 | 2024-03-01
          c1        | b1  | 2024-03-02 | 2024-03-03
                    | b2  | 2024-01-01 | 2024-02-01`,
      },
      gives: `
        person_id | from_date  | to_date
        c1        | 2024-01-01 | 2024-03-01
        c1        | 2024-03-02 | 2024-03-03`,
    },
  ],
};

const accessSpells: ModelCases = {
  model: 'core/access_spells',
  cases: [
    {
      title: 'a state counts on the days at a pilot location, half-open on both sides',
      given: {
        'core.legal_spells': `
          person_id | from_date  | to_date    | state   | is_in_procedure
          c1        | 2024-01-01 | 2024-02-01 | waiting | true
          c1        | 2024-02-01 |            | access  | true
          c2        | 2024-01-01 |            | status  | false
          c3        | 2024-01-01 |            | access  | true`,
        'core.stays': `
          person_id | from_date  | to_date    | location_code | is_pilot
          c1        | 2024-01-10 | 2024-02-01 | UTR01         | true
          c1        | 2024-02-01 | 2024-03-01 | LEE01         | true
          c1        | 2024-03-01 |            | TER01         | false
          c2        | 2024-01-01 |            | UTR01         | true`,
      },
      gives: `
        person_id | from_date  | to_date    | state   | is_in_procedure | location_code
        c1        | 2024-01-10 | 2024-02-01 | waiting | true            | UTR01
        c1        | 2024-02-01 | 2024-03-01 | access  | true            | LEE01
        c2        | 2024-01-01 |            | status  | false           | UTR01`,
    },
  ],
};

const populationSpells: ModelCases = {
  model: 'core/population_spells',
  cases: [
    {
      title: 'a move does not break a stretch; a day away or a decision does',
      given: {
        'core.access_spells': `
          person_id | from_date  | to_date    | state     | is_in_procedure | location_code
          c1        | 2024-01-01 | 2024-02-01 | waiting   | true            | UTR01
          c1        | 2024-02-01 | 2024-03-01 | access    | true            | LEE01
          c1        | 2024-03-02 | 2024-04-01 | access    | true            | UTR01
          c1        | 2024-04-01 |            | no_access | false           | UTR01`,
      },
      gives: `
        person_id | from_date  | to_date
        c1        | 2024-01-01 | 2024-03-01
        c1        | 2024-03-02 | 2024-04-01`,
    },
  ],
};

export default [paidPeriods, jobs, workSpells, accessSpells, populationSpells];
