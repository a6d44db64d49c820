// Cases of the saved questions: rows in, rows out, with parameters.

export interface QuestionCase {
  readonly question: string;
  readonly title: string;
  readonly values: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, string>>;
  readonly gives: string;
}

export const questionCases: readonly QuestionCase[] = [
  {
    question: 'bsn_waits_by_location',
    title: 'gives the share within so many days with those who still wait in it',
    values: { days: '20' },
    given: {
      'reference.locations': `
        location_code | setting
        UTR01         | city
        LEE01         | rural`,
      'marts.bsn_waits': `
        person_id | period | location_code | start | stop | cause
        c1        | year-1 | UTR01         | -1    | 10   | bsn
        c2        | year-1 | UTR01         | -1    | 15   |
        c3        | year-1 | UTR01         | 10    | 20   | bsn
        c4        | year-1 | UTR01         | -1    | 60   |
        c5        | year-1 | LEE01         | -1    | 19   |
        c6        | year-1 | AMF01         | -1    | 20   |
        c7        | year-2 | UTR01         | -1    | 5    | bsn`,
    },
    gives: `
      location_code | setting | n_followed | n_got_bsn | share | median
      AMF01         |         | 1          | 0         | 0     | 20
      LEE01         | rural   | 1          | 0         |       | 19
      UTR01         | city    | 4          | 2         | 0.667 | 37.5`,
  },
  {
    question: 'permits_by_month',
    title: 'counts the months of one group, a person once',
    values: { group_kind: 'setting', group_value: 'city' },
    given: {
      'core.location_groups': `
        group_kind | group_value | location_code
        setting    | city        | UTR01
        setting    | rural       | LEE01
        small      | city        | UTR01`,
      'marts.permit_counts': `
        application_number | event   | period  | kind  | applicant_id | location_code
        t1                 | applied | 2024-03 | month | c1           | UTR01
        t2                 | applied | 2024-03 | month | c1           | UTR01
        t1                 | granted | 2024-04 | month | c1           | UTR01
        t3                 | applied | 2024-03 | month | c3           | LEE01
        t1                 | applied | year-1  | year  | c1           | UTR01`,
    },
    gives: `
      period  | n_applied | n_granted | n_persons
      2024-03 | 2         | 0         | 1
      2024-04 | 0         | 1         | 0`,
  },
  {
    question: 'work_by_month',
    title: 'adds up days, and counts a person at two locations once',
    values: {},
    given: {
      'core.location_groups': `
        group_kind | group_value | location_code
        province   | utrecht     | UTR01
        province   | utrecht     | LEE01
        setting    | city        | UTR01`,
      'marts.access_days': `
        person_id | period  | kind  | location_code | n_access_days | n_work_days
        c1        | 2024-03 | month | UTR01         | 10            | 5
        c1        | 2024-03 | month | LEE01         | 10            | 0
        c2        | 2024-03 | month | LEE01         | 20            | 0
        c1        | year-1  | year  | UTR01         | 10            | 5`,
    },
    gives: `
      period  | n_persons | n_persons_in_work | n_access_days | n_work_days | share
      2024-03 | 2         | 1                 | 40            | 5           | 0.125`,
  },
  {
    question: 'flow_by_location',
    title: 'balances: opening and in and out are the closing, on the first and the last day too',
    values: { first_day: '2024-01-01', last_day: '2024-01-31' },
    given: {
      'core.stays': `
        person_id | location_code | setting | from_date  | to_date    | is_pilot | end_reason
        c1        | UTR01         | city    | 2024-01-01 |            | true     |
        c2        | UTR01         | city    | 2023-01-01 | 2024-01-01 | true     | housed
        c3        | UTR01         | city    | 2023-01-01 | 2024-01-31 | true     | housed
        c4        | UTR01         | city    | 2024-01-02 | 2024-02-01 | true     | move
        c5        | UTR01         | city    | 2024-01-31 |            | true     |
        c6        | UTR01         | city    | 2024-02-01 |            | true     |
        c7        | UTR01         | city    | 2024-01-05 | 2024-01-06 | true     | move
        c8        | TER01         |         | 2024-01-05 | 2024-01-06 | false    |`,
    },
    gives: `
      location_code | setting | n_opening | n_in | n_out | n_out_housed | n_closing
      UTR01         | city    | 2         | 3    | 2     | 1            | 3`,
  },
  {
    question: 'unlinked_by_location',
    title: 'gives each feed, location and year, from the year on',
    values: { since_year: '2024' },
    given: {
      'marts.links_by_location': `
        feed        | location_code | year | n_linked | n_by_former | n_unlinked | n_all
        uwv/permits | UTR01         | 2023 | 1        | 0           | 0          | 1
        uwv/permits | UTR01         | 2024 | 3        | 2           | 1          | 4
        uwv/permits | unknown       | 2024 | 0        | 0           | 5          | 5`,
    },
    gives: `
      feed        | location_code | year | n_all | n_unlinked | n_by_former | share_unlinked
      uwv/permits | UTR01         | 2024 | 4     | 1          | 2           | 0.25
      uwv/permits | unknown       | 2024 | 5     | 5          | 0           | 1`,
  },
  {
    question: 'unlinked_records',
    title: 'counts what belongs to nobody by source and year, from the day on',
    values: { since: '2023-12-31' },
    given: {
      'core.procedures': `
        procedure_number | application_date | person_id
        a1               | 2023-12-30       |
        a2               | 2023-12-31       |
        a3               | 2024-01-01       | c1`,
      'core.permits': `
        application_number | received_date | person_id
        t1                 | 2024-01-01    |
        t2                 | 2024-02-01    | c1`,
      'core.registrations': `
        case_number | signal_date | person_id
        r1          | 2024-01-01  | c1`,
      'core.jobs': `
        bsn | from_date  | person_id
        b1  | 2024-01-01 |`,
    },
    gives: `
      source                 | year | n_records | n_unlinked | share
      ind/procedures         | 2023 | 1         | 1          | 1
      ind/procedures         | 2024 | 1         | 0          | 0
      uwv/permits            | 2024 | 2         | 1          | 0.5
      brp/bsn_registrations  | 2024 | 1         | 0          | 0
      polis/income_relations | 2024 | 1         | 1          | 1`,
  },
];
