// Each check: a clean world gives no row, and what it is for gives exactly the rows that are wrong.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedRoot, locateFiles } from '../../src/locate/index.js';
import { type ModelBench, type ModelCase, openModelBench } from './support/model-bench.js';
import { inOrder, textTable } from './support/text-table.js';

const cases: readonly (ModelCase & { readonly check: string })[] = [
  {
    check: 'stays_overlap',
    title: 'finds two stays that share a day, not two that touch',
    given: {
      'core.stays': `
        person_id | from_date  | to_date    | location_code
        p1        | 2024-01-01 | 2024-01-10 | UTR01
        p1        | 2024-01-10 | 2024-01-20 | LEE01
        p2        | 2024-01-01 | 2024-01-10 | UTR01
        p2        | 2024-01-09 |            | LEE01`,
    },
    gives: `
      person_id | other_location_code
      p2        | LEE01`,
  },
  {
    check: 'states_overlap',
    title: 'finds a day with two legal states',
    given: {
      'core.legal_spells': `
        person_id | from_date  | to_date    | state
        p1        | 2024-01-01 | 2024-02-01 | waiting
        p1        | 2024-02-01 |            | access
        p2        | 2024-01-01 |            | waiting
        p2        | 2024-02-01 |            | access`,
    },
    gives: `
      person_id | state   | other_state
      p2        | waiting | access`,
  },
  {
    check: 'stock_and_flow',
    title: 'finds no difference where someone moves, comes of age and leaves',
    given: {
      'core.observed_periods': `
        period  | kind  | period_from | period_to
        2024-01 | month | 2024-01-01  | 2024-02-01
        2024-02 | month | 2024-02-01  | 2024-03-01`,
      'core.persons': `
        person_id | sex    | adult_date
        p1        | female | 2000-01-01
        p2        | male   | 2024-01-20
        p3        | other  |`,
      'core.stays': `
        person_id | location_code | from_date  | to_date
        p1        | UTR01         | 2023-12-01 | 2024-01-15
        p1        | LEE01         | 2024-01-15 |
        p2        | UTR01         | 2024-01-02 | 2024-02-15
        p3        | UTR01         | 2024-02-01 |`,
      'staging.coa__stays': `
        coa_number | location_code | from_date  | to_date
        p1         | UTR01         | 2023-12-01 | 2024-01-16
        p1         | LEE01         | 2024-01-15 |
        p2         | UTR01         | 2024-01-02 | 2024-02-15
        p3         | UTR01         | 2024-02-01 |`,
    },
    gives: 'period | location_code',
  },
  {
    check: 'stock_and_flow',
    title: 'finds a person whom the clean stays lost, by location, age group and sex',
    given: {
      'core.observed_periods': `
        period  | kind  | period_from | period_to
        2024-01 | month | 2024-01-01  | 2024-02-01
        year-1  | year  | 2024-01-01  | 2024-02-01`,
      'core.persons': `
        person_id | sex    | adult_date
        p1        | female | 2000-01-01
        p2        | female | 2000-01-01
        p3        | male   | 2010-01-01`,
      'core.stays': `
        person_id | location_code | from_date  | to_date
        p1        | UTR01         | 2023-12-01 |
        p3        | UTR01         | 2024-01-05 | 2024-01-20`,
      'staging.coa__stays': `
        coa_number | location_code | from_date  | to_date
        p1         | UTR01         | 2023-12-01 |
        p2         | UTR01         | 2023-12-01 |
        p3         | UTR01         | 2024-01-05 |`,
    },
    gives: `
      period  | location_code | age_group | sex    | n_opening | n_in | n_out | n_closing
      2024-01 | UTR01         | adult     | female | 1         | 0    | 0     | 2
      2024-01 | UTR01         | adult     | male   | 0         | 1    | 1     | 1`,
  },
  {
    check: 'rules_with_a_gap',
    title: 'finds a period without a version for the whole country and every group; a null is an answer',
    given: {
      'core.observed_periods': `
        period | period_from
        year-1 | 2023-07-01
        year-2 | 2024-07-01`,
      'rules.weeks_limit': `
        valid_from | valid_to   | area     | chance_group | value | is_applied
        2020-01-01 | 2023-12-01 | national |              | 24    | true
        2023-12-01 |            | national |              |       | true`,
      'rules.weeks_window': `
        valid_from | valid_to | area     | chance_group | value | is_applied
        2020-01-01 |          | national |              | 52    | true`,
      'rules.state_pension_age': `
        valid_from | valid_to   | area     | chance_group | value | is_applied
        2020-01-01 | 2024-07-01 | national |              | 804   | true`,
      'rules.waiting_period': `
        valid_from | valid_to   | area     | chance_group | value | is_applied
        2020-01-01 | 2024-01-01 | national |              | 6     | true
        2024-01-01 |            | pilot    |              | 3     | true
        2024-01-01 |            | national | low          | 6     | true
        2024-01-01 |            | national |              | 3     | false`,
    },
    gives: `
      rule              | period
      state_pension_age | year-2
      waiting_period    | year-2`,
  },
  {
    check: 'levers_past_their_day',
    title: 'finds a planned lever from its day on, unless its rule version is accepted',
    given: {
      'pilot.parameters': `
        data_cut
        2024-06-01`,
      'rules.waiting_period': `
        version_id | is_applied
        accepted   | true
        not-yet    | false`,
      'rules.weeks_limit': `
        version_id | is_applied
        accepted   | true`,
      'reference.levers': `
        lever          | version_id | status   | valid_from | rule           | rule_version
        waiting_period | one        | planned  | 2024-06-01 | waiting_period | not-yet
        waiting_period | two        | planned  | 2024-06-02 | waiting_period | not-yet
        waiting_period | three      | planned  | 2024-01-01 | waiting_period | accepted
        weeks_limit    | four       | in_force | 2024-01-01 | weeks_limit    | other
        weeks_limit    | five       | planned  | 2024-01-01 | weeks_limit    | accepted
        bsn_priority   | six        | planned  | 2024-01-01 |                |`,
    },
    gives: `
      lever          | version_id
      waiting_period | one
      bsn_priority   | six`,
  },
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
];

let bench: ModelBench;
beforeAll(async () => {
  bench = await openModelBench();
});
afterAll(() => bench.close());

describe('the checks', () => {
  it('each have a case that finds what is wrong', () => {
    const names = locateFiles(installedRoot, 'pipelines/checks', '.sql').map((path) =>
      path.replace(/^.*\/(\w+)\.sql$/, '$1'),
    );
    const found = cases.filter((each) => textTable(each.gives).rows.length > 0).map((each) => each.check);
    expect(names.filter((name) => !found.includes(name))).toEqual([]);
  });

  it.each(cases)('$check $title', async (each) => {
    const rows = await bench.run(`checks/${each.check}`, each);
    expect(inOrder(rows)).toEqual(inOrder(textTable(each.gives).rows));
  });

  it.each(cases)('$check finds nothing in an empty world', async ({ check, gives }) => {
    const given = { 'pilot.parameters': 'data_cut\n2024-06-01' };
    expect(await bench.run(`checks/${check}`, { title: check, given, gives })).toEqual([]);
  });
});
