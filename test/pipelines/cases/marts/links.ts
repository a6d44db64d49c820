// What links to a known resident, of each source.

import type { ModelCases } from '../../support/model-bench.js';

const linkedRecords: ModelCases = {
  model: 'marts/linked_records',
  cases: [
    {
      title: 'counts each source by the number that it carries',
      given: {
        'core.person_numbers': `
          number_kind | number | person_id
          v_number    | v1     | c1
          bsn         | b1     | c1`,
        'staging.coa__residents': `
          coa_number | bsn
          c1         | b1
          c2         |`,
        'staging.ind__procedures': `
          procedure_number | v_number
          a1               | v1
          a2               | b1
          a3               |`,
        'staging.uwv__permits': `
          application_number | v_number
          t1                 | v1
          t2                 | v9`,
        'staging.polis__income_relations': `
          bsn | period_from
          b1  | 2024-01-01
          b1  | 2024-02-01
          v1  | 2024-01-01`,
        'core.notifications': `
          notification_number | person_id
          n1                  | c1
          n2                  |`,
        'core.contributions': `
          household_number | n_residents
          h1               | 2
          h2               | 0
          h3               | 1`,
        'core.housing_matches': `
          match_number | person_id
          m1           |`,
        'core.participations': `
          participant_id | person_id
          c1             | c1
          v9             |
          v8             |`,
      },
      gives: `
        link             | title_en                                             | n_linked | n_all
        residents_bsn    | residents with a BSN                                 | 1        | 2
        procedures       | procedures of a known resident                       | 1        | 3
        permits          | permits of a known resident                          | 1        | 2
        income_relations | pay periods of a known resident                      | 2        | 3
        notifications    | notifications of a known resident                    | 1        | 2
        contributions    | months with a contribution of a known household      | 2        | 3
        housing_matches  | housing matches of a known resident                  | 0        | 1
        participations   | participations in programmes of a known resident     | 1        | 3`,
    },
  ],
};

const linksByLocation: ModelCases = {
  model: 'marts/links_by_location',
  cases: [
    {
      title: 'places a record where its person lived that day, and one of nobody nowhere',
      given: {
        'core.person_numbers': `
          number_kind | number | person_id | is_former
          v_number    | v1     | c1        | false
          v_number    | v0     | c1        | true
          bsn         | b1     | c1        | false`,
        'core.stays': `
          person_id | location_code | is_pilot | from_date  | to_date
          c1        | UTR01         | true     | 2023-01-01 | 2024-03-01
          c1        | AMF01         | true     | 2024-03-01 |`,
        'staging.coa__residents': `
          coa_number | bsn
          c1         |`,
        'staging.coa__stays': `
          coa_number | location_code | from_date
          c1         | UTR01         | 2023-01-01
          c7         | LEE01         | 2023-05-01`,
        'staging.ind__procedures': `
          procedure_number | v_number | application_date
          a1               | v0       | 2022-12-31
          a2               | v9       | 2023-05-01`,
        'staging.uwv__permits': `
          application_number | v_number | received_date
          t1                 | v1       | 2024-02-29
          t2                 | v1       | 2024-03-01
          t3                 |          | 2024-03-01`,
        'staging.brp__bsn_registrations': `
          case_number | v_number | signal_date | bsn_issued_date
          r1          | v1       | 2023-12-01  | 2024-03-05`,
        'staging.polis__income_relations': `
          bsn | period_from
          b1  | 2024-04-01
          b9  | 2024-04-01`,
        'core.persons': `
          person_id | household_number
          c1        | h1`,
        'staging.uwv__notifications': `
          notification_number | v_number | received_date
          n1                  | v1       | 2025-01-01`,
        'staging.programmes__participation': `
          v_number | joined_date
          v9       | 2025-01-01`,
        'staging.coa__housing_matches': `
          match_number | coa_number | match_date
          m1           | c1         | 2025-01-01
          m2           | c9         | 2025-01-01`,
        'staging.coa__contributions': `
          household_number | month
          h1               | 2025-01-01
          h9               | 2025-01-01`,
      },
      gives: `
        feed                   | location_code | year | n_linked | n_by_former | n_unlinked | n_all
        ind/procedures         | elsewhere     | 2022 | 1        | 1           | 0          | 1
        ind/procedures         | unknown       | 2023 | 0        | 0           | 1          | 1
        uwv/permits            | UTR01         | 2024 | 1        | 0           | 0          | 1
        uwv/permits            | AMF01         | 2024 | 1        | 0           | 0          | 1
        uwv/permits            | unknown       | 2024 | 0        | 0           | 1          | 1
        brp/bsn_registrations  | UTR01         | 2023 | 1        | 0           | 0          | 1
        bsn_at_coa             | AMF01         | 2024 | 0        | 0           | 1          | 1
        polis/income_relations | AMF01         | 2024 | 1        | 0           | 0          | 1
        polis/income_relations | unknown       | 2024 | 0        | 0           | 1          | 1
        uwv/notifications        | AMF01       | 2025 | 1        | 0           | 0          | 1
        programmes/participation | unknown     | 2025 | 0        | 0           | 1          | 1
        coa/housing_matches    | AMF01         | 2025 | 1        | 0           | 0          | 1
        coa/housing_matches    | unknown       | 2025 | 0        | 0           | 1          | 1
        coa/contributions      | AMF01         | 2025 | 1        | 0           | 0          | 1
        coa/contributions      | unknown       | 2025 | 0        | 0           | 1          | 1
        coa/stays              | UTR01         | 2023 | 1        | 0           | 0          | 1
        coa/stays              | LEE01         | 2023 | 0        | 0           | 1          | 1`,
    },
  ],
};

export default [linkedRecords, linksByLocation];
