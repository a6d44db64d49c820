// How long before the first working day an employer must notify UWV. So far only for people from Ukraine under temporary
// protection; for asylum seekers of the pilot the notification has not been introduced.

import { defineRule } from '../../src/vocabulary/index.js';

export default defineRule({
  title: { nl: 'Meldtermijn tewerkstelling', en: 'Notification lead time' },
  description: {
    nl: 'Werkdagen voor het begin waarop de melding binnen moet zijn. Geldt alleen voor tijdelijk beschermden uit Oekraïne.',
    en: 'Working days before the start by which the notification must be in. Holds only for people from Ukraine under temporary protection.',
  },
  unit: { nl: 'werkdagen', en: 'working days' },
  versions: [
    {
      id: 'temporary-protection',
      from: '2022-04-01',
      area: 'national',
      value: 2,
      status: 'in_force',
      source: {
        citation:
          'Besluit uitvoering Wav 2022, vrijstelling met meldplicht voor ontheemden uit Oekraïne (artikel niet nagezocht)',
        url: 'https://www.awvn.nl/internationale-arbeidsmobiliteit/nieuws/regels-voor-oekraiense-werknemer-om-legaal-te-werken-per-1-november/',
        confirmed: true,
      },
      note: {
        nl: 'De vrijstelling werkt terug tot 4 maart 2022; de melding geldt sinds 1 april 2022. Niet voor asielzoekers.',
        en: 'The exemption works back to 4 March 2022; the notification has held since 1 April 2022. Not for asylum seekers.',
      },
    },
  ],
});
