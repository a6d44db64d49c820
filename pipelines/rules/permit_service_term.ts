// The term that UWV aims at for permits of asylum seekers: a practice, not a law.

import { defineRule } from '../../src/vocabulary/index.js';

export default defineRule({
  title: { nl: 'Streeftermijn vergunning', en: 'Target term for a permit decision' },
  description: {
    nl: 'Dagen waarbinnen UWV een aanvraag voor een asielzoeker wil beslissen. Geen wettelijke termijn.',
    en: 'Days within which UWV aims to decide on an application for an asylum seeker. Not a statutory term.',
  },
  unit: { nl: 'dagen', en: 'days' },
  versions: [
    {
      id: 'two-weeks',
      from: '2020-01-01',
      area: 'national',
      value: 14,
      status: 'assumed',
      source: {
        citation: 'Streeftermijn van UWV, geen wet',
        url: 'https://www.iccpmm.nl/nieuws/werken-met-asielzoekers-kansen-voor-werkgevers-in-meppel/',
        confirmed: false,
      },
      note: {
        nl: 'Niet in een bron bevestigd; in 2025 werd twee tot drie weken genoemd. Alleen als meetpunt gebruikt.',
        en: 'Not confirmed in a source; in 2025 two to three weeks were mentioned. Used as a point of measurement only.',
      },
    },
  ],
});
