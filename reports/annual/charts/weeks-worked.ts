// Of those who worked, how many did so for longer than the former limit and than a shorter spell, by pilot year: at
// least and at most, since pay shows no weeks.

import { defineChart } from '../../../src/vocabulary/index.js';
import { dotsByGroup } from '../../shared/dots-by-group.js';

export default defineChart({
  title: { nl: 'Gewerkte weken binnen een jaar, provincie', en: 'Weeks worked within a year, province' },
  unit: {
    nl: 'Mensen die in het jaar werkten. Het echte aandeel ligt tussen ten minste en ten hoogste. Streep: interval van 95% bij elke grens.',
    en: 'People who worked in the year. The true share lies between at least and at most. Bar: 95% interval of each bound.',
  },
  cells: ['over_12_least', 'over_12_most', 'over_24_least', 'over_24_most'].map((measure) => ({
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
