// Address density of the province and of the country by year. A year can have a provisional and a definitive figure, and two
// tables can give the same year; both stay, told apart by the key.

import { code, defineList, integer, z } from '../../src/vocabulary/index.js';
import { addressDensity, cbsTable, source } from './columns.js';

export default defineList({
  title: { nl: 'Dichtheid van de provincie', en: 'Density of the province' },
  description: {
    nl: 'Omgevingsadressendichtheid van de provincie Utrecht en van Nederland per jaar. De definitieve cijfers van 2007 tot en met 2022 zijn niet gevonden.',
    en: 'Address density of the province of Utrecht and of the Netherlands by year. The definitive figures of 2007 to 2022 were not found.',
  },
  key: ['year', 'region_code', 'status', 'cbs_table'],
  source: 'CBS, Maatstaven Financiële-verhoudingswet (81880NED, 60039fvw, 85383NED)',
  columns: z.object({
    year: integer({ header: 'year', nl: 'Jaar', en: 'Year', min: 1999, max: 2030 }),
    region_code: code({
      header: 'region_code',
      nl: 'Gebied',
      en: 'Area',
      codes: {
        NL: { nl: 'Nederland', en: 'the Netherlands' },
        PV26: { nl: 'provincie Utrecht', en: 'province of Utrecht' },
      },
    }),
    status: code({
      header: 'status',
      nl: 'Stand van het cijfer',
      en: 'State of the figure',
      codes: {
        provisional: { nl: 'voorlopig', en: 'provisional' },
        definitive: { nl: 'definitief', en: 'definitive' },
      },
    }),
    cbs_table: cbsTable(),
    address_density: addressDensity(),
    source: source(),
  }),
});
