// The window in which rules.weeks_limit is counted: the weeks up to and including the week of the day.

import { defineRule } from '../../src/vocabulary/index.js';

export default defineRule({
  title: { nl: 'Venster van de wekengrens', en: 'Window of the weeks limit' },
  description: {
    nl: 'Aantal weken waarbinnen de weken werk worden geteld.',
    en: 'Number of weeks within which the weeks of work are counted.',
  },
  unit: { nl: 'weken', en: 'weeks' },
  versions: [
    {
      id: '52-weeks',
      from: '2008-01-01',
      area: 'national',
      value: 52,
      status: 'in_force',
      source: {
        citation: 'Art. 6.2 Besluit uitvoering Wav 2022 (Stb. 2021, 608); ECLI:NL:RVS:2023:4341',
        url: 'https://www.raadvanstate.nl/actueel/nieuws/november/24-weken-eis-is-onverbindend/@140445/202303122-1-v6/',
        confirmed: true,
      },
      note: {
        nl: 'Na het vervallen van de grens is het venster alleen nog een maat voor de telling. De begindag is niet nagezocht.',
        en: 'Since the limit fell, the window is only a measure for counting. The first day was not looked up.',
      },
    },
  ],
});
