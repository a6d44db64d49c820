// A3, B2, C1 and C2 on a handful of people, with values worked out by hand.

import type { ModelCases } from '../../support/model-bench.js';

const groups = {
  'core.location_groups': `
    group_kind | group_value | location_code
    province   | utrecht     | UTR01
    province   | utrecht     | elsewhere
    setting    | city        | UTR01`,
};

const a3: ModelCases = {
  model: 'indicators/a3',
  cases: [
    {
      title:
        'gives the share at work by month with competing causes, for the province by year and settings together',
      given: {
        ...groups,
        'marts.first_work': `
          person_id | period    | kind      | location_code | start | stop | cause
          c1        | year-1    | year      | UTR01         | -1    | 50   | work
          c2        | year-1    | year      | UTR01         | -1    | 60   | status
          c3        | year-1    | year      | UTR01         | -1    | 91   | work
          c4        | year-1    | year      | UTR01         | -1    | 183  |
          c1        | years-1-3 | years-1-3 | UTR01         | -1    | 400  |
          c9        | year-1    | year      | TER01         | -1    | 10   | work
          c1        | baseline  | baseline  | UTR01         | -1    | 50   | work`,
      },
      query: `
        select indicator, period, group_kind, measure, n_persons, n_units, value,
            lower is not null as has_lower, upper is not null as has_upper
        from model`,
      gives: `
        indicator | period    | group_kind | measure   | n_persons | n_units | value | has_lower | has_upper
        A3        | year-1    | province   | share@m3  | 4         | 4       | 0.5   | true      | true
        A3        | year-1    | province   | share@m6  | 4         | 4       | 0.5   | true      | true
        A3        | year-1    | province   | share@m12 | 4         | 4       |       | false     | false
        A3        | years-1-3 | setting    | share@m3  | 1         | 1       | 0     | false     | false
        A3        | years-1-3 | setting    | share@m6  | 1         | 1       | 0     | false     | false
        A3        | years-1-3 | setting    | share@m12 | 1         | 1       | 0     | false     | false`,
    },
    {
      title: 'carries the risk table with the events of each cause',
      given: {
        ...groups,
        'marts.first_work': `
          person_id | period | kind | location_code | start | stop | cause
          c1        | year-1 | year | UTR01         | -1    | 50   | work
          c2        | year-1 | year | UTR01         | -1    | 50   | status
          c3        | year-1 | year | UTR01         | -1    | 60   |`,
      },
      query: `
        select part.name, part.t, part.value::integer as value
        from (select *, unnest(parts) as part from model)
        where measure = 'share@m3'`,
      gives: `
        name          | t  | value
        at_risk       | 50 | 3
        censored      | 50 | 0
        events        | 50 | 1
        events:status | 50 | 1
        at_risk       | 60 | 1
        censored      | 60 | 1`,
    },
  ],
};

const b2: ModelCases = {
  model: 'indicators/b2',
  cases: [
    {
      title: 'counts workers above 24 and above 12 weeks at least and at most, 24 and 12 themselves not',
      given: {
        ...groups,
        'marts.worked_weeks': `
          person_id | period    | kind      | location_code | n_weeks_least | n_weeks_most
          c1        | year-1    | year      | UTR01         | 1             | 12
          c2        | year-1    | year      | UTR01         | 12            | 13
          c3        | year-1    | year      | UTR01         | 13            | 24
          c4        | year-1    | year      | UTR01         | 24            | 25
          c1        | years-1-3 | years-1-3 | UTR01         | 25            | 52
          c5        | year-1    | year      | TER01         | 52            | 52`,
      },
      query: `
        select indicator, period, group_kind, group_value, measure, n_persons, n_units, value,
            lower, upper, parts::varchar as parts
        from model`,
      gives: `
        indicator | period    | group_kind | group_value | measure       | n_persons | n_units | value | lower     | upper     | parts
        B2        | year-1    | province   | utrecht     | over_24_least | 4         | 4       | 0     | 0         | 0.4898908 | [{'name': n, 't': 0, 'value': 4.0000}, {'name': x, 't': 0, 'value': 0.0000}]
        B2        | year-1    | province   | utrecht     | over_24_most  | 4         | 4       | 0.25  | 0.0455873 | 0.6993582 | [{'name': n, 't': 0, 'value': 4.0000}, {'name': x, 't': 0, 'value': 1.0000}]
        B2        | year-1    | province   | utrecht     | over_12_least | 4         | 4       | 0.5   | 0.1500386 | 0.8499614 | [{'name': n, 't': 0, 'value': 4.0000}, {'name': x, 't': 0, 'value': 2.0000}]
        B2        | year-1    | province   | utrecht     | over_12_most  | 4         | 4       | 0.75  | 0.3006418 | 0.9544127 | [{'name': n, 't': 0, 'value': 4.0000}, {'name': x, 't': 0, 'value': 3.0000}]
        B2        | years-1-3 | setting    | city        | over_24_least | 1         | 1       | 1     | 0.2065493 | 1         | [{'name': n, 't': 0, 'value': 1.0000}, {'name': x, 't': 0, 'value': 1.0000}]
        B2        | years-1-3 | setting    | city        | over_24_most  | 1         | 1       | 1     | 0.2065493 | 1         | [{'name': n, 't': 0, 'value': 1.0000}, {'name': x, 't': 0, 'value': 1.0000}]
        B2        | years-1-3 | setting    | city        | over_12_least | 1         | 1       | 1     | 0.2065493 | 1         | [{'name': n, 't': 0, 'value': 1.0000}, {'name': x, 't': 0, 'value': 1.0000}]
        B2        | years-1-3 | setting    | city        | over_12_most  | 1         | 1       | 1     | 0.2065493 | 1         | [{'name': n, 't': 0, 'value': 1.0000}, {'name': x, 't': 0, 'value': 1.0000}]`,
    },
  ],
};

const c1: ModelCases = {
  model: 'indicators/c1',
  cases: [
    {
      title:
        'counts applications, permits and the people behind them, zero where there are none, and what the largest employer has',
      given: {
        ...groups,
        'core.observed_periods': `
          period    | kind      | period_from | period_to
          year-1    | year      | 2024-01-01  | 2025-01-01
          2024-03   | month     | 2024-03-01  | 2024-04-01
          2024-01+3 | quarter   | 2024-01-01  | 2024-04-01
          2024-01+6 | half-year | 2024-01-01  | 2024-07-01
          years-1-3 | years-1-3 | 2024-01-01  | 2027-01-01`,
        'marts.permit_counts': `
          application_number | event   | period    | applicant_id | employer_number | location_code
          t1                 | applied | year-1    | c1           | e1              | UTR01
          t2                 | applied | year-1    | c1           | e1              | UTR01
          t3                 | applied | year-1    | c2           | e2              | elsewhere
          t4                 | applied | year-1    | c3           |                 | elsewhere
          t1                 | granted | year-1    | c1           | e1              | UTR01
          t9                 | granted | year-1    | c9           | e2              | UTR01
          t8                 | granted | year-1    | c8           | e2              | elsewhere
          t1                 | applied | 2024-01+3 | c1           | e1              | UTR01`,
      },
      query: `
        select indicator, period, group_kind, measure, n_persons, n_units, value, lower, upper,
            len(parts) as parts, parts[1].value::integer as n, parts[2].name as second,
            parts[2].value::integer as largest
        from model`,
      gives: `
        indicator | period    | group_kind | measure | n_persons | n_units | value | lower | upper | parts | n | second  | largest
        C1        | year-1    | province   | applied | 3         | 4       | 4     |       |       | 2     | 4 | largest | 2
        C1        | year-1    | province   | granted | 3         | 3       | 3     |       |       | 2     | 3 | largest | 2
        C1        | year-1    | province   | persons | 3         | 3       | 3     |       |       | 2     | 3 | largest | 1
        C1        | year-1    | setting    | applied | 1         | 2       | 2     |       |       | 2     | 2 | largest | 2
        C1        | year-1    | setting    | granted | 2         | 2       | 2     |       |       | 2     | 2 | largest | 1
        C1        | year-1    | setting    | persons | 1         | 1       | 1     |       |       | 2     | 1 | largest | 1
        C1        | 2024-03   | province   | applied | 0         | 0       | 0     |       |       | 2     | 0 | largest | 0
        C1        | 2024-03   | province   | granted | 0         | 0       | 0     |       |       | 2     | 0 | largest | 0
        C1        | 2024-03   | province   | persons | 0         | 0       | 0     |       |       | 2     | 0 | largest | 0
        C1        | 2024-01+3 | province   | applied | 1         | 1       | 1     |       |       | 2     | 1 | largest | 1
        C1        | 2024-01+3 | province   | granted | 0         | 0       | 0     |       |       | 2     | 0 | largest | 0
        C1        | 2024-01+3 | province   | persons | 1         | 1       | 1     |       |       | 2     | 1 | largest | 1
        C1        | 2024-01+6 | province   | applied | 0         | 0       | 0     |       |       | 2     | 0 | largest | 0
        C1        | 2024-01+6 | province   | granted | 0         | 0       | 0     |       |       | 2     | 0 | largest | 0
        C1        | 2024-01+6 | province   | persons | 0         | 0       | 0     |       |       | 2     | 0 | largest | 0`,
    },
  ],
};

const c2: ModelCases = {
  model: 'indicators/c2',
  cases: [
    {
      title: 'gives the share decided on day 14 and 35 and the median, of applications and not of persons',
      given: {
        ...groups,
        'marts.permit_waits': `
          application_number | period    | kind      | applicant_id | location_code | start | stop | cause
          t1                 | year-1    | year      | c1           | UTR01         | -1    | 14   | decided
          t2                 | year-1    | year      | c1           | elsewhere     | -1    | 35   | decided
          t3                 | year-1    | year      | c2           | UTR01         | -1    | 36   | decided
          t4                 | year-1    | year      | c3           | UTR01         | -1    | 40   |
          t1                 | years-1-3 | years-1-3 | c1           | UTR01         | -1    | 20   |
          t1                 | baseline  | baseline  | c1           | UTR01         | -1    | 20   |`,
      },
      query: `
        select indicator, period, group_kind, measure, n_persons, n_units, value,
            lower is not null as has_lower, len(parts) as n_parts
        from model`,
      gives: `
        indicator | period    | group_kind | measure   | n_persons | n_units | value | has_lower | n_parts
        C2        | year-1    | province   | share@d14 | 3         | 4       | 0.25  | true      | 12
        C2        | year-1    | province   | share@d35 | 3         | 4       | 0.5   | true      | 12
        C2        | year-1    | province   | median    | 3         | 4       | 35.5  | true      | 12
        C2        | years-1-3 | setting    | share@d14 | 1         | 1       | 0     | true      | 3
        C2        | years-1-3 | setting    | share@d35 | 1         | 1       |       | false     | 3
        C2        | years-1-3 | setting    | median    | 1         | 1       |       | false     | 3`,
    },
  ],
};

const o1: ModelCases = {
  model: 'indicators/o1',
  cases: [
    {
      title: 'counts the days of everyone at a location in each period, from the first to the last',
      given: {
        'core.location_groups': `
          group_kind | group_value | location_code
          location   | UTR01       | UTR01
          single     | LEE02       | LEE02`,
        'core.observed_periods': `
          period  | kind     | period_from | period_to
          base    | baseline | 2023-01-01  | 2024-01-01
          year-1  | year     | 2024-01-01  | 2025-01-01
          2024-03 | month    | 2024-03-01  | 2024-04-01`,
        'core.stays': `
          person_id | from_date  | to_date    | location_code | is_pilot
          c1        | 2023-12-31 | 2024-01-02 | UTR01         | true
          c2        | 2024-12-31 |            | UTR01         | true
          c3        | 2024-03-01 | 2024-03-11 | LEE02         | true
          c4        | 2022-12-31 | 2023-01-01 | LEE02         | true
          c5        | 2025-01-01 |            | LEE02         | true
          c6        | 2024-03-01 | 2024-03-11 | LEE02         | false`,
      },
      query: `
        select indicator, period, group_kind, group_value, measure, n_persons, n_units, value,
            parts[1].name as part, parts[1].value::integer as days
        from model`,
      gives: `
        indicator | period | group_kind | group_value | measure | n_persons | n_units | value | part | days
        O1        | base   | location   | UTR01       | days    |           | 1       | 1     | days | 1
        O1        | year-1 | location   | UTR01       | days    |           | 2       | 2     | days | 2
        O1        | year-1 | single     | LEE02       | days    |           | 10      | 10    | days | 10`,
    },
  ],
};

export default [a3, b2, c1, c2, o1];
