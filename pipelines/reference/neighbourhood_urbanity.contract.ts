// Urbanity class of every neighbourhood (CBS wijk) of the 26 municipalities in 2022: the year by which the setting of a
// location is fixed. One neighbourhood had no addresses and no class.

import { decimal, defineList, integer, text, z } from '../../src/vocabulary/index.js';
import { source, urbanityClass } from './columns.js';

export default defineList({
  title: { nl: 'Stedelijkheid van wijken', en: 'Urbanity of neighbourhoods' },
  description: {
    nl: 'Stedelijkheidsklasse van de wijken van de provincie in 2022.',
    en: 'Urbanity class of the neighbourhoods of the province in 2022.',
  },
  key: ['neighbourhood_code'],
  source: 'CBS, Kerncijfers wijken en buurten 2022, as packaged in tmap 4.2 (class only, no density)',
  columns: z.object({
    neighbourhood_code: text({
      header: 'neighbourhood_code',
      nl: 'Code van de wijk',
      en: 'Code of the neighbourhood',
      max: 8,
      pattern: /^WK[0-9]{6}$/,
    }),
    name: text({ header: 'name', nl: 'Naam', en: 'Name', max: 80 }),
    municipality_code: text({
      header: 'municipality_code',
      nl: 'Code van de gemeente',
      en: 'Code of the municipality',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }),
    year: integer({ header: 'year', nl: 'Jaar', en: 'Year', min: 2017, max: 2030 }),
    urbanity_class: urbanityClass().optional(),
    inhabitants: integer({
      header: 'inhabitants',
      nl: 'Inwoners',
      en: 'Inhabitants',
      unit: { nl: 'inwoners', en: 'inhabitants' },
      min: 0,
      max: 200000,
    }),
    area_km2: decimal({
      header: 'area_km2',
      nl: 'Oppervlakte',
      en: 'Area',
      unit: { nl: 'km²', en: 'km²' },
      precision: 7,
      scale: 2,
      min: 0,
      max: 500,
    }),
    source: source(),
  }),
});
