// The queries that count the rows of a sums feed, at the one who holds the rows about people.

import type { ModelCases } from '../../support/model-bench.js';

const groups = `
  group_kind | group_value | location_code
  province   | utrecht     | UTR01
  province   | utrecht     | LEE01
  setting    | city        | UTR01
  setting    | rural       | LEE01`;

const parameters = `
  data_cut
  2024-06-30`;

const riskTables: ModelCases = {
  model: 'sources/polis/risk_tables.sums',
  cases: [
    {
      title:
        'counts first work by group and by the intervals of the plan, each cause in each; no row where nobody is',
      given: {
        'core.location_groups': groups,
        'pilot.parameters': parameters,
        'marts.first_work': `
          person_id | period | kind | location_code | start | stop | cause
          p1        | year-1 | year | UTR01         | -1    | 91   | work
          p2        | year-1 | year | UTR01         | -1    | 92   | left
          p3        | year-1 | year | LEE01         | 91    | 100  |
          p4        | year-2 | year | LEE01         | 2000  | 2001 | work`,
      },
      query: `
        select period, group_value, part, t_from, t_to, n_entered, n_at_risk, n_events, n_censored
        from model
        where kind = 'risk' and indicator = 'A3' and clock = 'access' and data_to = '2024-06-30'`,
      gives: `
        period | group_value | part | t_from | t_to  | n_entered | n_at_risk | n_events | n_censored
        year-1 | utrecht     | work | -1     | 91    | 1         | 2         | 1        | 0
        year-1 | utrecht     | left | -1     | 91    | 1         | 2         | 0        | 0
        year-1 | utrecht     | work | 91     | 183   | 0         | 2         | 0        | 1
        year-1 | utrecht     | left | 91     | 183   | 0         | 2         | 1        | 1
        year-1 | city        | work | -1     | 91    | 0         | 2         | 1        | 0
        year-1 | city        | left | -1     | 91    | 0         | 2         | 0        | 0
        year-1 | city        | work | 91     | 183   | 0         | 1         | 0        | 0
        year-1 | city        | left | 91     | 183   | 0         | 1         | 1        | 0
        year-1 | rural       | work | -1     | 91    | 1         | 0         | 0        | 0
        year-1 | rural       | left | -1     | 91    | 1         | 0         | 0        | 0
        year-1 | rural       | work | 91     | 183   | 0         | 1         | 0        | 1
        year-1 | rural       | left | 91     | 183   | 0         | 1         | 0        | 1
        year-2 | utrecht     | work | 1096   | 20000 | 1         | 0         | 1        | 0
        year-2 | utrecht     | left | 1096   | 20000 | 1         | 0         | 0        | 0
        year-2 | rural       | work | 1096   | 20000 | 1         | 0         | 1        | 0
        year-2 | rural       | left | 1096   | 20000 | 1         | 0         | 0        | 0`,
    },
    {
      title:
        'cuts the intervals at 3, 6, 9, 12, 18, 24 and 36 months, each beginning where the last one ends',
      given: {
        'core.location_groups': groups,
        'pilot.parameters': parameters,
        'marts.first_work': `
          person_id | period | kind | location_code | start | stop | cause
          p1        | year-1 | year | UTR01         | -1    | 9999 | work`,
      },
      query: `select t_from, t_to from model where group_value = 'city'`,
      gives: `
        t_from | t_to
        -1     | 91
        91     | 183
        183    | 274
        274    | 365
        365    | 548
        548    | 731
        731    | 1096
        1096   | 20000`,
    },
    {
      title: 'adds up days in work and with access by person, in months for the province only',
      given: {
        'core.location_groups': groups,
        'pilot.parameters': parameters,
        'marts.access_days': `
          person_id | period  | kind  | location_code | n_access_days | n_work_days
          p1        | year-1  | year  | UTR01         | 100           | 10
          p1        | year-1  | year  | LEE01         | 50            | 5
          p2        | year-1  | year  | UTR01         | 20            | 0
          p1        | 2024-05 | month | UTR01         | 31            | 3
          p1        | 2024-04+3 | quarter | UTR01     | 91            | 9`,
      },
      query: `
        select indicator, period, group_kind, group_value, part, t_from, n_persons, n_nonzero,
               sum_x, sum_w, sum_xx, sum_xw, sum_ww
        from model where kind = 'sums' and data_to = '2024-06-30' and t_to is null and clock is null`,
      gives: `
        indicator | period  | group_kind | group_value | part  | t_from | n_persons | n_nonzero | sum_x | sum_w | sum_xx | sum_xw | sum_ww
        F1        | year-1  | province   | utrecht     | share | 0      | 2         | 1         | 15    | 170   | 225    | 2250   | 22900
        F1        | year-1  | setting    | city        | share | 0      | 2         | 1         | 10    | 120   | 100    | 1000   | 10400
        F1        | year-1  | setting    | rural       | share | 0      | 1         | 1         | 5     | 50    | 25     | 250    | 2500
        F1        | 2024-05 | province   | utrecht     | share | 0      | 1         | 1         | 3     | 31    | 9      | 93     | 961`,
    },
  ],
};

const comparison: ModelCases = {
  model: 'sources/context/comparison.sums',
  cases: [
    {
      title: 'counts first work, BSN and permits by setting, each by its own intervals and causes',
      given: {
        'core.location_groups': groups,
        'pilot.parameters': parameters,
        'marts.first_work': `
          person_id | period | location_code | start | stop | cause
          p1        | year-1 | UTR01         | -1    | 91   | work
          p2        | year-1 | UTR01         | -1    | 92   | left`,
        'marts.bsn_waits': `
          person_id | period | location_code | start | stop | cause
          p1        | year-1 | LEE01         | -1    | 56   | bsn`,
        'marts.permit_waits': `
          application_number | period | location_code | start | stop | cause
          t1                 | year-1 | LEE01         | -1    | 15   | decided
          t2                 | year-1 | elsewhere     | -1    | 15   | decided`,
      },
      query: `
        select indicator, clock, setting, part, t_from, t_to, n_entered, n_at_risk, n_events, n_censored
        from model where kind = 'risk' and made_by = 'derde' and data_to = '2024-06-30'`,
      gives: `
        indicator | clock   | setting | part    | t_from | t_to | n_entered | n_at_risk | n_events | n_censored
        A3        | access  | city    | work    | -1     | 91   | 0         | 2         | 1        | 0
        A3        | access  | city    | left    | -1     | 91   | 0         | 2         | 0        | 0
        A3        | access  | city    | work    | 91     | 183  | 0         | 1         | 0        | 0
        A3        | access  | city    | left    | 91     | 183  | 0         | 1         | 1        | 0
        D1        | signal  | rural   | bsn     | -1     | 56   | 0         | 1         | 1        | 0
        C2        | receipt | rural   | decided | -1     | 14   | 0         | 1         | 0        | 0
        C2        | receipt | rural   | decided | 14     | 35   | 0         | 1         | 1        | 0`,
    },
    {
      title: 'cuts each curve where the plan reads it',
      given: {
        'core.location_groups': groups,
        'pilot.parameters': parameters,
        'marts.first_work': `
          person_id | period | location_code | start | stop | cause
          p1        | year-1 | UTR01         | -1    | 9999 | work`,
        'marts.bsn_waits': `
          person_id | period | location_code | start | stop | cause
          p1        | year-1 | UTR01         | -1    | 9999 | bsn`,
        'marts.permit_waits': `
          application_number | period | location_code | start | stop | cause
          t1                 | year-1 | UTR01         | -1    | 9999 | decided`,
      },
      query: `select indicator, t_from, t_to from model`,
      gives: `
        indicator | t_from | t_to
        A3        | -1     | 91
        A3        | 91     | 183
        A3        | 183    | 365
        A3        | 365    | 731
        A3        | 731    | 20000
        D1        | -1     | 56
        D1        | 56     | 183
        D1        | 183    | 365
        D1        | 365    | 20000
        C2        | -1     | 14
        C2        | 14     | 35
        C2        | 35     | 20000`,
    },
    {
      title: 'adds up days in work and with access by setting, months too, and no other group',
      given: {
        'core.location_groups': groups,
        'pilot.parameters': parameters,
        'marts.access_days': `
          person_id | period    | kind    | location_code | n_access_days | n_work_days
          p1        | year-1    | year    | UTR01         | 100           | 10
          p2        | year-1    | year    | UTR01         | 20            | 0
          p1        | 2024-05   | month   | LEE01         | 31            | 3
          p1        | 2024-04+3 | quarter | LEE01         | 91            | 9`,
      },
      query: `
        select indicator, period, setting, made_by, part, n_persons, n_nonzero, sum_x, sum_w, sum_xx, sum_xw, sum_ww
        from model where kind = 'sums' and t_from = 0 and t_to is null and clock is null and data_to = '2024-06-30'`,
      gives: `
        indicator | period  | setting | made_by | part  | n_persons | n_nonzero | sum_x | sum_w | sum_xx | sum_xw | sum_ww
        F1        | year-1  | city    | derde   | share | 2         | 1         | 10    | 120   | 100    | 1000   | 10400
        F1        | 2024-05 | rural   | derde   | share | 1         | 1         | 3     | 31    | 9      | 93     | 961`,
    },
  ],
};

export default [riskTables, comparison] as const;
