// Checks on what does not link or is missing: persons, numbers, locations, permits, jobs.

import type { CheckCase } from './days.js';

export const links: readonly CheckCase[] = [
  {
    check: 'residents_without_birth_month',
    title: 'finds who lived at a pilot location and has no month of birth',
    given: {
      'core.persons': `
        person_id | birth_month
        p1        | 1990-01-01
        p2        |
        p3        |`,
      'core.stays': `
        person_id | from_date  | is_pilot
        p1        | 2024-01-01 | true
        p2        | 2024-01-01 | true
        p3        | 2024-01-01 | false`,
    },
    gives: `
      person_id
      p2`,
  },
  {
    check: 'residents_with_birth_year_only',
    title: 'finds who lived at a pilot location and is counted from 1 July of the year of birth',
    given: {
      'core.persons': `
        person_id | birth_month | is_birth_month_imputed
        p1        | 1990-07-01  | false
        p2        | 1990-07-01  | true
        p3        | 1991-07-01  | true`,
      'core.stays': `
        person_id | from_date  | is_pilot
        p1        | 2024-01-01 | true
        p2        | 2024-01-01 | true
        p3        | 2024-01-01 | false`,
    },
    gives: `
      person_id
      p2`,
  },
  {
    check: 'residents_without_procedure',
    title: 'finds adults at a pilot location without a procedure, not who left as a minor',
    given: {
      'core.persons': `
        person_id | adult_date
        p1        | 2000-01-01
        p2        | 2000-01-01
        p3        | 2024-02-01
        p4        | 2024-01-31
        p5        | 2000-01-01`,
      'core.stays': `
        person_id | from_date  | to_date    | is_pilot
        p1        | 2024-01-01 |            | true
        p2        | 2024-01-01 |            | true
        p3        | 2024-01-01 | 2024-02-01 | true
        p4        | 2024-01-01 | 2024-02-01 | true
        p5        | 2024-01-01 |            | false`,
      'core.procedures': `
        procedure_number | person_id
        x1               | p2
        x2               |`,
    },
    gives: `
      person_id
      p1
      p4`,
  },
  {
    check: 'numbers_of_two_residents',
    title: 'finds a number given twice, by kind',
    given: {
      'staging.coa__residents': `
        coa_number | v_number | bsn
        c1         | v1       | b1
        c2         | v1       | v1
        c3         |          |
        c4         |          | b4`,
    },
    gives: `
      number_kind | number | n_residents
      v_number    | v1     | 2`,
  },
  {
    check: 'stays_of_unknown_residents',
    title: 'counts the stays of a person whom the residents lack',
    given: {
      'staging.coa__residents': `
        coa_number
        c1`,
      'staging.coa__stays': `
        coa_number | from_date
        c1         | 2024-01-01
        c2         | 2024-01-01
        c2         | 2024-02-01`,
    },
    gives: `
      coa_number | n_stays
      c2         | 2`,
  },
  {
    check: 'locations_not_declared',
    title: 'finds an undeclared location in the province, not one outside it',
    given: {
      'reference.municipalities': `
        municipality_code
        0344`,
      'reference.locations': `
        location_code
        UTR01`,
      'staging.coa__locations': `
        location_code | name | valid_from | municipality_code
        UTR01         | a    | 2020-01-01 | 0344
        UTR09         | b    | 2024-02-01 | 0344
        UTR09         | b    | 2024-01-01 | 0344
        TAP01         | c    | 2020-01-01 | 1950`,
    },
    gives: `
      location_code | first_valid_from
      UTR09         | 2024-01-01`,
  },
  {
    check: 'locations_that_differ',
    title: 'finds another municipality or neighbourhood; an empty one says nothing',
    given: {
      'reference.locations': `
        location_code | municipality_code | neighbourhood_code
        UTR01         | 0344              | WK034401
        LEE01         | 1581              | WK158102
        AMF01         | 0307              | WK030734
        ZEI01         | 0355              | WK035504`,
      'staging.coa__locations': `
        location_code | valid_from | municipality_code | neighbourhood_code
        UTR01         | 2020-01-01 | 0344              | WK034401
        LEE01         | 2020-01-01 | 1581              |
        AMF01         | 2020-01-01 | 0307              | WK030718
        ZEI01         | 2020-01-01 | 0342              |`,
    },
    gives: `
      location_code | municipality_code | neighbourhood_code
      AMF01         | 0307              | WK030718
      ZEI01         | 0342              |`,
  },
  {
    check: 'permits_of_unknown_persons',
    title: 'finds an application that links to nobody',
    given: {
      'core.permits': `
        application_number | person_id
        a1                 | p1
        a2                 |`,
    },
    gives: `
      application_number
      a2`,
  },
  {
    check: 'jobs_of_unknown_persons',
    title: 'finds a job that links to nobody',
    given: {
      'core.jobs': `
        bsn | employer_number | from_date  | person_id
        b1  | e1              | 2024-01-01 | p1
        b2  | e1              | 2024-01-01 |`,
    },
    gives: `
      bsn | employer_number
      b2  | e1`,
  },
  {
    check: 'permits_decided_before_complete',
    title: 'finds a decision on the merits before completeness, not a withdrawal and not the same day',
    given: {
      'core.permits': `
        application_number | complete_date | decided_date | outcome
        a1                 | 2024-01-10    | 2024-01-09   | granted
        a2                 | 2024-01-10    | 2024-01-10   | granted
        a3                 | 2024-01-10    | 2024-01-09   | withdrawn
        a4                 |               | 2024-01-09   | refused
        a5                 | 2024-01-10    | 2024-01-09   | refused`,
    },
    gives: `
      application_number
      a1
      a5`,
  },
  {
    check: 'bsn_without_signal',
    title: 'finds residents of the pilot with a BSN and no registration',
    given: {
      'core.persons': `
        person_id | has_bsn
        p1        | true
        p2        | true
        p3        | false
        p4        | true`,
      'core.stays': `
        person_id | from_date  | is_pilot
        p1        | 2024-01-01 | true
        p2        | 2024-01-01 | true
        p3        | 2024-01-01 | true
        p4        | 2024-01-01 | false`,
      'core.registrations': `
        case_number | person_id
        r1          | p1`,
    },
    gives: `
      person_id
      p2`,
  },
  {
    check: 'households_without_an_adult',
    title: 'finds a household in reception of minors only, and none with an adult who left or may be one',
    given: {
      'pilot.parameters': `
        data_cut
        2024-06-01`,
      'core.persons': `
        person_id | household_number | adult_date
        c1        | h1               | 2024-06-02
        c2        | h2               | 2030-01-01
        c3        | h2               | 2024-06-01
        c4        | h3               | 2030-01-01
        c5        | h3               |
        c6        | h4               | 2030-01-01`,
      'core.stays': `
        person_id | location_code | is_pilot | from_date  | to_date
        c1        | UTR01         | true     | 2024-06-01 |
        c2        | UTR01         | true     | 2024-01-01 |
        c3        | UTR01         | true     | 2024-01-01 | 2024-02-01
        c4        | UTR01         | true     | 2024-01-01 |
        c6        | UTR01         | true     | 2024-01-01 | 2024-06-01`,
    },
    gives: `
      household_number | n_persons | n_present
      h1               | 1         | 1`,
  },
];
