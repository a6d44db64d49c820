// The share of days in work, baseline and this pilot year, by group of locations.

import { defineChart } from '../../../src/vocabulary/index.js';
import { dotsByGroup } from '../../shared/dots-by-group.js';

export default defineChart({
  title: {
    nl: 'Dagen met werk, nulmeting en dit pilotjaar, per groep locaties',
    en: 'Days in work, baseline and this pilot year, by group of locations',
  },
  unit: {
    nl: 'Persoonsdagen van mensen met toegang tot werk. Streep: interval van 95%, dat alleen toeval binnen locaties toont.',
    en: 'Person-days of people with access to work. Bar: 95% interval, which shows chance within locations only.',
  },
  cells: [
    {
      indicator: 'F1',
      measure: 'share',
      periods: ['baseline', 'this-year'],
      groups: ['province', 'setting', 'location', 'small'],
    },
  ],
  build: dotsByGroup({
    by: (row) => row.periodLabel,
    key: (row) => row.period,
    row: (row) => row.groupLabel,
    format: '.0%',
  }),
});
