// Who has a BSN within the lead time to compare with, in this pilot year, by group of locations.

import { defineChart } from '../../../src/vocabulary/index.js';
import { dotsByGroup } from '../../shared/dots-by-group.js';

export default defineChart({
  title: {
    nl: 'Aandeel met een BSN binnen de termijn, nulmeting en dit pilotjaar',
    en: 'Share with a BSN within the term, baseline and this pilot year',
  },
  unit: {
    nl: 'Mensen met een signaal dat inschrijving kan; wie nog wacht telt mee. Streep: interval van 95%, dat alleen toeval binnen locaties toont.',
    en: 'People with a signal that they can be registered; those still waiting count. Bar: 95% interval, which shows chance within locations only.',
  },
  cells: [
    {
      indicator: 'D1',
      measure: 'share@d56',
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
