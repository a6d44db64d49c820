// D1 and F1 on a handful of people, with values worked out by hand from the formulas in the macros' headers.

import type { ModelCases } from '../../support/model-bench.js';

const settings = {
  'core.location_groups': `
    group_kind | group_value | location_code
    setting    | city        | UTR01
    setting    | rural       | LEE01`,
};

const waits = {
  ...settings,
  'marts.bsn_waits': `
    person_id | period    | kind      | location_code | start | stop | cause
    c1        | year-1    | year      | UTR01         | -1    | 10   | bsn
    c2        | year-1    | year      | UTR01         | -1    | 20   | bsn
    c3        | year-1    | year      | UTR01         | -1    | 56   | bsn
    c4        | year-1    | year      | UTR01         | -1    | 400  |
    c5        | year-1    | year      | LEE01         | -1    | 0    | bsn
    c6        | baseline  | baseline  | LEE01         | 30    | 40   |
    c1        | years-1-3 | years-1-3 | UTR01         | -1    | 10   | bsn
    c7        | year-1    | year      | TER01         | -1    | 10   | bsn`,
};

const d1: ModelCases = {
  model: 'indicators/d1',
  cases: [
    {
      title: 'gives share, median and mean with their intervals, and null where nobody is followed that long',
      given: waits,
      gives: `
        indicator | period   | group_kind | group_value | measure   | n_persons | n_units | value  | lower     | upper
        D1        | year-1   | setting    | city        | share@d56 | 4         | 4       | 0.75   | 0.3346747 | 0.9910522
        D1        | year-1   | setting    | city        | median    | 4         | 4       | 38     | 10        |
        D1        | year-1   | setting    | city        | mean@d365 | 4         | 4       | 112.75 | -30.9525474 | 256.4525474
        D1        | year-1   | setting    | rural       | share@d56 | 1         | 1       |        |           |
        D1        | year-1   | setting    | rural       | median    | 1         | 1       | 0      |           |
        D1        | year-1   | setting    | rural       | mean@d365 | 1         | 1       | 0      | 0         | 0
        D1        | baseline | setting    | rural       | share@d56 | 1         | 1       |        |           |
        D1        | baseline | setting    | rural       | median    | 1         | 1       |        |           |
        D1        | baseline | setting    | rural       | mean@d365 | 1         | 1       |        |           |`,
    },
    {
      title: 'carries the risk table of its group with every measure',
      given: waits,
      query: `
        select group_value, measure, part.name, part.t, part.value::integer as value
        from (select *, unnest(parts) as part from model)
        where period = 'year-1'
            and (measure = 'median' or (measure = 'share@d56' and group_value = 'rural'))`,
      gives: `
        group_value | measure   | name     | t   | value
        city        | median    | at_risk  | 10  | 4
        city        | median    | events   | 10  | 1
        city        | median    | censored | 10  | 0
        city        | median    | at_risk  | 20  | 3
        city        | median    | events   | 20  | 1
        city        | median    | censored | 20  | 0
        city        | median    | at_risk  | 56  | 2
        city        | median    | events   | 56  | 1
        city        | median    | censored | 56  | 0
        city        | median    | at_risk  | 400 | 1
        city        | median    | events   | 400 | 0
        city        | median    | censored | 400 | 1
        rural       | share@d56 | at_risk  | 0   | 1
        rural       | share@d56 | events   | 0   | 1
        rural       | share@d56 | censored | 0   | 0
        rural       | median    | at_risk  | 0   | 1
        rural       | median    | events   | 0   | 1
        rural       | median    | censored | 0   | 0`,
    },
    {
      title: 'reads the share on day 56 itself, and has it where someone is followed that long',
      given: {
        ...settings,
        'marts.bsn_waits': `
          person_id | period | kind | location_code | start | stop | cause
          c1        | year-1 | year | UTR01         | -1    | 57   | bsn
          c2        | year-1 | year | UTR01         | -1    | 57   |
          c3        | year-1 | year | LEE01         | -1    | 56   | bsn
          c4        | year-1 | year | LEE01         | -1    | 55   |
          c5        | year-2 | year | LEE01         | -1    | 10   | bsn
          c6        | year-2 | year | LEE01         | -1    | 55   |`,
      },
      query: `
        select period, group_value, value, lower, upper, n_persons
        from model
        where measure = 'share@d56'`,
      gives: `
        period | group_value | value | lower | upper | n_persons
        year-1 | city        | 0     | 0     | 0     | 2
        year-1 | rural       | 1     |       |       | 2
        year-2 | rural       |       |       |       | 2`,
    },
  ],
};

const f1: ModelCases = {
  model: 'indicators/f1',
  cases: [
    {
      title: 'divides days in work by days with access, with an interval over persons',
      given: {
        ...settings,
        'marts.access_days': `
          person_id | period | kind     | location_code | n_access_days | n_work_days
          c1        | year-1 | year     | UTR01         | 10            | 5
          c2        | year-1 | year     | UTR01         | 20            | 0
          c3        | year-1 | year     | UTR01         | 30            | 30
          c4        | base   | baseline | LEE01         | 8             | 2
          c5        | year-1 | year     | TER01         | 9             | 9`,
      },
      gives: `
        indicator | period | group_kind | group_value | measure | n_persons | n_units | value     | lower | upper
        F1        | year-1 | setting    | city        | share   | 3         | 60      | 0.5833333 | 0     | 1.2682180
        F1        | base   | setting    | rural       | share   | 1         | 8       | 0.25      |       |`,
    },
    {
      title: 'adds up the days of a person at the locations of a group, and carries the sums over persons',
      given: {
        'core.location_groups': `
          group_kind | group_value | location_code
          province   | utrecht     | UTR01
          province   | utrecht     | LEE01`,
        'marts.access_days': `
          person_id | period | kind | location_code | n_access_days | n_work_days
          c1        | year-1 | year | UTR01         | 4             | 5
          c1        | year-1 | year | LEE01         | 6             | 0
          c2        | year-1 | year | UTR01         | 20            | 0
          c3        | year-1 | year | LEE01         | 30            | 30`,
        'marts.employer_workers': `
          person_id | period | kind | location_code | employer_number
          c1        | year-1 | year | UTR01         | e1
          c1        | year-1 | year | LEE01         | e1
          c3        | year-1 | year | LEE01         | e1
          c3        | year-1 | year | LEE01         | e2
          c3        | year-2 | year | LEE01         | e2`,
      },
      query:
        'select part.name, part.t, part.value::integer as value from (select unnest(parts) as part from model)',
      gives: `
        name            | t | value
        persons         | 0 | 3
        persons_nonzero | 0 | 2
        x               | 0 | 35
        w               | 0 | 60
        xx              | 0 | 925
        xw              | 0 | 950
        ww              | 0 | 1400
        largest         | 0 | 2`,
    },
    {
      title: 'gives months and runs of months for the province only, and years-1-3 for nobody',
      given: {
        'core.location_groups': `
          group_kind | group_value | location_code
          province   | utrecht     | UTR01
          setting    | city        | UTR01`,
        'marts.access_days': `
          person_id | period    | kind      | location_code | n_access_days | n_work_days
          c1        | 2024-03   | month     | UTR01         | 10            | 5
          c1        | 2024-01+3 | quarter   | UTR01         | 10            | 5
          c1        | 2024-01+6 | half-year | UTR01         | 10            | 5
          c1        | year-1    | year      | UTR01         | 10            | 5
          c1        | baseline  | baseline  | UTR01         | 10            | 5
          c1        | years-1-3 | years-1-3 | UTR01         | 10            | 5`,
      },
      gives: `
        period    | group_kind | value | largest
        2024-03   | province   | 0.5   | 0
        2024-01+3 | province   | 0.5   | 0
        2024-01+6 | province   | 0.5   | 0
        year-1    | province   | 0.5   | 0
        year-1    | setting    | 0.5   | 0
        baseline  | province   | 0.5   | 0
        baseline  | setting    | 0.5   | 0`,
      query: `
        select period, group_kind, value,
            list_filter(parts, lambda part: part.name = 'largest')[1].value::integer as largest
        from model`,
    },
  ],
};

export default [d1, f1];
