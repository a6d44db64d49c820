// The share of days with access that were spent in work, by month, with its interval.

import { defineChart } from '../../../src/vocabulary/index.js';
import { seriesByMonth } from '../../shared/series-by-month.js';

export default defineChart({
  title: {
    nl: 'Dagen met werk, als deel van de dagen waarop werken mocht, per maand',
    en: 'Days in work, as a share of the days on which work was allowed, by month',
  },
  unit: {
    nl: 'Persoonsdagen van mensen met toegang tot werk, provincie. Vlak: interval van 95%. Open punt: maanden die alleen samen getoond mogen worden.',
    en: 'Person-days of people with access to work, province. Area: 95% interval. Open point: months that may be shown only together.',
  },
  cells: [{ indicator: 'F1', measure: 'share', periods: ['month'], groups: ['province'] }],
  build: seriesByMonth({
    key: (row) => row.group,
    label: (row) => row.groupLabel,
    axis: () => ({ title: '', format: '.0%' }),
    band: true,
    perMonth: false,
  }),
});
