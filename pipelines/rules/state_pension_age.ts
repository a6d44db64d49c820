// The upper end of the population: the age in months at which the state pension starts, by calendar year. It ends where
// no value was found, so that a later period needs a new version.

import { defineRule } from '../../src/vocabulary/index.js';

const article = 'Art. 7a lid 1 Algemene Ouderdomswet';

export default defineRule({
  title: { nl: 'AOW-leeftijd', en: 'State pension age' },
  description: {
    nl: 'Leeftijd in maanden waarop de AOW ingaat, per kalenderjaar.',
    en: 'Age in months at which the state pension starts, by calendar year.',
  },
  unit: { nl: 'maanden', en: 'months' },
  versions: [
    {
      id: '2020',
      from: '2020-01-01',
      to: '2022-01-01',
      area: 'national',
      value: 796,
      status: 'in_force',
      source: {
        citation: article,
        url: 'https://avs.nl/veelgestelde-vragen/welke-gevolgen-heeft-het-pensioenakkoord/',
        confirmed: true,
      },
      note: { nl: '66 jaar en 4 maanden in 2020 en 2021.', en: '66 years and 4 months in 2020 and 2021.' },
    },
    {
      id: '2022',
      from: '2022-01-01',
      to: '2023-01-01',
      area: 'national',
      value: 799,
      status: 'in_force',
      source: {
        citation: article,
        url: 'https://www.cbs.nl/nl-nl/nieuws/2022/27/prognose-in-2035-vooral-meer-inwoners-in-en-om-grotere-gemeenten/aow-leeftijd',
        confirmed: true,
      },
      note: { nl: '66 jaar en 7 maanden.', en: '66 years and 7 months.' },
    },
    {
      id: '2023',
      from: '2023-01-01',
      to: '2024-01-01',
      area: 'national',
      value: 802,
      status: 'in_force',
      source: {
        citation: article,
        url: 'https://www.65plus.nl/weblog/dit-is-de-aow-leeftijd-in-2023',
        confirmed: true,
      },
      note: { nl: '66 jaar en 10 maanden.', en: '66 years and 10 months.' },
    },
    {
      id: '2024',
      from: '2024-01-01',
      to: '2028-01-01',
      area: 'national',
      value: 804,
      status: 'in_force',
      source: {
        citation: article,
        url: 'https://www.ed.nl/binnenland/aow-leeftijd-blijft-ook-in-2027-op-67-jaar~aaf044d55/',
        confirmed: true,
      },
      note: { nl: '67 jaar in 2024 tot en met 2027.', en: '67 years from 2024 to 2027.' },
    },
    {
      id: '2028',
      from: '2028-01-01',
      to: '2029-01-01',
      area: 'national',
      value: 807,
      status: 'in_force',
      source: {
        citation: article,
        url: 'https://www.65plus.nl/weblog/dit-is-de-aow-leeftijd-in-2023',
        confirmed: true,
      },
      note: { nl: '67 jaar en 3 maanden in 2028.', en: '67 years and 3 months in 2028.' },
    },
  ],
});
