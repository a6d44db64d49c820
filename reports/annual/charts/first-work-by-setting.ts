// The share with a first job some months after access, city and rural, over the three pilot years together.

import { defineChart } from '../../../src/vocabulary/index.js';
import { dotsByGroup } from '../../shared/dots-by-group.js';

export default defineChart({
  title: {
    nl: 'Aandeel met een eerste baan na toegang tot werk, stad en buitenaf',
    en: 'Share with a first job after access to work, city and rural',
  },
  unit: {
    nl: 'Mensen met toegang tot werk, alle pilotjaren samen. Streep: interval van 95%, dat alleen toeval binnen locaties toont.',
    en: 'People with access to work, all pilot years together. Bar: 95% interval, which shows chance within locations only.',
  },
  cells: ['share@m3', 'share@m6', 'share@m12'].map((measure) => ({
    indicator: 'A3',
    measure,
    periods: ['years-1-3'],
    groups: ['setting' as const],
  })),
  build: dotsByGroup({
    by: (row) => row.groupLabel,
    key: (row) => row.group,
    row: (row) => row.pointLabel,
    format: '.0%',
  }),
});
