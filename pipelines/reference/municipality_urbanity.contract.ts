// Urbanity of the municipalities by year. Vianen (0620) became part of Vijfheerenlanden (1961) in 2019; its rows of 2017 and
// 2018 stand for that municipality. A municipality can change class from year to year: Houten went from 3 to 2 in 2019.

import { defineList, integer, text, z } from '../../src/vocabulary/index.js';
import { addressDensity, cbsTable, source, urbanityClass } from './columns.js';

export default defineList({
  title: { nl: 'Stedelijkheid van gemeenten', en: 'Urbanity of municipalities' },
  description: {
    nl: 'Stedelijkheidsklasse en omgevingsadressendichtheid per gemeente en jaar, 2017 tot en met 2025. In klasse 2 staan in 2025 Amersfoort, Baarn, Houten, Veenendaal, IJsselstein, Zeist en Nieuwegein.',
    en: 'Urbanity class and address density by municipality and year, 2017 to 2025. In class 2 in 2025: Amersfoort, Baarn, Houten, Veenendaal, IJsselstein, Zeist and Nieuwegein.',
  },
  key: ['municipality_code', 'year'],
  source: 'CBS, Gebieden in Nederland 2017-2025 (83553NED to 86059NED, one table a year)',
  columns: z.object({
    municipality_code: text({
      header: 'municipality_code',
      nl: 'Code van de gemeente in dat jaar',
      en: 'Code of the municipality in that year',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }),
    year: integer({ header: 'year', nl: 'Jaar', en: 'Year', min: 2017, max: 2030 }),
    current_municipality_code: text({
      header: 'current_municipality_code',
      nl: 'Code van de gemeente nu',
      en: 'Code of the municipality now',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }),
    urbanity_class: urbanityClass(),
    address_density: addressDensity(),
    inhabitants: integer({
      header: 'inhabitants',
      nl: 'Inwoners op 1 januari',
      en: 'Inhabitants on 1 January',
      unit: { nl: 'inwoners', en: 'inhabitants' },
      min: 0,
      max: 1000000,
    }),
    cbs_table: cbsTable(),
    source: source(),
  }),
});
