// Polis as sums: what CBS or a third party makes of the income relations, linked with the sealed rows of COA and the IND, and
// may hand on where the rows themselves may not. The query that makes the rows stands in risk_tables.sums.sql.

import { code, defineFeed, text, z } from '../../../src/vocabulary/index.js';
import { numberColumns, subjectColumns, sumsRules } from '../sums_columns.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Werk als risicotabellen en sommen', en: 'Work as risk tables and sums' },
  description: {
    nl: 'Eén rij per groep, interval en oorzaak, of per groep en maat: wie werd gevolgd, wie ging werken, dagen met werk en toegang.',
    en: 'One row a group, interval and cause, or a group and measure: who was followed, who went to work, days in work and with access.',
  },
  holds: 'sums',
  delivery: 'full',
  key: ['kind', 'indicator', 'period', 'group_kind', 'group_value', 'part', 't_from'],
  columns: z.object({
    ...subjectColumns,
    group_kind: code({
      header: 'soort_groep',
      nl: 'Soort groep',
      en: 'Kind of group',
      codes: {
        province: { nl: 'provincie', en: 'province' },
        setting: { nl: 'ligging: stad of buitenaf', en: 'setting: city or rural' },
        location: { nl: 'grote locatie', en: 'large location' },
        small: { nl: 'kleine locaties van een ligging', en: 'small locations of a setting' },
      },
    }),
    group_value: text({
      header: 'groep',
      nl: 'De groep, als in de sleutel van een cijfer',
      en: 'The group, as in the key of a cell',
      max: 20,
      pattern: /^[A-Za-z0-9_-]{1,20}$/,
    }),
    ...numberColumns,
  }),
  rules: sumsRules,
  calendar: { every: 'year', dueDay: 28, graceDays: 14, retentionMonths: 60 },
  refuseAboveShare: 0.05,
});
