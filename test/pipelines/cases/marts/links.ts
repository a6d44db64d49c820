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
      },
      gives: `
        link             | title_en                        | n_linked | n_all
        residents_bsn    | residents with a BSN            | 1        | 2
        procedures       | procedures of a known resident  | 1        | 3
        permits          | permits of a known resident     | 1        | 2
        income_relations | pay periods of a known resident | 2        | 3`,
    },
  ],
};

export default [linkedRecords];
