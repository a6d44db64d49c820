// What a location was over time: type and capacity by period, [valid_from, valid_to). Most days are estimates: sources give a
// month or a season. A location that is older than the list starts on 2019-01-01.

import { code, date, defineList, integer, text, z } from '../../src/vocabulary/index.js';
import { noteEn, noteNl, sourceUrl, yesNo } from './columns.js';

export default defineList({
  title: { nl: 'Geldigheid van locaties', en: 'Validity of locations' },
  description: {
    nl: 'Soort opvang en capaciteit van een locatie per periode, met bron. Geschatte dagen of capaciteiten zijn gemerkt.',
    en: 'Type of reception and capacity of a location by period, with source. Estimated days or capacities are marked.',
  },
  key: ['location_code', 'valid_from'],
  source: 'Municipal, COA and news pages named in each row',
  columns: z.object({
    location_code: text({
      header: 'location_code',
      nl: 'Code van de locatie',
      en: 'Code of the location',
      max: 5,
      pattern: /^[A-Z]{3}[0-9]{2}$/,
    }),
    valid_from: date({ header: 'valid_from', nl: 'Eerste dag', en: 'First day' }),
    valid_to: date({ header: 'valid_to', nl: 'Eerste dag niet meer', en: 'First day no longer' }).optional(),
    type: code({
      header: 'type',
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
      header: 'capacity',
      nl: 'Aantal plaatsen',
      en: 'Number of places',
      unit: { nl: 'plaatsen', en: 'places' },
      min: 0,
      max: 3000,
    }),
    is_estimate: code({
      header: 'is_estimate',
      nl: 'Dag of capaciteit is geschat',
      en: 'A day or the capacity is an estimate',
      codes: yesNo,
    }),
    note_nl: noteNl().optional(),
    note_en: noteEn().optional(),
    source_url: sourceUrl(),
  }),
});
