// Notifications, contributions, matches, participation and the feeds of public facts as delivered, to English codes; of several
// rows of one key the newest holds.

import type { ModelCase, ModelCases } from '../../support/model-bench.js';

/** Three keys, each with an older and a newer row: by reference date, by moment of recording, by line. */
const newestHolds = (relation: string, title: string, key: string, values: string): ModelCase => {
  const [older = '', newer = ''] = values.split(' | ');
  const [first = '', column = ''] = key.split(' | ');
  return {
    title,
    given: {
      [relation]: `
        ${first} | ${column} | reference_date | recorded_from       | line
        k1       | ${older}  | 2024-01-31     | 2024-03-01 00:00:00 | 9
        k1       | ${newer}  | 2024-02-29     | 2024-03-01 00:00:00 | 1
        k2       | ${older}  | 2024-01-31     | 2024-02-01 00:00:00 | 9
        k2       | ${newer}  | 2024-01-31     | 2024-03-01 00:00:00 | 1
        k3       | ${newer}  | 2024-01-31     | 2024-02-01 00:00:00 | 3
        k3       | ${older}  | 2024-01-31     | 2024-02-01 00:00:00 | 2`,
    },
    gives: `
      ${first} | ${column}
      k1       | ${newer}
      k2       | ${newer}
      k3       | ${newer}`,
  };
};

const notifications: ModelCases = {
  model: 'sources/uwv/notifications',
  cases: [
    {
      title: 'a message gets English codes for its kind and the period of its wage',
      given: {
        'register.uwv__notifications': `
          notification_number | kind        | replaces_number | v_number | received_date | start_date | end_date   | employer_number | sbi_code | sbi_version | hirer_sbi_code | work_postcode4 | hours_per_week | wage | wage_period
          n1                  | melding     |                 | v1       | 2024-01-01    | 2024-01-05 |            | e1              | 78201    | 2008        | 8121           | 3511           | 24.5           | 14   | uur
          n2                  | wijziging   | n1              | v1       | 2024-02-01    | 2024-01-05 |            | e1              |          |             |                |                |                | 500  | week
          n3                  | beeindiging | n2              | v1       | 2024-03-01    | 2024-01-05 | 2024-03-10 | e1              |          |             |                |                |                | 900  | vier_weken
          n4                  | intrekking  | n9              | v2       | 2024-01-01    | 2024-01-05 |            | e2              |          |             |                |                |                | 999  | maand`,
      },
      gives: `
        notification_number | kind      | replaces_number | v_number | received_date | start_date | end_date   | employer_number | sbi_code | sbi_version | hirer_sbi_code | work_postcode4 | hours_per_week | wage | wage_period
        n1                  | new       |                 | v1       | 2024-01-01    | 2024-01-05 |            | e1              | 78201    | 2008        | 8121           | 3511           | 24.5           | 14   | hour
        n2                  | change    | n1              | v1       | 2024-02-01    | 2024-01-05 |            | e1              |          |             |                |                |                | 500  | week
        n3                  | ended     | n2              | v1       | 2024-03-01    | 2024-01-05 | 2024-03-10 | e1              |          |             |                |                |                | 900  | four_weeks
        n4                  | withdrawn | n9              | v2       | 2024-01-01    | 2024-01-05 |            | e2              |          |             |                |                |                | 999  | month`,
    },
    newestHolds(
      'register.uwv__notifications',
      'of several rows of one message the newest holds',
      'notification_number | v_number',
      'old | new',
    ),
  ],
};

const labourMarket: ModelCases = {
  model: 'sources/uwv/labour_market',
  cases: [
    {
      title: 'a quarter becomes its first day, and a type of tension its English code or nothing',
      given: {
        'register.uwv__labour_market': `
          region_code | sbi_version | section | quarter | vacancies | job_seekers | tension | tension_class
          AM14        | 2008        | I       | 2024-K1 | 100       | 20          | 5.00    | zeer_krap
          AM14        | 2008        | I       | 2024-K2 | 100       | 50          | 2.00    | krap
          AM14        | 2008        | I       | 2024-K3 | 100       | 100         | 1.00    | gemiddeld
          AM14        | 2008        | I       | 2024-K4 | 50        | 100         | 0.50    | ruim
          AM14        | 2025        | I       | 2024-K4 | 10        | 100         | 0.10    | zeer_ruim
          AM14        | 2008        | A       | 2024-K1 |           |             |         |`,
      },
      gives: `
        region_code | sbi_version | section | quarter_from | vacancies | job_seekers | tension | tension_class
        AM14        | 2008        | I       | 2024-01-01   | 100       | 20          | 5       | very_tight
        AM14        | 2008        | I       | 2024-04-01   | 100       | 50          | 2       | tight
        AM14        | 2008        | I       | 2024-07-01   | 100       | 100         | 1       | average
        AM14        | 2008        | I       | 2024-10-01   | 50        | 100         | 0.5     | slack
        AM14        | 2025        | I       | 2024-10-01   | 10        | 100         | 0.1     | very_slack
        AM14        | 2008        | A       | 2024-01-01   |           |             |         |`,
    },
    {
      title: 'of several rows of one quarter the newest holds',
      given: {
        'register.uwv__labour_market': `
          region_code | sbi_version | section | quarter | vacancies | reference_date | recorded_from       | line
          AM14        | 2008        | I       | 2024-K1 | 1         | 2024-03-31     | 2024-05-01 00:00:00 | 9
          AM14        | 2008        | I       | 2024-K1 | 2         | 2024-06-30     | 2024-05-01 00:00:00 | 1
          AM15        | 2008        | I       | 2024-K1 | 1         | 2024-03-31     | 2024-04-01 00:00:00 | 9
          AM15        | 2008        | I       | 2024-K1 | 2         | 2024-03-31     | 2024-05-01 00:00:00 | 1
          AM16        | 2008        | I       | 2024-K1 | 2         | 2024-03-31     | 2024-04-01 00:00:00 | 3
          AM16        | 2008        | I       | 2024-K1 | 1         | 2024-03-31     | 2024-04-01 00:00:00 | 2`,
      },
      gives: `
        region_code | vacancies
        AM14        | 2
        AM15        | 2
        AM16        | 2`,
    },
  ],
};

const contributions: ModelCases = {
  model: 'sources/coa/contributions',
  cases: [
    {
      title: 'a month becomes its first day, and what happened to the allowance an English code or nothing',
      given: {
        'register.coa__contributions': `
          household_number | month   | household_size | gross_income | net_income | free_amount | reception_value | contribution | collected | allowance    | assessed_date
          h1               | 2024-02 | 1              | 900          | 850        | 225         | 536.79          | 536.79       | 100.5     | in_bijdrage  | 2024-03-10
          h1               | 2024-12 | 1              | 900          | 850        | 225         | 536.79          | 536.79       |           | ingehouden   | 2025-01-10
          h2               | 2024-02 | 4              | 900          | 850        | 225         | 1000            | 625          | 0         | geen_recht   | 2024-03-10
          h3               | 2024-02 | 4              | 900          | 850        | 225         | 1000            | 625          |           |              | 2024-03-10`,
      },
      gives: `
        household_number | month      | household_size | gross_income | net_income | free_amount | reception_value | contribution | collected | allowance | assessed_date
        h1               | 2024-02-01 | 1              | 900          | 850        | 225         | 536.79          | 536.79       | 100.5     | settled   | 2024-03-10
        h1               | 2024-12-01 | 1              | 900          | 850        | 225         | 536.79          | 536.79       |           | withheld  | 2025-01-10
        h2               | 2024-02-01 | 4              | 900          | 850        | 225         | 1000            | 625          | 0         | no_right  | 2024-03-10
        h3               | 2024-02-01 | 4              | 900          | 850        | 225         | 1000            | 625          |           |           | 2024-03-10`,
    },
    {
      title: 'of several rows of one household and month the newest holds, and months stay apart',
      given: {
        'register.coa__contributions': `
          household_number | month   | contribution | reference_date | recorded_from       | line
          h1               | 2024-01 | 1            | 2024-02-29     | 2024-05-01 00:00:00 | 9
          h1               | 2024-01 | 2            | 2024-03-31     | 2024-05-01 00:00:00 | 1
          h1               | 2024-02 | 3            | 2024-03-31     | 2024-05-01 00:00:00 | 2
          h2               | 2024-01 | 1            | 2024-02-29     | 2024-04-01 00:00:00 | 9
          h2               | 2024-01 | 2            | 2024-02-29     | 2024-05-01 00:00:00 | 1
          h3               | 2024-01 | 2            | 2024-02-29     | 2024-04-01 00:00:00 | 3
          h3               | 2024-01 | 1            | 2024-02-29     | 2024-04-01 00:00:00 | 2`,
      },
      gives: `
        household_number | month      | contribution
        h1               | 2024-01-01 | 2
        h1               | 2024-02-01 | 3
        h2               | 2024-01-01 | 2
        h3               | 2024-01-01 | 2`,
    },
  ],
};

const housingMatches: ModelCases = {
  model: 'sources/coa/housing_matches',
  cases: [
    {
      title: 'a match gets a yes or no for the profile and an English code for why it lapsed',
      given: {
        'register.coa__housing_matches': `
          match_number | coa_number | match_date | municipality_code | profile_known | housed_date | lapsed_date | lapse_reason
          m1           | c1         | 2024-01-01 | 0344              | ja            | 2024-05-01  |             |
          m2           | c2         | 2024-01-01 | 0363              | nee           |             | 2024-02-01  | werk
          m3           | c3         | 2024-01-01 | 0363              | nee           |             | 2024-02-01  | gezin
          m4           | c4         | 2024-01-01 | 0363              | nee           |             | 2024-02-01  | gemeente
          m5           | c5         | 2024-01-01 | 0363              | nee           |             | 2024-02-01  | vertrek
          m6           | c6         | 2024-01-01 | 0363              |               |             | 2024-02-01  | overig`,
      },
      gives: `
        match_number | coa_number | match_date | municipality_code | is_profile_known | housed_date | lapsed_date | lapse_reason
        m1           | c1         | 2024-01-01 | 0344              | true             | 2024-05-01  |             |
        m2           | c2         | 2024-01-01 | 0363              | false            |             | 2024-02-01  | work
        m3           | c3         | 2024-01-01 | 0363              | false            |             | 2024-02-01  | family
        m4           | c4         | 2024-01-01 | 0363              | false            |             | 2024-02-01  | municipality
        m5           | c5         | 2024-01-01 | 0363              | false            |             | 2024-02-01  | left
        m6           | c6         | 2024-01-01 | 0363              |                  |             | 2024-02-01  | other`,
    },
    newestHolds(
      'register.coa__housing_matches',
      'of several rows of one match the newest holds',
      'match_number | coa_number',
      'old | new',
    ),
  ],
};

const participation: ModelCases = {
  model: 'sources/programmes/participation',
  cases: [
    {
      title: 'a participation gets English codes, and what was not recorded is no answer',
      given: {
        'register.programmes__participation': `
          v_number | programme     | joined_date | left_date  | programme_location_code | programme_municipality_code | offer_date | intended_start_date | informed | informed_date
          v1       | meedoenbalie  | 2024-01-01  | 2024-03-01 | UTR01                   | 0344                        | 2024-02-01 | 2024-02-15          | ja       | 2024-01-10
          v1       | jobhunting    | 2024-01-01  |            | LEE01                   | 1581                        |            |                     | nee      |
          v1       | plan_einstein | 2024-01-01  |            |                         | 0344                        |            |                     | onbekend |
          v1       | taal          | 2024-01-01  |            |                         | 0344                        |            |                     | nee      |
          v1       | overig        | 2024-01-01  |            |                         | 0344                        |            |                     | nee      |`,
      },
      gives: `
        v_number | programme          | joined_date | left_date  | programme_location_code | programme_municipality_code | offer_date | intended_start_date | is_informed | informed_date
        v1       | participation_desk | 2024-01-01  | 2024-03-01 | UTR01                   | 0344                        | 2024-02-01 | 2024-02-15          | true        | 2024-01-10
        v1       | jobhunting         | 2024-01-01  |            | LEE01                   | 1581                        |            |                     | false       |
        v1       | plan_einstein      | 2024-01-01  |            |                         | 0344                        |            |                     |             |
        v1       | language           | 2024-01-01  |            |                         | 0344                        |            |                     | false       |
        v1       | other              | 2024-01-01  |            |                         | 0344                        |            |                     | false       |`,
    },
    {
      title: 'of several rows of one participation the newest holds; a second first day is another one',
      given: {
        'register.programmes__participation': `
          v_number | programme | joined_date | left_date  | reference_date | recorded_from       | line
          v1       | taal      | 2024-01-01  | 2024-01-31 | 2024-03-31     | 2024-08-01 00:00:00 | 9
          v1       | taal      | 2024-01-01  | 2024-02-29 | 2024-06-30     | 2024-08-01 00:00:00 | 1
          v1       | taal      | 2024-01-02  | 2024-03-31 | 2024-06-30     | 2024-08-01 00:00:00 | 2
          v2       | taal      | 2024-01-01  | 2024-01-31 | 2024-03-31     | 2024-04-01 00:00:00 | 9
          v2       | taal      | 2024-01-01  | 2024-02-29 | 2024-03-31     | 2024-05-01 00:00:00 | 1
          v3       | taal      | 2024-01-01  | 2024-02-29 | 2024-03-31     | 2024-04-01 00:00:00 | 3
          v3       | taal      | 2024-01-01  | 2024-01-31 | 2024-03-31     | 2024-04-01 00:00:00 | 2`,
      },
      gives: `
        v_number | joined_date | left_date
        v1       | 2024-01-01  | 2024-02-29
        v1       | 2024-01-02  | 2024-03-31
        v2       | 2024-01-01  | 2024-02-29
        v3       | 2024-01-01  | 2024-02-29`,
    },
  ],
};

const areas: ModelCases = {
  model: 'sources/cbs/areas',
  cases: [
    {
      title: 'an area gets English codes, and classes as numbers or nothing',
      given: {
        'register.cbs__areas': `
          area_code | year | area_kind | municipality_code | name    | address_density | urbanity_class | degurba | inhabitants | status     | cbs_table
          GM0344    | 2024 | gemeente  | 0344              | Utrecht | 3600            | 1              | 1       | 370000      | definitief | 85755NED
          WK034401  | 2024 | wijk      | 0344              | West    |                 |                |         |             | voorlopig  | 85984NED`,
      },
      gives: `
        area_code | year | area_kind     | municipality_code | name    | address_density | urbanity_class | degurba | inhabitants | is_definitive | cbs_table
        GM0344    | 2024 | municipality  | 0344              | Utrecht | 3600            | 1              | 1       | 370000      | true          | 85755NED
        WK034401  | 2024 | neighbourhood | 0344              | West    |                 |                |         |             | false         | 85984NED`,
    },
    {
      title: 'of several rows of one area and year the newest holds',
      given: {
        'register.cbs__areas': `
          area_code | year | name | reference_date | recorded_from       | line
          GM0344    | 2024 | old  | 2024-06-30     | 2026-01-01 00:00:00 | 9
          GM0344    | 2024 | new  | 2025-06-30     | 2026-01-01 00:00:00 | 1
          GM0344    | 2023 | new  | 2025-06-30     | 2026-01-01 00:00:00 | 2
          GM0307    | 2024 | old  | 2024-06-30     | 2024-07-01 00:00:00 | 9
          GM0307    | 2024 | new  | 2024-06-30     | 2025-07-01 00:00:00 | 1
          GM0308    | 2024 | new  | 2024-06-30     | 2024-07-01 00:00:00 | 3
          GM0308    | 2024 | old  | 2024-06-30     | 2024-07-01 00:00:00 | 2`,
      },
      gives: `
        area_code | year | name
        GM0344    | 2024 | new
        GM0344    | 2023 | new
        GM0307    | 2024 | new
        GM0308    | 2024 | new`,
    },
  ],
};

const published: ModelCases = {
  model: 'sources/context/published',
  cases: [
    {
      title: 'a figure gets an English topic and keeps what its source says',
      given: {
        'register.context__published': `
          figure_id | topic        | area | municipality_code | counted | period | value | value_to | unit    | qualifier | publisher | source_url  | published_on
          f1        | vergunningen | NL   |                   | issued  | 2024   | 25    | 30       | percent | about     | UWV       | https://x.y | 2024-12
          f2        | opvang       | GM   | 0344              | places  | 2025   | 1805  |          | places  |           | DUIC      | https://x.y |
          f3        | bsn          | NL   |                   | waiting | 2024   | 1     |          | persons |           | NOS       | https://x.y |
          f4        | werk         | NL   |                   | share   | 2024   | 1     |          | percent |           | CBS       | https://x.y |
          f5        | procedure    | PV26 |                   | asked   | 2024   | 1     |          | persons |           | IND       | https://x.y |`,
      },
      gives: `
        figure_id | topic        | area | municipality_code | counted | period | value | value_to | unit    | qualifier | publisher | source_url  | published_on
        f1        | work_permits | NL   |                   | issued  | 2024   | 25    | 30       | percent | about     | UWV       | https://x.y | 2024-12
        f2        | reception    | GM   | 0344              | places  | 2025   | 1805  |          | places  |           | DUIC      | https://x.y |
        f3        | bsn          | NL   |                   | waiting | 2024   | 1     |          | persons |           | NOS       | https://x.y |
        f4        | work         | NL   |                   | share   | 2024   | 1     |          | percent |           | CBS       | https://x.y |
        f5        | procedure    | PV26 |                   | asked   | 2024   | 1     |          | persons |           | IND       | https://x.y |`,
    },
    newestHolds(
      'register.context__published',
      'of several rows of one figure the newest holds',
      'figure_id | publisher',
      'old | new',
    ),
  ],
};

export default [
  notifications,
  labourMarket,
  contributions,
  housingMatches,
  participation,
  areas,
  published,
] as const;
