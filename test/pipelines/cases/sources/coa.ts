// COA as delivered, to English codes, one row a key: the newest reference date, then the latest recorded, then the
// last line.

import type { ModelCases } from '../../support/model-bench.js';

const residents: ModelCases = {
  model: 'sources/coa/residents',
  cases: [
    {
      title:
        'a resident gets English codes and the first day of the month of birth, or 1 July where only the year is known',
      given: {
        'register.coa__residents': `
          coa_number | v_number | bsn | sex | birth_month | nationality_group | household_number | household_size | education  | occupation_code
          c1         | v1       | b1  | M   | 1990-02     | SYR               | h1               | 3              | hoger      | 2310
          c2         | v2       |     | V   |             | OVERIG            | h1               |                | geen       |
          c3         | v3       |     | X   | 2001-12     | TUR               | h2               | 1              | voortgezet |
          c4         | v4       |     | V   | 1990        | ERI               | h3               | 1              | onbekend   |
          c5         | v5       |     |     | 1990-13     |                   | h4               | 1              |            |`,
      },
      gives: `
        coa_number | v_number | bsn | sex    | birth_month | is_birth_month_imputed | nationality_group | household_number | household_size | education       | occupation_code
        c1         | v1       | b1  | male   | 1990-02-01  | false                  | syr               | h1               | 3              | tertiary        | 2310
        c2         | v2       |     | female |             | false                  | other             | h1               |                | none_or_primary |
        c3         | v3       |     | other  | 2001-12-01  | false                  | tur               | h2               | 1              | secondary       |
        c4         | v4       |     | female | 1990-07-01  | true                   | eri               | h3               | 1              | unknown         |
        c5         | v5       |     |        |             | false                  |                   | h4               | 1              |                 |`,
    },
    {
      title: 'of several rows of one resident the newest holds',
      given: {
        'register.coa__residents': `
          coa_number | v_number | reference_date | recorded_from       | line
          c1         | old      | 2024-01-31     | 2024-03-01 00:00:00 | 9
          c1         | new      | 2024-02-29     | 2024-03-01 00:00:00 | 1
          c2         | old      | 2024-01-31     | 2024-02-01 00:00:00 | 9
          c2         | new      | 2024-01-31     | 2024-03-01 00:00:00 | 1
          c3         | new      | 2024-01-31     | 2024-02-01 00:00:00 | 3
          c3         | old      | 2024-01-31     | 2024-02-01 00:00:00 | 2`,
      },
      gives: `
        coa_number | v_number
        c1         | new
        c2         | new
        c3         | new`,
    },
  ],
};

const stays: ModelCases = {
  model: 'sources/coa/stays',
  cases: [
    {
      title: 'a stay gets English codes for its end and its destination',
      given: {
        'register.coa__stays': `
          coa_number | location_code | from_date  | to_date    | end_reason     | destination_kind
          c1         | UTR01         | 2024-01-01 | 2024-01-02 | verhuizing     | opvang
          c2         | UTR01         | 2024-01-01 | 2024-01-02 | administratief | woning
          c3         | UTR01         | 2024-01-01 | 2024-01-02 | huisvesting    | buitenland
          c4         | UTR01         | 2024-01-01 | 2024-01-02 | vertrek        | onbekend
          c5         | UTR01         | 2024-01-01 | 2024-01-02 | mob            |
          c6         | UTR01         | 2024-01-01 | 2024-01-02 | overig         |
          c7         | UTR01         | 2024-01-01 |            |                |`,
      },
      gives: `
        coa_number | location_code | from_date  | to_date    | end_reason          | destination_kind
        c1         | UTR01         | 2024-01-01 | 2024-01-02 | move                | reception
        c2         | UTR01         | 2024-01-01 | 2024-01-02 | administrative      | house
        c3         | UTR01         | 2024-01-01 | 2024-01-02 | housed              | abroad
        c4         | UTR01         | 2024-01-01 | 2024-01-02 | departed            | unknown
        c5         | UTR01         | 2024-01-01 | 2024-01-02 | unknown_destination |
        c6         | UTR01         | 2024-01-01 | 2024-01-02 | other               |
        c7         | UTR01         | 2024-01-01 |            |                     |`,
    },
    {
      title: 'of several rows of one stay the newest holds; another day or place is another stay',
      given: {
        'register.coa__stays': `
          coa_number | location_code | from_date  | to_date    | reference_date | recorded_from       | line
          c1         | UTR01         | 2024-01-01 |            | 2024-01-31     | 2024-03-01 00:00:00 | 9
          c1         | UTR01         | 2024-01-01 | 2024-02-01 | 2024-02-29     | 2024-03-01 00:00:00 | 1
          c1         | UTR01         | 2024-02-03 |            | 2024-02-29     | 2024-03-01 00:00:00 | 2
          c1         | LEE01         | 2024-01-01 |            | 2024-02-29     | 2024-03-01 00:00:00 | 3
          c2         | UTR01         | 2024-01-01 |            | 2024-01-31     | 2024-02-01 00:00:00 | 9
          c2         | UTR01         | 2024-01-01 | 2024-02-02 | 2024-01-31     | 2024-03-01 00:00:00 | 1
          c3         | UTR01         | 2024-01-01 | 2024-02-03 | 2024-01-31     | 2024-02-01 00:00:00 | 3
          c3         | UTR01         | 2024-01-01 |            | 2024-01-31     | 2024-02-01 00:00:00 | 2`,
      },
      gives: `
        coa_number | location_code | from_date  | to_date
        c1         | UTR01         | 2024-01-01 | 2024-02-01
        c1         | UTR01         | 2024-02-03 |
        c1         | LEE01         | 2024-01-01 |
        c2         | UTR01         | 2024-01-01 | 2024-02-02
        c3         | UTR01         | 2024-01-01 | 2024-02-03`,
    },
  ],
};

const locations: ModelCases = {
  model: 'sources/coa/locations',
  cases: [
    {
      title: 'a location gets an English type',
      given: {
        'register.coa__locations': `
          location_code | valid_from | valid_to   | name | type       | capacity | address | municipality_code | neighbourhood_code | parent_location_code
          UTR01         | 2023-01-01 | 2024-01-01 | A    | azc        | 600      | Weg 1   | 0344              | WK034401           |
          UTR01         | 2024-01-01 |            | A    | nood       | 300      |         | 0344              |                    | LEE01
          UTR02         | 2023-01-01 |            | B    | crisis     | 1        |         | 0344              |                    |
          UTR03         | 2023-01-01 |            | C    | satelliet  | 1        |         | 0344              |                    |
          UTR04         | 2023-01-01 |            | D    | doorstroom | 1        |         | 0344              |                    |
          UTR05         | 2023-01-01 |            | D    | amv | 1        |         | 0344              |                    |`,
      },
      gives: `
        location_code | valid_from | valid_to   | name | type      | capacity | address | municipality_code | neighbourhood_code | parent_location_code
        UTR01         | 2023-01-01 | 2024-01-01 | A    | centre    | 600      | Weg 1   | 0344              | WK034401           |
        UTR01         | 2024-01-01 |            | A    | emergency | 300      |         | 0344              |                    | LEE01
        UTR02         | 2023-01-01 |            | B    | crisis    | 1        |         | 0344              |                    |
        UTR03         | 2023-01-01 |            | C    | satellite | 1        |         | 0344              |                    |
        UTR04         | 2023-01-01 |            | D    | transit   | 1        |         | 0344              |                    |
        UTR05         | 2023-01-01 |            | D    | minors   | 1        |         | 0344              |                    |`,
    },
    {
      title: 'of several rows of one location and day the newest holds',
      given: {
        'register.coa__locations': `
          location_code | valid_from | capacity | reference_date | recorded_from       | line
          UTR01         | 2023-01-01 | 100      | 2024-01-31     | 2024-03-01 00:00:00 | 9
          UTR01         | 2023-01-01 | 200      | 2024-02-29     | 2024-03-01 00:00:00 | 1
          UTR02         | 2023-01-01 | 100      | 2024-01-31     | 2024-02-01 00:00:00 | 9
          UTR02         | 2023-01-01 | 200      | 2024-01-31     | 2024-03-01 00:00:00 | 1
          UTR03         | 2023-01-01 | 200      | 2024-01-31     | 2024-02-01 00:00:00 | 3
          UTR03         | 2023-01-01 | 100      | 2024-01-31     | 2024-02-01 00:00:00 | 2`,
      },
      gives: `
        location_code | capacity
        UTR01         | 200
        UTR02         | 200
        UTR03         | 200`,
    },
  ],
};

export default [residents, stays, locations];
