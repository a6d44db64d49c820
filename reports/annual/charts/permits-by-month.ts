// Permits applied for and granted by month.

import { defineChart } from '../../../src/vocabulary/index.js';
import { seriesByMonth } from '../../shared/series-by-month.js';

export default defineChart({
  title: {
    nl: 'Werkvergunningen per maand: aangevraagd en verleend',
    en: 'Work permits by month: applied for and granted',
  },
  unit: {
    nl: 'Aanvragen in de maand van ontvangst, vergunningen in de maand van het besluit; afgerond op vijftallen. Open punt: maanden die alleen samen getoond mogen worden; getekend is het gemiddelde per maand.',
    en: 'Applications in the month of receipt, permits in the month of the decision; rounded to fives. Open point: months that may be shown only together; drawn is the mean for one month.',
  },
  cells: [
    { indicator: 'C1', measure: 'applied', periods: ['month'], groups: ['province'] },
    { indicator: 'C1', measure: 'granted', periods: ['month'], groups: ['province'] },
  ],
  build: seriesByMonth({
    key: (row) => row.measure,
    label: (row) => row.measureLabel,
    axis: (language) => ({ title: language === 'nl' ? 'vergunningen' : 'permits', format: 'd' }),
    band: false,
    perMonth: true,
  }),
});
