// The most weeks of work that an asylum seeker may have within the window of rules.weeks_window. Null means no limit.

import { defineRule } from '../../src/vocabulary/index.js';

export default defineRule({
  title: { nl: 'Grens aan het aantal weken werk', en: 'Limit to the number of weeks of work' },
  description: {
    nl: 'Hoogste aantal weken werk binnen het venster van 52 weken. Leeg betekent: geen grens.',
    en: 'Highest number of weeks of work within the window of 52 weeks. Empty means: no limit.',
  },
  unit: { nl: 'weken', en: 'weeks' },
  versions: [
    {
      id: '24-weeks-before-2022',
      from: '2008-01-01',
      to: '2022-01-01',
      area: 'national',
      value: 24,
      status: 'in_force',
      source: {
        citation: 'Art. 2a lid 1 onder c Besluit uitvoering Wet arbeid vreemdelingen (BWBR0007523)',
        url: 'https://wetten.overheid.nl/BWBR0007523',
        confirmed: true,
      },
      note: {
        nl: 'Dezelfde grens in het eerdere besluit, met hoogstens 14 weken als artiest of musicus. De begindag is niet nagezocht.',
        en: 'The same limit in the earlier decree, with at most 14 weeks as an artist or musician. The first day was not looked up.',
      },
    },
    {
      id: '24-weeks',
      from: '2022-01-01',
      to: '2023-11-29',
      area: 'national',
      value: 24,
      status: 'in_force',
      source: {
        citation: 'Art. 6.2 Besluit uitvoering Wav 2022 (Stb. 2021, 608)',
        url: 'https://zoek.officielebekendmakingen.nl/stb-2021-608.html',
        confirmed: true,
      },
      note: {
        nl: 'UWV handhaafde op weken met vergunning, niet op gewerkte weken.',
        en: 'UWV enforced it on weeks with a permit, not on weeks worked.',
      },
    },
    {
      id: 'no-limit',
      from: '2023-11-29',
      area: 'national',
      value: null,
      status: 'in_force',
      source: {
        citation: 'ABRvS 29 november 2023, ECLI:NL:RVS:2023:4341',
        url: 'https://www.raadvanstate.nl/actueel/nieuws/november/24-weken-eis-is-onverbindend/@140445/202303122-1-v6/',
        confirmed: true,
      },
      note: {
        nl: 'De eis is onverbindend; UWV stopte er dezelfde dag mee. De tekst van het besluit is nog niet aangepast.',
        en: 'The requirement is not binding; UWV stopped the same day. The text of the decree has not been changed yet.',
      },
    },
  ],
});
