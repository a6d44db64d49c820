// The window in which rules.weeks_limit is counted. The decree counted 52 weeks from the start of the work; the indicator
// takes every window of 52 weeks, which finds the same excess and does not depend on when a permit began.

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
        nl: 'Het eerdere besluit (art. 2a) telde 52 weken vanaf de aanvang van het werk; de indicator telt in elk venster van 52 weken. Sinds het vervallen van de grens is het alleen nog een maat. De begindag is niet nagezocht.',
        en: 'The earlier decree (art. 2a) counted 52 weeks from the start of the work; the indicator counts in every window of 52 weeks. Since the limit fell it is only a measure. The first day was not looked up.',
      },
    },
  ],
});
