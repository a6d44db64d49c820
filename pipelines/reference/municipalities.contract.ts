// The 26 municipalities of the province, with the labour-market region that each belongs to in the reference year.

import { defineList, integer, text, z } from '../../src/vocabulary/index.js';
import { source } from './columns.js';

export default defineList({
  title: { nl: 'Gemeenten', en: 'Municipalities' },
  description: {
    nl: 'De 26 gemeenten van de provincie Utrecht met hun arbeidsmarktregio.',
    en: 'The 26 municipalities of the province of Utrecht with their labour-market region.',
  },
  key: ['municipality_code'],
  source: 'CBS, Gebieden in Nederland 2025 (86059NED)',
  columns: z.object({
    municipality_code: text({
      header: 'municipality_code',
      nl: 'Code van de gemeente',
      en: 'Code of the municipality',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }),
    name: text({ header: 'name', nl: 'Naam', en: 'Name', max: 60 }),
    labour_market_region_code: text({
      header: 'labour_market_region_code',
      nl: 'Code van de arbeidsmarktregio',
      en: 'Code of the labour-market region',
      max: 4,
      pattern: /^AM[0-9]{2}$/,
    }),
    labour_market_region: text({
      header: 'labour_market_region',
      nl: 'Arbeidsmarktregio',
      en: 'Labour-market region',
      max: 60,
    }),
    reference_year: integer({
      header: 'reference_year',
      nl: 'Jaar van de indeling',
      en: 'Year of the classification',
      min: 2017,
      max: 2030,
    }),
    source: source(),
  }),
});
