// Where people live, one location a day: overlaps, moves on one day, administrative moves.

import type { ModelCases } from '../../support/model-bench.js';

const places = {
  'reference.locations': `
    location_code | setting
    UTR01         | city
    LEE01         | rural
    UTR02         | city`,
  'pilot.large_locations': `
    location_code | rank
    UTR01         | 1
    LEE01         | 2`,
};

const stays: ModelCases = {
  model: 'core/stays',
  cases: [
    {
      title: 'a stay keeps its days and takes the facts of its location',
      given: {
        ...places,
        'core.locations': `
          location_code | valid_from | parent_location_code
          UTR02         | 2023-01-01 | UTR01
          UTR02         | 2024-03-01 | LEE01
          UTR02         | 2024-03-02 | AMF01`,
        'staging.coa__stays': `
          coa_number | location_code | from_date  | to_date    | end_reason | destination_kind
          p1         | UTR01         | 2024-01-01 | 2024-02-01 | move       | reception
          p2         | UTR02         | 2024-03-01 |            |            |
          p3         | TER01         | 2024-01-01 | 2024-01-05 | departed   | abroad`,
      },
      gives: `
        person_id | from_date  | to_date    | location_code | is_pilot | setting | is_large | parent_location_code | end_reason | destination_kind
        p1        | 2024-01-01 | 2024-02-01 | UTR01         | true     | city    | true     |                      | move       | reception
        p2        | 2024-03-01 |            | UTR02         | true     | city    | false    | LEE01                |            |
        p3        | 2024-01-01 | 2024-01-05 | TER01         | false    |         | false    |                      | departed   | abroad`,
    },
    {
      title: 'a day on which two stays overlap belongs to the one that began last',
      given: {
        ...places,
        'staging.coa__stays': `
          coa_number | location_code | from_date  | to_date    | end_reason
          p1         | UTR01         | 2024-01-01 | 2024-01-10 | move
          p1         | LEE01         | 2024-01-09 |            |`,
      },
      gives: `
        person_id | from_date  | to_date    | location_code | end_reason
        p1        | 2024-01-01 | 2024-01-09 | UTR01         |
        p1        | 2024-01-09 |            | LEE01         |`,
    },
    {
      title: 'a stay inside another is followed by the rest of the other',
      given: {
        ...places,
        'staging.coa__stays': `
          coa_number | location_code | from_date  | to_date    | end_reason
          p1         | UTR01         | 2024-01-01 | 2024-01-10 | move
          p1         | LEE01         | 2024-01-03 | 2024-01-06 | other`,
      },
      gives: `
        person_id | from_date  | to_date    | location_code | end_reason
        p1        | 2024-01-01 | 2024-01-03 | UTR01         |
        p1        | 2024-01-03 | 2024-01-06 | LEE01         | other
        p1        | 2024-01-06 | 2024-01-10 | UTR01         | move`,
    },
    {
      title:
        'of stays that began on the same day the longest counts, an open one before all, then the lowest code',
      given: {
        ...places,
        'staging.coa__stays': `
          coa_number | location_code | from_date  | to_date
          p1         | UTR01         | 2024-01-01 | 2024-01-02
          p1         | UTR02         | 2024-01-01 | 2024-01-05
          p2         | LEE01         | 2024-01-01 | 2024-01-05
          p2         | UTR01         | 2024-01-01 |
          p3         | UTR01         | 2024-01-01 | 2024-01-05
          p3         | LEE01         | 2024-01-01 | 2024-01-05`,
      },
      gives: `
        person_id | from_date  | to_date    | location_code
        p1        | 2024-01-01 | 2024-01-05 | UTR02
        p2        | 2024-01-01 |            | UTR01
        p3        | 2024-01-01 | 2024-01-05 | LEE01`,
    },
    {
      title: 'an administrative move to the same location is one stay, a day away makes two',
      given: {
        ...places,
        'staging.coa__stays': `
          coa_number | location_code | from_date  | to_date    | end_reason     | destination_kind
          p1         | UTR01         | 2024-01-01 | 2024-01-10 | administrative | reception
          p1         | UTR01         | 2024-01-10 | 2024-01-20 | housed         | house
          p2         | UTR01         | 2024-01-01 | 2024-01-10 | other          |
          p2         | UTR01         | 2024-01-11 | 2024-01-20 | other          |`,
      },
      gives: `
        person_id | from_date  | to_date    | location_code | end_reason | destination_kind
        p1        | 2024-01-01 | 2024-01-20 | UTR01         | housed     | house
        p2        | 2024-01-01 | 2024-01-10 | UTR01         | other      |
        p2        | 2024-01-11 | 2024-01-20 | UTR01         | other      |`,
    },
    {
      title: 'two stays at one location that end on the same day give the reason of the later one',
      given: {
        ...places,
        'staging.coa__stays': `
          coa_number | location_code | from_date  | to_date    | end_reason | destination_kind
          p1         | UTR01         | 2024-01-01 | 2024-01-10 | other      | abroad
          p1         | UTR01         | 2024-01-05 | 2024-01-10 | housed     | house`,
      },
      gives: `
        person_id | from_date  | to_date    | location_code | end_reason | destination_kind
        p1        | 2024-01-01 | 2024-01-10 | UTR01         | housed     | house`,
    },
  ],
};

export default stays;
