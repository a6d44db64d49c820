// The statutory term for a decision on an application for a work permit. It runs from receipt and stands still while the
// application is incomplete, so that the share within the term is a proxy where suspension is not delivered.

import { defineRule } from '../../src/vocabulary/index.js';

export default defineRule({
  title: { nl: 'Wettelijke beslistermijn vergunning', en: 'Statutory term for a permit decision' },
  description: {
    nl: 'Dagen na ontvangst waarbinnen UWV beslist. De termijn staat stil zolang de aanvraag niet compleet is.',
    en: 'Days after receipt within which UWV decides. The term stands still while the application is incomplete.',
  },
  unit: { nl: 'dagen', en: 'days' },
  versions: [
    {
      id: 'five-weeks',
      from: '2008-01-01',
      area: 'national',
      value: 35,
      status: 'in_force',
      source: {
        citation: 'Art. 6 lid 2 Wet arbeid vreemdelingen (BWBR0007149)',
        url: 'https://wetten.overheid.nl/BWBR0007149',
        confirmed: true,
      },
      note: {
        nl: 'Gelezen in een tekst van ongeveer 2015; een bericht van november 2024 noemt nog steeds vijf weken. De begindag is niet nagezocht.',
        en: 'Read in a text of about 2015; a report of November 2024 still mentions five weeks. The first day was not looked up.',
      },
    },
  ],
});
