// `sums`: at the one who holds rows that they may not hand on, counts the rows of a sums feed and writes them, with small
// numbers hidden and the others rounded.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'sums',
  summary: {
    nl: 'telt een levering met sommen uit eigen rijen: kleine aantallen verborgen, de andere afgerond',
    en: 'counts a feed of sums from rows of your own: small numbers hidden, the others rounded',
  },
  usage: { nl: 'sums LEVERING [--out BESTAND]', en: 'sums FEED [--out FILE]' },
  example: 'sums polis/risk_tables --out risk_tables_2026-08-31.csv',
  args: { min: 1, max: 1 },
  options: {
    out: {
      kind: 'text',
      value: 'FILE',
      summary: {
        nl: 'waar het bestand komt (anders hier, met de peildatum in de naam)',
        en: 'where the file goes (else here, with the reference date in its name)',
      },
    },
    threshold: {
      kind: 'whole',
      value: 'N',
      summary: {
        nl: 'verberg aantallen onder N; niet lager dan de grens van de pilot',
        en: 'hide counts below N; not lower than the threshold of the pilot',
      },
    },
    base: {
      kind: 'whole',
      value: 'N',
      summary: {
        nl: 'rond af op een veelvoud van N; niet fijner dan de pilot',
        en: 'round to a multiple of N; not finer than the pilot',
      },
    },
    list: {
      kind: 'texts',
      value: 'NAME=FILE',
      summary: {
        nl: 'een eigen lijst in plaats van een van ons, zoals locations=elders.csv',
        en: 'a list of your own in place of one of ours, as locations=elsewhere.csv',
      },
    },
    'as-of': {
      kind: 'day',
      value: 'DATE',
      summary: {
        nl: 'telt wat aan het einde van deze dag bekend was',
        en: 'counts what was known at the end of this day',
      },
    },
  },
  run: async (context) => {
    const { runSums } = await import('../run-sums.js');
    return runSums(context);
  },
});
