// The macros that put rows into groups and groups into cells.

import type { ModelCases } from '../../support/model-bench.js';

const inGroups: ModelCases = {
  model: 'macros/in_groups',
  cases: [
    {
      title: 'puts a row into every group that holds its location, and leaves out a row of no group',
      given: {
        'given.rows': `
          person_id:varchar | period:varchar | location_code:varchar
          c1                | year-1         | UTR01
          c1                | year-2         | UTR01
          c2                | year-1         | LEE01
          c3                | year-1         | TER01
          c4                | year-1         |`,
        'given.groups': `
          group_kind:varchar | group_value:varchar | location_code:varchar
          province           | utrecht             | UTR01
          province           | utrecht             | LEE01
          setting            | city                | UTR01
          setting            | rural               | AMF01`,
      },
      query: `
        select group_key.period as period, group_key.group_kind as group_kind,
            group_key.group_value as group_value, person_id, location_code
        from macros.in_groups('given.rows', 'given.groups')`,
      gives: `
        period | group_kind | group_value | person_id | location_code
        year-1 | province   | utrecht     | c1        | UTR01
        year-1 | setting    | city        | c1        | UTR01
        year-2 | province   | utrecht     | c1        | UTR01
        year-2 | setting    | city        | c1        | UTR01
        year-1 | province   | utrecht     | c2        | LEE01`,
    },
  ],
};

const risk = `
  group_key:varchar | t:integer | cause:varchar | n_at_risk:bigint | n_events:bigint | n_events_all:bigint | n_censored:bigint
  g                 | 5         | work          | 9                | 2               | 3                   | 1
  g                 | 5         | status        | 9                | 1               | 3                   | 1
  g                 | 12        |               | 4                | 0               | 0                   | 4
  h                 | 7         | status        | 1                | 1               | 1                   | 0`;

const riskParts: ModelCases = {
  model: 'macros/risk_parts',
  cases: [
    {
      title: 'counts every cause as the event when none is named, also the days without one',
      given: { 'given.risk': risk },
      query: `
        select group_key, part.name, part.t, part.value::integer as value
        from (select group_key, unnest(parts) as part from macros.risk_parts('given.risk'))`,
      gives: `
        group_key | name     | t  | value
        g         | at_risk  | 5  | 9
        g         | censored | 5  | 1
        g         | events   | 5  | 3
        g         | at_risk  | 12 | 4
        g         | censored | 12 | 4
        g         | events   | 12 | 0
        h         | at_risk  | 7  | 1
        h         | censored | 7  | 0
        h         | events   | 7  | 1`,
    },
    {
      title: 'parts the cause that is named from the others, on the days on which they happen',
      given: { 'given.risk': risk },
      query: `
        select group_key, parts::varchar as parts
        from macros.risk_parts('given.risk', main_cause := 'work')`,
      gives: `
        group_key | parts
        g         | [{'name': at_risk, 't': 5, 'value': 9.0000}, {'name': censored, 't': 5, 'value': 1.0000}, {'name': events, 't': 5, 'value': 2.0000}, {'name': 'events:status', 't': 5, 'value': 1.0000}, {'name': at_risk, 't': 12, 'value': 4.0000}, {'name': censored, 't': 12, 'value': 4.0000}]
        h         | [{'name': at_risk, 't': 7, 'value': 1.0000}, {'name': censored, 't': 7, 'value': 0.0000}, {'name': 'events:status', 't': 7, 'value': 1.0000}]`,
    },
  ],
};

const waitingMeasures: ModelCases = {
  model: 'macros/waiting_measures',
  cases: [
    {
      title:
        'gives the share that has the event by each point and the median, null after the end of follow-up',
      given: {
        'given.curve': `
          group_key:varchar | t:integer | n_at_risk:bigint | survival:double | standard_error:double | lower:double | upper:double
          g                 | 10        | 4                | 0.75            | 0.2                   | 0.5          | 0.9
          g                 | 20        | 3                | 0.4             | 0.3                   | 0.25         | 0.8
          h                 | 10        | 2                | 1               | 0                     |              |`,
        'given.points': `
          point:varchar | t:integer
          d14           | 14
          d21           | 21`,
      },
      query: `
        select group_key, measure, value, lower, upper
        from macros.waiting_measures('given.curve', 'given.points')`,
      gives: `
        group_key | measure   | value | lower | upper
        g         | share@d14 | 0.25  | 0.1   | 0.5
        g         | share@d21 |       |       |
        g         | median    | 20    | 15    |
        h         | share@d14 |       |       |
        h         | share@d21 |       |       |
        h         | median    |       |       |`,
    },
  ],
};

/** A relation given with its group in plain columns, and the struct made of them. */
const grouped = (relation: string, columns: string) =>
  `(select {'period': period, 'group_kind': 'setting', 'group_value': setting} as group_key, ${columns} from given.${relation})`;

const cells: ModelCases = {
  model: 'macros/cells',
  cases: [
    {
      title: 'gives each measure of a group with the counts and parts of that group and of no other',
      given: {
        'given.measures': `
          period:varchar | setting:varchar | measure:varchar | value:decimal(9,2) | lower:integer | upper:integer
          year-1         | city            | median          | 2.5                | 1             | 4
          year-1         | city            | mean            |                    |               |
          year-1         | rural           | median          | 7                  |               |
          year-2         | city            | median          | 8                  |               |
          year-3         | city            | median          | 9                  |               |`,
        'given.counts': `
          period:varchar | setting:varchar | n_persons:bigint | n_units:bigint
          year-1         | city            | 3                | 4
          year-1         | rural           | 5                | 6
          year-2         | city            | 7                | 7`,
        'given.parts': `
          period:varchar | setting:varchar | parts:varchar
          year-1         | city            | p1
          year-1         | rural           | p2
          year-3         | city            | p3`,
      },
      query: `
        , measures as ${grouped('measures', 'measure, value, lower, upper')}
        , counts as ${grouped('counts', 'n_persons, n_units')}
        , parts as ${grouped('parts', 'parts')}
        select period, group_kind, group_value, measure, n_persons, n_units, value, lower, upper, parts
        from macros.cells('measures', 'counts', 'parts')`,
      gives: `
        period | group_kind | group_value | measure | n_persons | n_units | value | lower | upper | parts
        year-1 | setting    | city        | median  | 3         | 4       | 2.5   | 1     | 4     | p1
        year-1 | setting    | city        | mean    | 3         | 4       |       |       |       | p1
        year-1 | setting    | rural       | median  | 5         | 6       | 7     |       |       | p2`,
    },
  ],
};

export default [inGroups, riskParts, waitingMeasures, cells];
