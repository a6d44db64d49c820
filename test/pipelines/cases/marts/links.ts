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

export default [linkedRecords];
