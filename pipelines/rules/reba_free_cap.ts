// The most that stays free in a month under rules.reba_free_share. Only three amounts were found; between them there is
// no version, so that a model that needs one finds nothing instead of a guess.

import { defineRule } from '../../src/vocabulary/index.js';

const article =
  'Art. 5 lid 3 Regeling eigen bijdrage asielzoekers met inkomen en vermogen 2008 (BWBR0024733)';

export default defineRule({
  title: { nl: 'Hoogste vrije bedrag per maand (Reba)', en: 'Highest free amount a month (Reba)' },
  description: {
    nl: 'Euro per maand. Gevonden zijn de bedragen van 2015, 2016 en het tweede halfjaar van 2023; van 2017 tot juli 2023 en vanaf 2024 ontbreken ze.',
    en: 'Euro a month. The amounts of 2015, 2016 and the second half of 2023 were found; those from 2017 to July 2023 and from 2024 on are missing.',
  },
  unit: { nl: 'euro per maand', en: 'euro a month' },
  versions: [
    {
      id: '2015',
      from: '2015-01-01',
      to: '2016-01-01',
      area: 'national',
      value: 183,
      status: 'in_force',
      source: { citation: article, confirmed: false },
      note: {
        nl: 'Bedrag uit een tekst van ongeveer 2014-2015; de geldigheid is aangenomen.',
        en: 'Amount from a text of about 2014-2015; its validity is assumed.',
      },
    },
    {
      id: '2016',
      from: '2016-01-01',
      to: '2017-01-01',
      area: 'national',
      value: 185,
      status: 'in_force',
      source: {
        citation: `${article}, bedrag volgens Elsevier van 23 januari 2016`,
        url: 'https://www.elsevierweekblad.nl/economie/article/2016/01/asielzoekers-betaalden-voor-eigen-opvang-maar-veel-was-het-niet-2750347W/',
        confirmed: false,
      },
      note: { nl: 'De geldigheid is aangenomen.', en: 'Its validity is assumed.' },
    },
    {
      id: '2023-second-half',
      from: '2023-07-01',
      to: '2024-01-01',
      area: 'national',
      value: 246,
      status: 'in_force',
      source: {
        citation: `${article}, bedrag volgens RefugeeHelp van 22 november 2023`,
        url: 'https://www.refugeehelp.nl/nl/asylum-seeker/article/100170-wat-je-moet-regelen-als-je-wilt-werken',
        confirmed: false,
      },
      note: {
        nl: 'Aangenomen is dat het bedrag een half jaar gold.',
        en: 'The amount is assumed to have held for half a year.',
      },
    },
  ],
});
