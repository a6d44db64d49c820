// Reception locations of the province with a fixed place and setting. There is no public register: the list holds what news and
// municipal pages give, for locations that lay open in the pilot window or its baseline, and README.md says which are left out.
// Neighbourhood, hub and coordinates were assigned by the project and must be checked with COA.

import { code, date, decimal, defineList, text, z } from '../../src/vocabulary/index.js';
import { sourceUrl, urbanityClass, yesNo } from './columns.js';

export default defineList({
  title: { nl: 'Opvanglocaties', en: 'Reception locations' },
  description: {
    nl: 'Opvanglocaties met gemeente, wijk, ligging en moederlocatie. De ligging volgt uit de CBS-klasse van de wijk in 2022: 1 en 2 stad, 3 tot en met 5 buitenaf. Zij ligt vast bij de nulmeting, of bij de opening als die later is.',
    en: 'Reception locations with municipality, neighbourhood, setting and hub. The setting follows from the CBS class of the neighbourhood in 2022: 1 and 2 city, 3 to 5 rural. It is fixed at the baseline, or at the opening where that is later.',
  },
  key: ['location_code'],
  source:
    'Municipal, COA and news pages named in each row; classes from CBS, Kerncijfers wijken en buurten 2022',
  columns: z.object({
    location_code: text({
      header: 'location_code',
      nl: 'Code van de locatie',
      en: 'Code of the location',
      max: 5,
      pattern: /^[A-Z]{3}[0-9]{2}$/,
    }),
    name: text({ header: 'name', nl: 'Naam', en: 'Name', max: 80 }),
    address: text({ header: 'address', nl: 'Adres of terrein', en: 'Address or site', max: 80 }),
    municipality_code: text({
      header: 'municipality_code',
      nl: 'Code van de gemeente',
      en: 'Code of the municipality',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }),
    neighbourhood_code: text({
      header: 'neighbourhood_code',
      nl: 'Code van de wijk',
      en: 'Code of the neighbourhood',
      max: 8,
      pattern: /^WK[0-9]{6}$/,
    }),
    neighbourhood_basis: code({
      header: 'neighbourhood_basis',
      nl: 'Hoe de wijk is bepaald',
      en: 'How the neighbourhood was found',
      codes: {
        assigned_by_address: {
          nl: 'toegekend op het adres, nog te controleren',
          en: 'assigned by the address, still to be checked',
        },
        geocoded: { nl: 'bepaald met coördinaten', en: 'found by coordinates' },
      },
    }),
    urbanity_class: urbanityClass(),
    setting: code({
      header: 'setting',
      nl: 'Ligging',
      en: 'Setting',
      codes: { city: { nl: 'stad', en: 'city' }, rural: { nl: 'buitenaf', en: 'rural' } },
    }),
    setting_fixed_on: date({
      header: 'setting_fixed_on',
      nl: 'Dag waarop de ligging is vastgelegd',
      en: 'Day on which the setting was fixed',
    }),
    setting_reason_nl: text({
      header: 'setting_reason_nl',
      nl: 'Reden van de ligging, Nederlands',
      en: 'Reason of the setting, Dutch',
      max: 300,
      numbersAllowed: true,
    }),
    setting_reason_en: text({
      header: 'setting_reason_en',
      nl: 'Reden van de ligging, Engels',
      en: 'Reason of the setting, English',
      max: 300,
      numbersAllowed: true,
    }),
    is_large: code({
      header: 'is_large',
      nl: 'Een van de drie grote locaties',
      en: 'One of the three large locations',
      codes: yesNo,
    }),
    parent_location_code: text({
      header: 'parent_location_code',
      nl: 'Code van de moederlocatie',
      en: 'Code of the hub',
      max: 5,
      pattern: /^[A-Z]{3}[0-9]{2}$/,
    }).optional(),
    parent_basis: code({
      header: 'parent_basis',
      nl: 'Waarop de moederlocatie berust',
      en: 'What the hub rests on',
      codes: {
        assumed_nearest: {
          nl: 'aangenomen: een grote locatie in de buurt',
          en: 'assumed: a large location nearby',
        },
        delivered: { nl: 'volgens COA', en: 'as COA delivers it' },
      },
    }).optional(),
    latitude: decimal({
      header: 'latitude',
      nl: 'Breedtegraad (WGS84)',
      en: 'Latitude (WGS84)',
      precision: 6,
      scale: 3,
      min: 50,
      max: 54,
    }),
    longitude: decimal({
      header: 'longitude',
      nl: 'Lengtegraad (WGS84)',
      en: 'Longitude (WGS84)',
      precision: 6,
      scale: 3,
      min: 3,
      max: 8,
    }),
    coordinates_quality: code({
      header: 'coordinates_quality',
      nl: 'Nauwkeurigheid van de coördinaten',
      en: 'Quality of the coordinates',
      codes: {
        approximate: {
          nl: 'bij benadering, op een of twee kilometer',
          en: 'approximate, within one or two kilometres',
        },
        geocoded: { nl: 'bepaald met het adres', en: 'geocoded' },
      },
    }),
    source_url: sourceUrl(),
  }),
});
