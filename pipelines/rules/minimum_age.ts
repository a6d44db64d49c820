// The age from which an asylum seeker can have a work permit.

import { defineRule } from '../../src/vocabulary/index.js';

export default defineRule({
  title: { nl: 'Minimumleeftijd voor een vergunning', en: 'Minimum age for a permit' },
  description: {
    nl: 'Leeftijd in hele jaren vanaf welke een vergunning mogelijk is.',
    en: 'Age in whole years from which a permit is possible.',
  },
  unit: { nl: 'jaren', en: 'years' },
  versions: [
    {
      id: 'eighteen',
      from: '2008-01-01',
      area: 'national',
      value: 18,
      status: 'in_force',
      source: {
        citation: 'Voorwaarden van UWV bij art. 6.2 Besluit uitvoering Wav 2022',
        url: 'https://www.uwv.nl/werkgevers/werkvergunning/speciale-voorwaarden-per-categorie/detail/asielzoeker',
        confirmed: true,
      },
      note: {
        nl: 'De begindag is niet nagezocht; hier begint de reeks.',
        en: 'The first day was not looked up; the series starts here.',
      },
    },
  ],
});
