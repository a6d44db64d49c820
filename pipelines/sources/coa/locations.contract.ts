// COA: one row a location and period of validity; type and capacity change often, and a location may have two types.

import {
  code,
  col,
  date,
  defineFeed,
  integer,
  lt,
  ne,
  rule,
  text,
  z,
} from '../../../src/vocabulary/index.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Locaties', en: 'Locations' },
  description: {
    nl: 'Eén rij per locatie en geldigheid: soort, capaciteit, gemeente en moederlocatie.',
    en: 'One row a location and validity: type, capacity, municipality and parent location.',
  },
  holds: 'facts',
  delivery: 'full',
  key: ['location_code', 'valid_from'],
  columns: z.object({
    location_code: text({
      header: 'locatiecode',
      nl: 'Code van de locatie',
      en: 'Code of the location',
      max: 12,
      pattern: /^[A-Z]{3}[0-9]{2}$/,
    }),
    valid_from: date({
      header: 'geldig_van',
      nl: 'Eerste dag van deze gegevens',
      en: 'First day of these data',
    }),
    valid_to: date({
      header: 'geldig_tot',
      nl: 'Eerste dag waarop deze gegevens niet meer gelden',
      en: 'First day on which these data no longer hold',
    }).optional(),
    name: text({ header: 'naam', nl: 'Naam', en: 'Name', max: 80 }),
    type: code({
      header: 'soort',
      nl: 'Soort opvang',
      en: 'Type of reception',
      codes: {
        azc: { nl: 'asielzoekerscentrum', en: 'asylum seekers centre' },
        nood: { nl: 'noodopvang', en: 'emergency reception' },
        crisis: { nl: 'crisisnoodopvang', en: 'crisis emergency reception' },
        satelliet: { nl: 'satelliet van een grotere locatie', en: 'satellite of a larger location' },
        doorstroom: { nl: 'doorstroomlocatie', en: 'transit location' },
        amv: { nl: 'opvang van alleenstaande minderjarigen', en: 'reception of unaccompanied minors' },
      },
    }),
    capacity: integer({
      header: 'capaciteit',
      nl: 'Aantal plaatsen',
      en: 'Number of places',
      unit: { nl: 'plaatsen', en: 'places' },
      min: 0,
      max: 3000,
    }),
    address: text({ header: 'adres', nl: 'Adres', en: 'Address', max: 120 }).optional(),
    municipality_code: text({
      header: 'gemeentecode',
      nl: 'Code van de gemeente (CBS)',
      en: 'Code of the municipality (CBS)',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }),
    neighbourhood_code: text({
      header: 'wijkcode',
      nl: 'Code van de wijk (CBS)',
      en: 'Code of the neighbourhood (CBS)',
      max: 8,
      pattern: /^WK[0-9]{6}$/,
    }).optional(),
    parent_location_code: text({
      header: 'moederlocatie',
      nl: 'Code van de locatie waarop deze leunt',
      en: 'Code of the location that this one leans on',
      max: 12,
      pattern: /^[A-Z]{3}[0-9]{2}$/,
    }).optional(),
  }),
  rules: [
    rule('validity-order', 'valid_to', lt(col('valid_from'), col('valid_to')), {
      nl: 'De gegevens gelden ten minste één dag.',
      en: 'Data hold for at least one day.',
    }),
    rule(
      'not-its-own-parent',
      'parent_location_code',
      ne(col('location_code'), col('parent_location_code')),
      {
        nl: 'Een locatie is niet haar eigen moederlocatie.',
        en: 'A location is not its own parent.',
      },
    ),
  ],
  calendar: { every: 'month', dueDay: 8, graceDays: 4, retentionMonths: 24 },
  refuseAboveShare: 0.2,
});
