// Locations, the groups that they are published in, and the periods as far as the data reach.

import type { ModelCases } from '../../support/model-bench.js';

const locations: ModelCases = {
  model: 'core/locations',
  cases: [
    {
      title:
        'a location takes its setting from the declared list; one that is not declared is no pilot location',
      given: {
        'reference.locations': `
          location_code | setting
          UTR01         | city
          UTR02         | rural`,
        'pilot.large_locations': `
          location_code | rank
          UTR01         | 1`,
        'staging.coa__locations': `
          location_code | valid_from | valid_to   | name | type   | capacity | municipality_code | neighbourhood_code | parent_location_code
          UTR01         | 2023-01-01 | 2024-01-01 | A    | centre | 600      | 0344              | WK034401           |
          UTR01         | 2024-01-01 |            | A    | centre | 700      | 0344              | WK034401           |
          UTR02         | 2023-01-01 |            | B    | crisis | 50       | 0344              |                    | UTR01
          TER01         | 2023-01-01 |            | C    | centre | 2000     | 1950              |                    |`,
      },
      gives: `
        location_code | valid_from | valid_to   | name | type   | capacity | municipality_code | neighbourhood_code | parent_location_code | setting | is_pilot | is_large
        UTR01         | 2023-01-01 | 2024-01-01 | A    | centre | 600      | 0344              | WK034401           |                      | city    | true     | true
        UTR01         | 2024-01-01 |            | A    | centre | 700      | 0344              | WK034401           |                      | city    | true     | true
        UTR02         | 2023-01-01 |            | B    | crisis | 50       | 0344              |                    | UTR01                | rural   | true     | false
        TER01         | 2023-01-01 |            | C    | centre | 2000     | 1950              |                    |                      |         | false    | false`,
    },
  ],
};

const locationGroups: ModelCases = {
  model: 'core/location_groups',
  cases: [
    {
      title:
        'a location is in the province, its setting and by itself, and with the small ones when it is not large',
      given: {
        'pilot.parameters': `
          province
          Utrecht`,
        'reference.locations': `
          location_code | setting
          UTR01         | city
          LEE02         | rural`,
        'pilot.large_locations': `
          location_code | rank
          UTR01         | 1
          XXX01         | 2`,
      },
      gives: `
        group_kind | group_value | location_code
        province   | utrecht     | UTR01
        province   | utrecht     | LEE02
        province   | utrecht     | elsewhere
        setting    | city        | UTR01
        setting    | rural       | LEE02
        location   | UTR01       | UTR01
        small      | rural       | LEE02
        single     | LEE02       | LEE02`,
    },
  ],
};

const observedPeriods: ModelCases = {
  model: 'core/observed_periods',
  cases: [
    {
      title: 'a period ends with the data, and one that begins after them is not there',
      given: {
        'pilot.parameters': `
          data_cut
          2024-03-31`,
        'pilot.periods': `
          period  | kind  | period_from | period_to
          2024-02 | month | 2024-02-01  | 2024-03-01
          2024-03 | month | 2024-03-01  | 2024-04-01
          year-1  | year  | 2024-01-01  | 2025-01-01
          on      | month | 2024-03-31  | 2024-04-30
          after   | month | 2024-04-01  | 2024-05-01`,
      },
      gives: `
        period  | kind  | period_from | period_to
        2024-02 | month | 2024-02-01  | 2024-03-01
        2024-03 | month | 2024-03-01  | 2024-04-01
        year-1  | year  | 2024-01-01  | 2024-04-01
        on      | month | 2024-03-31  | 2024-04-01`,
    },
  ],
};

export default [locations, locationGroups, observedPeriods];
