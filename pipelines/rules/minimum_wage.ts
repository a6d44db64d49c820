// The statutory minimum pay an hour for people of 21 and older. Younger people get a share of it, and amounts by month
// from before the hourly wage are in the list minimum_wages. Null means that the law had no hourly amount.

import { defineRule } from '../../src/vocabulary/index.js';

const article =
  'Art. 8 Wet minimumloon en minimumvakantiebijslag (bedragen halfjaarlijks bijgesteld, art. 14)';

export default defineRule({
  title: { nl: 'Minimumloon per uur', en: 'Minimum wage an hour' },
  description: {
    nl: 'Bruto euro per uur voor wie 21 jaar of ouder is. Leeg betekent: geen uurbedrag in de wet.',
    en: 'Gross euro an hour for people of 21 and older. Empty means: no hourly amount in the law.',
  },
  unit: { nl: 'euro per uur', en: 'euro an hour' },
  versions: [
    {
      id: 'before-2024',
      from: '2020-01-01',
      to: '2024-01-01',
      area: 'national',
      value: null,
      status: 'in_force',
      source: {
        citation: article,
        url: 'https://www.prooy.nl/12-5-2022-minimumloon-per-1-juli-2022/',
        confirmed: true,
      },
      note: {
        nl: 'De wet kende vóór 2024 alleen bedragen per maand, week en dag; die staan in de lijst minimum_wages.',
        en: 'Before 2024 the law had amounts by month, week and day only; they are in the list minimum_wages.',
      },
    },
    {
      id: '2024-01',
      from: '2024-01-01',
      to: '2024-07-01',
      area: 'national',
      value: 13.27,
      status: 'in_force',
      source: {
        citation: article,
        url: 'https://mijnwerkgever.nl/kennis/minimumloon-omhoog-en-invoering-uniform-uurloon/',
        confirmed: true,
      },
      note: { nl: 'Bedrag voor 21 jaar en ouder.', en: 'Amount for 21 years and older.' },
    },
    {
      id: '2024-07',
      from: '2024-07-01',
      to: '2025-01-01',
      area: 'national',
      value: 13.68,
      status: 'in_force',
      source: {
        citation: article,
        url: 'https://www.capital-d.nl/minimumloon-per-1-juli-2024/',
        confirmed: true,
      },
      note: { nl: 'Bedrag voor 21 jaar en ouder.', en: 'Amount for 21 years and older.' },
    },
    {
      id: '2025-01',
      from: '2025-01-01',
      to: '2025-07-01',
      area: 'national',
      value: 14.06,
      status: 'in_force',
      source: {
        citation: article,
        url: 'https://svb.nl/nl/pgb/een-zorgovereenkomst-afsluiten/bedragen-minimumlonen-vanaf-1-januari-2025',
        confirmed: true,
      },
      note: { nl: 'Bedrag voor 21 jaar en ouder.', en: 'Amount for 21 years and older.' },
    },
    {
      id: '2025-07',
      from: '2025-07-01',
      to: '2026-01-01',
      area: 'national',
      value: 14.4,
      status: 'in_force',
      source: {
        citation: article,
        url: 'https://www.vertiadvies.nl/kennisbank/minimumuurloon-per-1-juli-2025-naar-euro-14-40',
        confirmed: true,
      },
      note: { nl: 'Bedrag voor 21 jaar en ouder.', en: 'Amount for 21 years and older.' },
    },
    {
      id: '2026-01',
      from: '2026-01-01',
      to: '2026-07-01',
      area: 'national',
      value: 14.71,
      status: 'in_force',
      source: {
        citation: article,
        url: 'https://www.vertiadvies.nl/kennisbank/minimumuurloon-naar-euro-14-71',
        confirmed: true,
      },
      note: {
        nl: 'Bedrag voor 21 jaar en ouder. Het bedrag vanaf juli 2026 is niet gevonden.',
        en: 'Amount for 21 years and older. The amount from July 2026 on was not found.',
      },
    },
  ],
});
