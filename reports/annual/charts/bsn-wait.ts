// The median wait for a BSN over the baseline and the pilot years: province, city and rural.

import { defineChart } from '../../../src/vocabulary/index.js';
import { linesByPeriod } from '../../shared/lines-by-period.js';

export default defineChart({
  title: {
    nl: 'Middelste wachttijd van signaal tot BSN, in weken',
    en: 'Median wait from signal to BSN, in weeks',
  },
  unit: {
    nl: 'Mensen met een signaal dat inschrijving kan; wie nog wacht telt mee. Streep: interval van 95%, dat alleen toeval binnen locaties toont.',
    en: 'People with a signal that they can be registered; those still waiting count. Bar: 95% interval, which shows chance within locations only.',
  },
  cells: [
    { indicator: 'D1', measure: 'median', periods: ['baseline', 'year'], groups: ['province', 'setting'] },
  ],
  build: linesByPeriod((language) => ({ title: language === 'nl' ? 'weken' : 'weeks', format: 'd' })),
});
