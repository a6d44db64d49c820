// Permits applied for and granted by month.

import { defineChart } from '../../../src/vocabulary/index.js';
import { seriesByMonth } from '../../shared/series-by-month.js';

export default defineChart({
  title: {
    nl: 'Werkvergunningen per maand: aangevraagd en verleend',
    en: 'Work permits by month: applied for and granted',
  },
  unit: {
    nl: 'Vergunningen, in de maand van ontvangst; afgerond op vijftallen.',
    en: 'Permits, in the month of receipt; rounded to fives.',
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
  }),
});
