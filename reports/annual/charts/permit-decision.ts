// Permits decided within the service term and the statutory term, by pilot year.

import { defineChart } from '../../../src/vocabulary/index.js';
import { dotsByGroup } from '../../shared/dots-by-group.js';

export default defineChart({
  title: {
    nl: 'Aandeel aanvragen met een besluit binnen de termijnen, provincie',
    en: 'Share of applications decided within the terms, province',
  },
  unit: {
    nl: 'Vergunningaanvragen; wat nog loopt telt mee. Streep: interval van 95%.',
    en: 'Permit applications; those still pending count. Bar: 95% interval.',
  },
  cells: [
    { indicator: 'C2', measure: 'share@d14', periods: ['year'], groups: ['province'] },
    { indicator: 'C2', measure: 'share@d35', periods: ['year'], groups: ['province'] },
  ],
  build: dotsByGroup({
    by: (row) => row.periodLabel,
    key: (row) => row.period,
    row: (row) => row.pointLabel,
    format: '.0%',
  }),
});
