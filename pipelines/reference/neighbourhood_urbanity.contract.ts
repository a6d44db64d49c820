// Urbanity class of every neighbourhood (CBS wijk) of the 26 municipalities in 2022: the year by which the setting of a
// location is fixed. One neighbourhood had no addresses and no class.

import { code, decimal, defineList, integer, text, z } from '../../src/vocabulary/index.js';

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
    urbanity_class: code({
      header: 'urbanity_class',
      nl: 'Stedelijkheidsklasse van het CBS',
      en: 'CBS urbanity class',
      codes: {
        '1': { nl: 'zeer sterk stedelijk', en: 'extremely urbanised' },
        '2': { nl: 'sterk stedelijk', en: 'strongly urbanised' },
        '3': { nl: 'matig stedelijk', en: 'moderately urbanised' },
        '4': { nl: 'weinig stedelijk', en: 'hardly urbanised' },
        '5': { nl: 'niet stedelijk', en: 'not urbanised' },
      },
    }).optional(),
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
    source: text({
      header: 'source',
      nl: 'Uitgever, tabel en datum',
      en: 'Publisher, table and date',
      max: 160,
      numbersAllowed: true,
    }),
  }),
});
