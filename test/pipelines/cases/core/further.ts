// The clean relations of notifications, contributions, matches, programmes and of what is no person: chains, links and homes.

import type { ModelCases } from '../../support/model-bench.js';

const notifications: ModelCases = {
  model: 'core/notifications',
  cases: [
    {
      title:
        'a notification and its changes are one row: first received and first start stay, the latest message holds',
      given: {
        'core.person_numbers': `
          number_kind | number | person_id
          v_number    | v1     | c1`,
        'staging.uwv__notifications': `
          notification_number | kind   | replaces_number | v_number | received_date | start_date | end_date   | employer_number | sbi_code | sbi_version | hirer_sbi_code | hours_per_week
          n1                  | new    |                 | v1       | 2024-01-10    | 2024-01-15 |            | e1              | 78201    | 2008        | 8121           | 24
          n2                  | change | n1              | v1       | 2024-01-12    | 2024-01-22 |            | e1              | 78201    | 2008        | 1071           | 32
          n3                  | ended  | n2              | v1       | 2024-05-01    | 2024-01-22 | 2024-04-30 | e2              | 8121     | 2025        |                | 16
          alone               | new    |                 | v2       | 2024-01-10    | 2024-01-15 |            | e3              |          |             |                |`,
      },
      gives: `
        notification_number | person_id | worker_id | received_date | first_start_date | start_date | end_date   | is_withdrawn | n_changes | employer_number | sbi_code | sbi_version | hours_per_week
        n1                  | c1        | c1        | 2024-01-10    | 2024-01-15       | 2024-01-22 | 2024-04-30 | false        | 2         | e2              | 8121     | 2025        | 16
        alone               |           | v2        | 2024-01-10    | 2024-01-15       | 2024-01-15 |            | false        | 0         | e3              |          |             |`,
    },
    {
      title: 'the industry is the one of the hirer where there is one, and a withdrawal is the last word',
      given: {
        'staging.uwv__notifications': `
          notification_number | kind      | replaces_number | v_number | received_date | start_date | sbi_code | hirer_sbi_code
          n1                  | new       |                 | v1       | 2024-01-10    | 2024-01-15 | 78201    | 8121
          n2                  | new       |                 | v1       | 2024-01-10    | 2024-01-15 | 8121     |
          n3                  | withdrawn | n2              | v1       | 2024-01-11    | 2024-01-15 | 8121     |`,
      },
      gives: `
        notification_number | sbi_code | is_withdrawn
        n1                  | 8121     | false
        n2                  | 8121     | true`,
    },
    {
      title: 'of messages of one day the change goes before what it changes',
      given: {
        'staging.uwv__notifications': `
          notification_number | kind   | replaces_number | v_number | received_date | start_date
          z1                  | new    |                 | v1       | 2024-01-10    | 2024-01-15
          a2                  | change | z1              | v1       | 2024-01-10    | 2024-01-16`,
      },
      gives: `
        notification_number | start_date | n_changes
        z1                  | 2024-01-16 | 1`,
    },
    {
      title: 'a change whose notification is not there stands by itself, and messages in a circle nowhere',
      given: {
        'staging.uwv__notifications': `
          notification_number | kind   | replaces_number | v_number | received_date | start_date
          orphan              | change | gone            | v1       | 2024-01-10    | 2024-01-15
          of_orphan           | change | orphan          | v1       | 2024-01-11    | 2024-01-17
          circle_1            | change | circle_2        | v1       | 2024-01-10    | 2024-01-15
          circle_2            | change | circle_1        | v1       | 2024-01-10    | 2024-01-15`,
      },
      gives: `
        notification_number | start_date | n_changes
        orphan              | 2024-01-17 | 1`,
    },
    {
      title: 'a notification stands at the pilot location of the day of its first receipt, else elsewhere',
      given: {
        'core.person_numbers': `
          number_kind | number | person_id
          v_number    | v1     | c1
          v_number    | v2     | c2
          bsn         | v3     | c3`,
        'core.stays': `
          person_id | from_date  | to_date    | location_code | is_pilot
          c1        | 2024-01-02 | 2024-01-10 | UTR01         | true
          c1        | 2024-01-10 |            | LEE01         | true
          c2        | 2024-01-01 |            | TER01         | false`,
        'staging.uwv__notifications': `
          notification_number | kind   | replaces_number | v_number | received_date | start_date
          day_before          | new    |                 | v1       | 2024-01-01    | 2024-02-01
          first_day           | new    |                 | v1       | 2024-01-02    | 2024-02-01
          last_day            | new    |                 | v1       | 2024-01-09    | 2024-02-01
          later               | change | last_day        | v1       | 2024-01-20    | 2024-02-01
          day_of_move         | new    |                 | v1       | 2024-01-10    | 2024-02-01
          outside             | new    |                 | v2       | 2024-01-05    | 2024-02-01
          unknown             | new    |                 | v3       | 2024-01-05    | 2024-02-01`,
      },
      gives: `
        notification_number | location_code
        day_before          | elsewhere
        first_day           | UTR01
        last_day            | UTR01
        day_of_move         | LEE01
        outside             | elsewhere
        unknown             | elsewhere`,
    },
  ],
};

const contributions: ModelCases = {
  model: 'core/contributions',
  cases: [
    {
      title: 'a household keeps its net pay less the contribution, and has as many residents as COA knows',
      given: {
        'core.persons': `
          person_id | household_number
          c1        | h1
          c2        | h1
          c3        | h2`,
        'staging.coa__contributions': `
          household_number | month      | household_size | gross_income | net_income | free_amount | reception_value | contribution | collected | allowance | assessed_date
          h1               | 2024-01-01 | 3              | 900          | 850        | 225         | 536.79          | 536.79       | 500       | settled   | 2024-02-10
          h1               | 2024-02-01 | 3              | 0            | 0          | 0           | 536.79          | 0            |           |           | 2024-03-10
          h9               | 2024-01-01 | 1              | 200          | 200        | 50          | 536.79          | 150          |           | withheld  | 2024-02-10`,
      },
      gives: `
        household_number | month      | household_size | n_residents | gross_income | net_income | free_amount | reception_value | contribution | retained_amount | collected | allowance | assessed_date
        h1               | 2024-01-01 | 3              | 2           | 900          | 850        | 225         | 536.79          | 536.79       | 313.21          | 500       | settled   | 2024-02-10
        h1               | 2024-02-01 | 3              | 2           | 0            | 0          | 0           | 536.79          | 0            | 0               |           |           | 2024-03-10
        h9               | 2024-01-01 | 1              | 0           | 200          | 200        | 50          | 536.79          | 150          | 50              |           | withheld  | 2024-02-10`,
    },
  ],
};

const housingMatches: ModelCases = {
  model: 'core/housing_matches',
  cases: [
    {
      title: 'a match says whether it lies in the province and in the labour region of the home on that day',
      given: {
        'core.persons': `
          person_id
          c1
          c2
          c3`,
        'core.stays': `
          person_id | from_date  | to_date    | location_code | is_pilot
          c1        | 2024-01-02 | 2024-02-01 | UTR01         | true
          c1        | 2024-02-01 |            | AMF01         | true
          c2        | 2024-01-01 |            | TER01         | false`,
        'reference.locations': `
          location_code | municipality_code
          UTR01         | 0344
          AMF01         | 0307`,
        'reference.municipalities': `
          municipality_code | labour_market_region_code
          0344              | AM16
          0321              | AM16
          0307              | AM14`,
        'staging.coa__housing_matches': `
          match_number | coa_number | match_date | municipality_code | is_profile_known | housed_date | lapsed_date | lapse_reason
          same_region  | c1         | 2024-01-02 | 0321              | true             | 2024-05-01  |             |
          last_day     | c1         | 2024-01-31 | 0307              | false            |             | 2024-02-02  | work
          day_of_move  | c1         | 2024-02-01 | 0307              | false            |             |             |
          far_away     | c1         | 2024-02-01 | 0363              | false            |             |             |
          day_before   | c1         | 2024-01-01 | 0344              | false            |             |             |
          not_in_pilot | c2         | 2024-01-05 | 0344              | false            |             |             |
          unknown      | c9         | 2024-01-05 | 0344              | false            |             |             |`,
      },
      gives: `
        match_number | person_id | location_code | match_date | municipality_code | is_in_province | is_in_labour_region | is_profile_known | housed_date | lapsed_date | lapse_reason
        same_region  | c1        | UTR01         | 2024-01-02 | 0321              | true           | true                | true             | 2024-05-01  |             |
        last_day     | c1        | UTR01         | 2024-01-31 | 0307              | true           | false               | false            |             | 2024-02-02  | work
        day_of_move  | c1        | AMF01         | 2024-02-01 | 0307              | true           | true                | false            |             |             |
        far_away     | c1        | AMF01         | 2024-02-01 | 0363              | false          | false               | false            |             |             |
        day_before   | c1        | elsewhere     | 2024-01-01 | 0344              | true           |                     | false            |             |             |
        not_in_pilot | c2        | elsewhere     | 2024-01-05 | 0344              | true           |                     | false            |             |             |
        unknown      |           | elsewhere     | 2024-01-05 | 0344              | true           |                     | false            |             |             |`,
    },
  ],
};

const participations: ModelCases = {
  model: 'core/participations',
  cases: [
    {
      title:
        'a participation finds its person and home on the first day, and says whether the programme is there',
      given: {
        'core.person_numbers': `
          number_kind | number | person_id
          v_number    | v1     | c1
          v_number    | v2     | c2
          bsn         | v3     | c3`,
        'core.stays': `
          person_id | from_date  | to_date    | location_code | is_pilot
          c1        | 2024-01-02 | 2024-02-01 | UTR01         | true
          c1        | 2024-02-01 |            | LEE01         | true
          c2        | 2024-01-01 |            | TER01         | false`,
        'staging.programmes__participation': `
          v_number | programme     | joined_date | left_date  | programme_location_code | programme_municipality_code | offer_date | intended_start_date | is_informed | informed_date
          v1       | jobhunting    | 2024-01-01  |            | UTR01                   | 0344                        |            |                     |             |
          v1       | jobhunting    | 2024-01-31  | 2024-03-01 | UTR01                   | 0344                        | 2024-02-02 | 2024-02-20          | true        | 2024-02-01
          v1       | jobhunting    | 2024-02-01  |            | UTR01                   | 0344                        |            |                     | false       |
          v1       | plan_einstein | 2024-02-01  |            |                         | 0344                        |            |                     |             |
          v2       | language      | 2024-01-05  |            | TER01                   | 0344                        |            |                     |             |
          v3       | language      | 2024-01-05  |            | UTR01                   | 0344                        |            |                     |             |`,
      },
      gives: `
        participant_id | programme     | joined_date | person_id | left_date  | location_code | programme_location_code | programme_municipality_code | is_at_home | offer_date | intended_start_date | is_informed | informed_date
        c1             | jobhunting    | 2024-01-01  | c1        |            | elsewhere     | UTR01                   | 0344                        | false      |            |                     |             |
        c1             | jobhunting    | 2024-01-31  | c1        | 2024-03-01 | UTR01         | UTR01                   | 0344                        | true       | 2024-02-02 | 2024-02-20          | true        | 2024-02-01
        c1             | jobhunting    | 2024-02-01  | c1        |            | LEE01         | UTR01                   | 0344                        | false      |            |                     | false       |
        c1             | plan_einstein | 2024-02-01  | c1        |            | LEE01         |                         | 0344                        |            |            |                     |             |
        c2             | language      | 2024-01-05  | c2        |            | elsewhere     | TER01                   | 0344                        | false      |            |                     |             |
        v3             | language      | 2024-01-05  |           |            | elsewhere     | UTR01                   | 0344                        | false      |            |                     |             |`,
    },
  ],
};

const labourMarket: ModelCases = {
  model: 'core/labour_market',
  cases: [
    {
      title:
        'a quarter ends with the first day of the next, also over a new year, and is tight from tight on',
      given: {
        'staging.uwv__labour_market': `
          region_code | sbi_version | section | quarter_from | vacancies | job_seekers | tension | tension_class
          AM14        | 2008        | I       | 2024-10-01   | 100       | 20          | 5       | very_tight
          AM14        | 2008        | I       | 2024-04-01   | 100       | 50          | 2       | tight
          AM14        | 2008        | I       | 2024-07-01   | 100       | 100         | 1       | average
          AM14        | 2025        | A       | 2024-01-01   |           |             |         |`,
      },
      gives: `
        region_code | sbi_version | section | quarter_from | quarter_to | vacancies | job_seekers | tension | tension_class | is_tight
        AM14        | 2008        | I       | 2024-10-01   | 2025-01-01 | 100       | 20          | 5       | very_tight    | true
        AM14        | 2008        | I       | 2024-04-01   | 2024-07-01 | 100       | 50          | 2       | tight         | true
        AM14        | 2008        | I       | 2024-07-01   | 2024-10-01 | 100       | 100         | 1       | average       | false
        AM14        | 2025        | A       | 2024-01-01   | 2024-04-01 |           |             |         |               |`,
    },
  ],
};

const areas: ModelCases = {
  model: 'core/areas',
  cases: [
    {
      title: 'the class is the one of CBS, else the one of the density, from each bound on',
      given: {
        'staging.cbs__areas': `
          area_code | year | area_kind    | municipality_code | name | address_density | urbanity_class | degurba | inhabitants | is_definitive
          GM0001    | 2024 | municipality | 0001              | a    | 2499            | 1              | 1       | 10          | true
          GM0002    | 2024 | municipality | 0002              | b    | 2500            |                |         |             | false
          GM0003    | 2024 | municipality | 0003              | c    | 2499            |                |         |             |
          GM0004    | 2024 | municipality | 0004              | d    | 1500            |                |         |             |
          GM0005    | 2024 | municipality | 0005              | e    | 1499            |                |         |             |
          GM0006    | 2024 | municipality | 0006              | f    | 1000            |                |         |             |
          GM0007    | 2024 | municipality | 0007              | g    | 999             |                |         |             |
          GM0008    | 2024 | municipality | 0008              | h    | 500             |                |         |             |
          GM0009    | 2024 | municipality | 0009              | i    | 499             |                |         |             |
          GM0010    | 2024 | municipality | 0010              | j    | 0               |                |         |             |
          GM0011    | 2024 | municipality | 0011              | k    |                 |                |         |             |`,
      },
      gives: `
        area_code | year | area_kind    | municipality_code | name | address_density | urbanity_class | degurba | inhabitants | is_definitive
        GM0001    | 2024 | municipality | 0001              | a    | 2499            | 1              | 1       | 10          | true
        GM0002    | 2024 | municipality | 0002              | b    | 2500            | 1              |         |             | false
        GM0003    | 2024 | municipality | 0003              | c    | 2499            | 2              |         |             |
        GM0004    | 2024 | municipality | 0004              | d    | 1500            | 2              |         |             |
        GM0005    | 2024 | municipality | 0005              | e    | 1499            | 3              |         |             |
        GM0006    | 2024 | municipality | 0006              | f    | 1000            | 3              |         |             |
        GM0007    | 2024 | municipality | 0007              | g    | 999             | 4              |         |             |
        GM0008    | 2024 | municipality | 0008              | h    | 500             | 4              |         |             |
        GM0009    | 2024 | municipality | 0009              | i    | 499             | 5              |         |             |
        GM0010    | 2024 | municipality | 0010              | j    | 0               | 5              |         |             |
        GM0011    | 2024 | municipality | 0011              | k    |                 |                |         |             |`,
    },
    {
      title: 'the newest year is told for each area by itself',
      given: {
        'staging.cbs__areas': `
          area_code | year
          GM0001    | 2023
          GM0001    | 2024
          WK000101  | 2023`,
      },
      gives: `
        area_code | year | is_newest
        GM0001    | 2023 | false
        GM0001    | 2024 | true
        WK000101  | 2023 | true`,
    },
  ],
};

const publishedFigures: ModelCases = {
  model: 'core/published_figures',
  cases: [
    {
      title: 'two sources that conflict both stay, each with its source and date',
      given: {
        'staging.context__published': `
          figure_id | topic     | area | municipality_code | counted | period | value | value_to | unit   | qualifier | publisher | source_url  | published_on
          f1        | reception | GM   | 0344              | places  | 2025   | 1943  |          | places | June      | DUIC      | https://x.y | 2025-06
          f2        | reception | GM   | 0344              | places  | 2025   | 1946  | 1950     | places |           | DUIC      | https://x.z |`,
      },
      gives: `
        figure_id | topic     | area | municipality_code | counted | period | value | value_to | unit   | qualifier | publisher | source_url  | published_on
        f1        | reception | GM   | 0344              | places  | 2025   | 1943  |          | places | June      | DUIC      | https://x.y | 2025-06
        f2        | reception | GM   | 0344              | places  | 2025   | 1946  | 1950     | places |           | DUIC      | https://x.z |`,
    },
  ],
};

const five = "{'low': 5, 'high': 5}";
const few = "{'low': 0, 'high': 9}";

const deliveredRiskTables: ModelCases = {
  model: 'core/delivered_risk_tables',
  cases: [
    {
      title: 'risk tables of the pilot and of elsewhere stand apart by scope, and sums are left out',
      given: {
        'staging.polis__risk_tables': `
          kind | indicator | period | group_kind | group_value | part | clock  | t_from | t_to | data_to    | n_entered | n_at_risk | n_events | n_censored | is_protected
          risk | A3        | year-1 | setting    | city        | work | access | -1     | 91   | 2024-06-30 | ${five}   | ${few}    | ${few}   | ${five}    | true
          sums | F1        | year-1 | setting    | city        | share |       | 0      |      | 2024-06-30 |           |           |          |            | false`,
        'staging.context__comparison': `
          kind | indicator | period | setting | part | clock  | t_from | t_to | data_to    | n_entered | n_at_risk | n_events | n_censored | is_protected
          risk | A3        | year-1 | city    | work | access | -1     | 91   | 2024-06-30 | ${five}   | ${five}   | ${five}  | ${five}    | false
          sums | F1        | year-1 | city    | share |       | 0      |      | 2024-06-30 |           |           |          |            | false`,
      },
      gives: `
        scope     | indicator | period | group_kind | group_value | cause | t_from | t_to | clock  | data_to    | n_entered | n_at_risk | n_events | n_censored | is_protected
        pilot     | A3        | year-1 | setting    | city        | work  | -1     | 91   | access | 2024-06-30 | ${five}   | ${few}    | ${few}   | ${five}    | true
        elsewhere | A3        | year-1 | setting    | city        | work  | -1     | 91   | access | 2024-06-30 | ${five}   | ${five}   | ${five}  | ${five}    | false`,
    },
  ],
};

const deliveredSums: ModelCases = {
  model: 'core/delivered_sums',
  cases: [
    {
      title: 'sums of the pilot and of elsewhere stand apart by scope, and risk tables are left out',
      given: {
        'staging.polis__risk_tables': `
          kind | indicator | period | group_kind | group_value | part  | t_from | data_to    | n_persons | n_nonzero | sum_x  | sum_w  | sum_xx | sum_xw | sum_ww | is_protected
          sums | F1        | year-1 | location   | UTR01       | share | 0      | 2024-06-30 | ${five}   | ${few}    | ${five} | ${few} | ${five} | ${few} | ${five} | true
          risk | A3        | year-1 | location   | UTR01       | work  | 0      | 2024-06-30 |           |           |        |        |        |        |        | false`,
        'staging.context__comparison': `
          kind | indicator | period  | setting | part  | t_from | data_to    | n_persons | n_nonzero | sum_x  | sum_w  | sum_xx | sum_xw | sum_ww | is_protected
          sums | F1        | 2024-05 | rural   | share | 0      | 2024-06-30 | ${five}   | ${five}   | ${few} | ${five} | ${few} | ${five} | ${few} | false
          risk | A3        | year-1  | rural   | work  | 0      | 2024-06-30 |           |           |        |        |        |        |        | false`,
      },
      gives: `
        scope     | indicator | period  | group_kind | group_value | measure | data_to    | n_persons | n_nonzero | sum_x  | sum_w  | sum_xx | sum_xw | sum_ww | is_protected
        pilot     | F1        | year-1  | location   | UTR01       | share   | 2024-06-30 | ${five}   | ${few}    | ${five} | ${few} | ${five} | ${few} | ${five} | true
        elsewhere | F1        | 2024-05 | setting    | rural       | share   | 2024-06-30 | ${five}   | ${five}   | ${few} | ${five} | ${few} | ${five} | ${few} | false`,
    },
  ],
};

export default [
  notifications,
  contributions,
  housingMatches,
  participations,
  labourMarket,
  areas,
  publishedFigures,
  deliveredRiskTables,
  deliveredSums,
] as const;
