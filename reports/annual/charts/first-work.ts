// The share with a first job some months after access, by pilot year.

import { defineChart } from '../../../src/vocabulary/index.js';
import { dotsByGroup } from '../../shared/dots-by-group.js';

export default defineChart({
  title: {
    nl: 'Aandeel met een eerste baan na toegang tot werk, provincie',
    en: 'Share with a first job after access to work, province',
  },
  unit: {
    nl: 'Mensen met toegang tot werk; status, vertrek en verhuizing tellen als andere uitkomst. Streep: interval van 95%.',
    en: 'People with access to work; status, departure and moves count as another outcome. Bar: 95% interval.',
  },
  cells: ['share@m3', 'share@m6', 'share@m12'].map((measure) => ({
    indicator: 'A3',
    measure,
    periods: ['year'],
    groups: ['province' as const],
  })),
  build: dotsByGroup({
    by: (row) => row.periodLabel,
    key: (row) => row.period,
    row: (row) => row.pointLabel,
    format: '.0%',
  }),
});
