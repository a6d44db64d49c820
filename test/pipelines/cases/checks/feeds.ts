// Checks on notifications, contributions, matches, programmes and lists: what does not link, add up or agree.

import type { CheckCase } from './days.js';

export const furtherFeeds: readonly CheckCase[] = [
  {
    check: 'notifications_of_unknown_persons',
    title: 'finds a notification of nobody known to COA',
    given: {
      'core.notifications': `
        notification_number | person_id | received_date
        n1                  | c1        | 2024-01-01
        n2                  |           | 2024-01-02`,
    },
    gives: `
      notification_number | received_date
      n2                  | 2024-01-02`,
  },
  {
    check: 'notifications_before_the_lever',
    title: 'finds what was received while the lever was not in force, to the day; planned is not in force',
    given: {
      'reference.levers': `
        lever          | version_id | status         | valid_from | valid_to
        notification   | none       | not_introduced |            |
        notification   | first      | assumed        | 2024-03-01 | 2024-05-01
        notification   | second     | in_force       | 2024-07-01 |
        notification   | third      | planned        | 2024-01-01 |
        waiting_period | other      | in_force       | 2023-01-01 |`,
      'core.notifications': `
        notification_number | received_date
        day_before          | 2024-02-29
        first_day           | 2024-03-01
        last_day            | 2024-04-30
        day_after           | 2024-05-01
        again               | 2024-07-01`,
    },
    gives: `
      notification_number | received_date
      day_before          | 2024-02-29
      day_after           | 2024-05-01`,
  },
  {
    check: 'changes_of_unknown_notifications',
    title: 'finds a change of what was not delivered, and messages in a circle, not a chain that holds',
    given: {
      'staging.uwv__notifications': `
        notification_number | replaces_number
        n1                  |
        n2                  | n1
        n3                  | n2
        orphan              | gone
        of_orphan           | orphan
        circle_1            | circle_2
        circle_2            | circle_1`,
      'core.notifications': `
        notification_number
        n1
        orphan`,
    },
    gives: `
      notification_number
      orphan
      circle_1
      circle_2`,
  },
  {
    check: 'contributions_of_unknown_households',
    title: 'finds a household without residents, once with its months',
    given: {
      'core.contributions': `
        household_number | month      | n_residents
        h1               | 2024-01-01 | 2
        h2               | 2024-01-01 | 0
        h2               | 2024-02-01 | 0`,
    },
    gives: `
      household_number | n_months
      h2               | 2`,
  },
  {
    check: 'contributions_that_do_not_add_up',
    title: 'finds a contribution more than a euro beside the rule, in each of its zones',
    given: {
      'core.contributions': `
        household_number | month      | net_income | free_amount | reception_value | contribution
        share            | 2024-01-01 | 400        | 100         | 536.79          | 300
        capped           | 2024-01-01 | 2000       | 246         | 536.79          | 536.79
        below_free       | 2024-01-01 | 100        | 200         | 536.79          | 0
        euro             | 2024-01-01 | 400        | 100         | 536.79          | 301
        more             | 2024-01-01 | 400        | 100         | 536.79          | 301.01
        less             | 2024-01-01 | 400        | 100         | 536.79          | 298.99
        above_value      | 2024-01-01 | 2000       | 246         | 536.79          | 600
        none             | 2024-01-01 | 2000       | 246         | 536.79          | 0`,
    },
    gives: `
      household_number | month
      more             | 2024-01-01
      less             | 2024-01-01
      above_value      | 2024-01-01
      none             | 2024-01-01`,
  },
  {
    check: 'matches_of_unknown_persons',
    title: 'finds a match of nobody known to COA',
    given: {
      'core.housing_matches': `
        match_number | person_id | match_date
        m1           | c1        | 2024-01-01
        m2           |           | 2024-01-02`,
    },
    gives: `
      match_number | match_date
      m2           | 2024-01-02`,
  },
  {
    check: 'matches_before_a_permit',
    title: 'finds a match before the day on which a permit was granted, not on that day, nor of nobody',
    given: {
      'core.procedures': `
        procedure_number | person_id | decision | decision_date
        a1               | c1        | granted  | 2024-02-01
        a2               | c2        | refused  | 2023-01-01
        a3               | c3        | granted  | 2024-02-01`,
      'core.housing_matches': `
        match_number | person_id | match_date
        day_before   | c1        | 2024-01-31
        same_day     | c3        | 2024-02-01
        refused      | c2        | 2024-02-01
        nobody       |           | 2024-02-01`,
    },
    gives: `
      match_number | match_date
      day_before   | 2024-01-31
      refused      | 2024-02-01`,
  },
  {
    check: 'participants_of_unknown_persons',
    title: 'finds a participant of nobody known to COA, once with the participations',
    given: {
      'core.participations': `
        participant_id | person_id | programme
        c1             | c1        | jobhunting
        v2             |           | jobhunting
        v2             |           | language`,
    },
    gives: `
      participant_id | n_participations
      v2             | 2`,
  },
  {
    check: 'programmes_at_unknown_places',
    title: 'finds a location that is not declared, or without one a municipality outside the province',
    given: {
      'reference.locations': `
        location_code
        UTR01`,
      'reference.municipalities': `
        municipality_code
        0344`,
      'core.participations': `
        participant_id | programme     | programme_location_code | programme_municipality_code
        c1             | jobhunting    | UTR01                   | 0344
        c2             | jobhunting    | UTR01                   | 0999
        c3             | jobhunting    | XXX01                   | 0344
        c4             | plan_einstein |                         | 0344
        c5             | plan_einstein |                         | 0363
        c6             | plan_einstein |                         | 0363`,
    },
    gives: `
      programme     | programme_location_code | programme_municipality_code
      jobhunting    | XXX01                   | 0344
      plan_einstein |                         | 0363`,
  },
  {
    check: 'areas_that_differ',
    title: 'finds an area whose class of one year is another in the lists, municipality or neighbourhood',
    given: {
      'reference.municipality_urbanity': `
        municipality_code | year | urbanity_class
        0344              | 2023 | 1
        0344              | 2024 | 1`,
      'reference.neighbourhood_urbanity': `
        neighbourhood_code | year | urbanity_class
        WK034401           | 2022 | 1
        WK034402           | 2022 | 2`,
      'core.areas': `
        area_code | year | urbanity_class
        GM0344    | 2023 | 2
        GM0344    | 2024 | 1
        GM0344    | 2025 | 5
        WK034401  | 2022 | 3
        WK034402  | 2022 |`,
    },
    gives: `
      area_code | year | urbanity_class | listed_class
      GM0344    | 2023 | 2              | 1
      WK034401  | 2022 | 3              | 1`,
  },
  {
    check: 'regions_without_labour_market',
    title: 'finds a region of the province without a figure',
    given: {
      'reference.municipalities': `
        municipality_code | labour_market_region_code
        0344              | AM16
        0321              | AM16
        0307              | AM14`,
      'core.labour_market': `
        region_code
        AM16
        AM99`,
    },
    gives: `
      region_code
      AM14`,
  },
  {
    check: 'regions_without_labour_market',
    title: 'says nothing where the feed was not delivered',
    given: {
      'reference.municipalities': `
        municipality_code | labour_market_region_code
        0344              | AM16`,
    },
    gives: 'region_code',
  },
];
