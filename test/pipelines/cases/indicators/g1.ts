// G1 on a handful of locations: which of them count, and what the macros make of those that do.

import type { ModelCases } from '../../support/model-bench.js';

/** A location counts with two persons and ten days. */
const world = {
  'pilot.parameters': `
    province | contrast_persons | contrast_person_days
    Utrecht  | 2                | 10`,
  'reference.locations': `
    location_code | setting
    UTR01         | city
    UTR02         | city
    AMF01         | rural
    LEE01         | rural
    ZEI01         | rural`,
};

const year = {
  ...world,
  'marts.access_days': `
    person_id | period    | kind      | location_code | n_access_days | n_work_days
    c1        | year-1    | year      | UTR01         | 5             | 5
    c2        | year-1    | year      | UTR01         | 5             | 0
    c3        | year-1    | year      | UTR02         | 15            | 6
    c4        | year-1    | year      | UTR02         | 15            | 0
    r1        | year-1    | year      | AMF01         | 6             | 1
    c1        | year-1    | year      | AMF01         | 4             | 0
    r2        | year-1    | year      | LEE01         | 50            | 10
    r3        | year-1    | year      | LEE01         | 50            | 20
    r4        | year-1    | year      | ZEI01         | 90            | 90
    c1        | 2024-01   | month     | UTR01         | 5             | 5
    c1        | years-1-3 | years-1-3 | UTR01         | 5             | 5
    o1        | year-1    | year      | TER01         | 90            | 90
    o2        | year-1    | year      | TER01         | 90            | 90`,
};

const g1: ModelCases = {
  model: 'indicators/g1',
  cases: [
    {
      // City 0.5 and 0.2, rural 0.1 and 0.3; ZEI01 has one person and TER01 is no pilot location. Means 0.35 and 0.2,
      // variances of the means 0.0225 and 0.01, degrees of freedom 0.0325^2 / (0.0225^2 + 0.01^2).
      title: 'compares the plain means of the locations that count, and pools their days beside it',
      given: year,
      gives: `
        indicator | period | group_kind | group_value | measure               | n_persons | n_units | value      | lower | upper
        G1        | year-1 | province   | utrecht     | f1_difference         | 8         | 4       | 0.15       |       |
        G1        | year-1 | province   | utrecht     | f1_detectable         | 8         | 4       |            |       |
        G1        | year-1 | province   | utrecht     | f1_pooled             | 8         | 4       | -0.0068182 |       |
        G1        | year-1 | province   | utrecht     | f1_standard_error     | 8         | 4       | 0.1802776  |       |
        G1        | year-1 | province   | utrecht     | f1_degrees_of_freedom | 8         | 4       | 1.7422680  |       |
        G1        | year-1 | province   | utrecht     | f1_permutation_p      | 8         | 4       | 0.6666667  |       |
        G1        | year-1 | setting    | city        | f1_locations          | 4         | 2       | 2          |       |
        G1        | year-1 | setting    | rural       | f1_locations          | 4         | 2       | 2          |       |`,
    },
    {
      title: 'compares each period by itself, those without a value too',
      given: {
        ...world,
        'marts.access_days': `
          person_id | period   | kind     | location_code | n_access_days | n_work_days
          c1        | year-1   | year     | UTR01         | 10            | 5
          c2        | year-1   | year     | UTR01         | 10            | 0
          r1        | year-1   | year     | AMF01         | 10            | 1
          r2        | year-1   | year     | AMF01         | 10            | 0
          c1        | year-2   | year     | UTR01         | 10            | 8
          c2        | year-2   | year     | UTR01         | 10            | 0
          r1        | year-2   | year     | AMF01         | 10            | 0
          r2        | year-2   | year     | AMF01         | 10            | 0
          r1        | year-3   | year     | AMF01         | 10            | 0
          r2        | year-3   | year     | AMF01         | 10            | 0`,
      },
      query: `
        select period, group_value, measure, n_units, value
        from model
        where measure in ('f1_difference', 'f1_permutation_p', 'f1_locations')`,
      gives: `
        period | group_value | measure          | n_units | value
        year-1 | utrecht     | f1_difference    | 2       | 0.2
        year-1 | utrecht     | f1_permutation_p | 2       | 1
        year-1 | city        | f1_locations     | 1       | 1
        year-1 | rural       | f1_locations     | 1       | 1
        year-2 | utrecht     | f1_difference    | 2       | 0.4
        year-2 | utrecht     | f1_permutation_p | 2       | 1
        year-2 | city        | f1_locations     | 1       | 1
        year-2 | rural       | f1_locations     | 1       | 1
        year-3 | utrecht     | f1_difference    | 1       |
        year-3 | utrecht     | f1_permutation_p | 1       |
        year-3 | rural       | f1_locations     | 1       | 1`,
    },
    {
      title: 'carries the sums of every location, counted or not, with a setting its own only',
      given: year,
      query: `
        select measure, group_value, part.name, part.t, part.value::integer as value
        from (select *, unnest(parts) as part from model)
        where (measure = 'f1_difference' and part.name like '%:rural:%') or group_value = 'city'`,
      gives: `
        measure       | group_value | name                        | t | value
        f1_difference | utrecht     | persons:rural:AMF01         | 0 | 2
        f1_difference | utrecht     | persons_nonzero:rural:AMF01 | 0 | 1
        f1_difference | utrecht     | x:rural:AMF01               | 0 | 1
        f1_difference | utrecht     | w:rural:AMF01               | 0 | 10
        f1_difference | utrecht     | persons:rural:LEE01         | 0 | 2
        f1_difference | utrecht     | persons_nonzero:rural:LEE01 | 0 | 2
        f1_difference | utrecht     | x:rural:LEE01               | 0 | 30
        f1_difference | utrecht     | w:rural:LEE01               | 0 | 100
        f1_difference | utrecht     | persons:rural:ZEI01         | 0 | 1
        f1_difference | utrecht     | persons_nonzero:rural:ZEI01 | 0 | 1
        f1_difference | utrecht     | x:rural:ZEI01               | 0 | 90
        f1_difference | utrecht     | w:rural:ZEI01               | 0 | 90
        f1_locations  | city        | persons:city:UTR01          | 0 | 2
        f1_locations  | city        | persons_nonzero:city:UTR01  | 0 | 1
        f1_locations  | city        | x:city:UTR01                | 0 | 5
        f1_locations  | city        | w:city:UTR01                | 0 | 10
        f1_locations  | city        | persons:city:UTR02          | 0 | 2
        f1_locations  | city        | persons_nonzero:city:UTR02  | 0 | 1
        f1_locations  | city        | x:city:UTR02                | 0 | 6
        f1_locations  | city        | w:city:UTR02                | 0 | 30`,
    },
    {
      title:
        'has its rows without a value where a setting has no location that counts, a day or a person short',
      given: {
        ...world,
        'marts.access_days': `
          person_id | period   | kind     | location_code | n_access_days | n_work_days
          c1        | baseline | baseline | UTR01         | 5             | 5
          c2        | baseline | baseline | UTR01         | 5             | 0
          r1        | baseline | baseline | AMF01         | 5             | 0
          r2        | baseline | baseline | AMF01         | 4             | 0
          r3        | baseline | baseline | LEE01         | 90            | 0`,
      },
      query: `
        select period, group_value, measure, n_persons, n_units, value
        from model
        where measure in ('f1_difference', 'f1_permutation_p', 'f1_locations')`,
      gives: `
        period   | group_value | measure          | n_persons | n_units | value
        baseline | utrecht     | f1_difference    | 2         | 1       |
        baseline | utrecht     | f1_permutation_p | 2         | 1       |
        baseline | city        | f1_locations     | 2         | 1       | 1
        baseline | rural       | f1_locations     | 0         | 0       | 0`,
    },
  ],
};

export default g1;
