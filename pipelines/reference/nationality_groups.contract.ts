// The groups of nationalities that COA delivers, with the BRP code of each. No other nationality is delivered or published.

import { defineList, text, z } from '../../src/vocabulary/index.js';
import { source } from './columns.js';

export default defineList({
  title: { nl: 'Groepen van nationaliteiten', en: 'Groups of nationalities' },
  description: {
    nl: 'De nationaliteitsgroepen van de levering van COA, met de code van landelijke tabel 32 van RvIG.',
    en: 'The nationality groups of the COA delivery, with the code of RvIG table 32.',
  },
  key: ['group_code'],
  source: 'RvIG, landelijke tabel 32 (version committed 2022-11-03)',
  columns: z.object({
    group_code: text({
      header: 'group_code',
      nl: 'Code van de groep',
      en: 'Code of the group',
      max: 6,
      pattern: /^[A-Z]{3,6}$/,
    }),
    name_nl: text({ header: 'name_nl', nl: 'Naam, Nederlands', en: 'Name, Dutch', max: 40 }),
    name_en: text({ header: 'name_en', nl: 'Naam, Engels', en: 'Name, English', max: 40 }),
    nationality_code: text({
      header: 'nationality_code',
      nl: 'Code in tabel 32',
      en: 'Code in table 32',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }).optional(),
    nationality_name: text({
      header: 'nationality_name',
      nl: 'Omschrijving in tabel 32',
      en: 'Description in table 32',
      max: 40,
    }).optional(),
    source: source(),
  }),
});
