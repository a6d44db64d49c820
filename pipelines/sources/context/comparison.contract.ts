// The rest of the country: the same risk tables and sums for reception locations outside the pilot, by setting. They stand
// beside the figures of the pilot and are never mixed in.

import { code, defineFeed, z } from '../../../src/vocabulary/index.js';
import { numberColumns, subjectColumns, sumsRules } from '../sums_columns.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Vergelijking met andere locaties', en: 'Comparison with other locations' },
  description: {
    nl: 'Eén rij per ligging, periode, interval en oorzaak, of per ligging, periode en maat, van azc’s buiten de pilot.',
    en: 'One row a setting, period, interval and cause, or a setting, period and measure, of centres outside the pilot.',
  },
  holds: 'sums',
  delivery: 'full',
  key: ['kind', 'indicator', 'period', 'setting', 'part', 't_from'],
  columns: z.object({
    ...subjectColumns,
    setting: code({
      header: 'ligging',
      nl: 'Ligging van de locaties, naar de CBS-klasse van de wijk: 1 en 2 stad, 3 tot en met 5 buitenaf',
      en: 'Setting of the locations, by the CBS class of the neighbourhood: 1 and 2 city, 3 to 5 rural',
      codes: { city: { nl: 'stad', en: 'city' }, rural: { nl: 'buitenaf', en: 'rural' } },
    }),
    made_by: code({
      header: 'gemaakt_door',
      nl: 'Wie de rijen van mensen had en de sommen maakte',
      en: 'Who held the rows about people and made the sums',
      codes: {
        cbs: { nl: 'CBS', en: 'CBS' },
        coa: { nl: 'COA', en: 'COA' },
        uwv: { nl: 'UWV', en: 'UWV' },
        derde: { nl: 'een derde partij', en: 'a third party' },
      },
    }),
    ...numberColumns,
  }),
  rules: sumsRules,
  calendar: { every: 'year', dueDay: 28, graceDays: 14, retentionMonths: 60 },
  refuseAboveShare: 0.05,
});
