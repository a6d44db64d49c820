// Of those who worked, how many did so for longer than the former limit and than a shorter spell, by pilot year.

import { defineChart } from '../../../src/vocabulary/index.js';
import { dotsByGroup } from '../../shared/dots-by-group.js';

export default defineChart({
  title: { nl: 'Gewerkte weken binnen een jaar, provincie', en: 'Weeks worked within a year, province' },
  unit: {
    nl: 'Mensen die in het jaar werkten. Streep: interval van 95%.',
    en: 'People who worked in the year. Bar: 95% interval.',
  },
  cells: ['over_12', 'over_24'].map((measure) => ({
    indicator: 'B2',
    measure,
    periods: ['year'],
    groups: ['province' as const],
  })),
  build: dotsByGroup({
    by: (row) => row.periodLabel,
    key: (row) => row.period,
    row: (row) => row.measureLabel,
    format: '.0%',
  }),
});
