// `demo`: synthetic suppliers deliver a baseline and the pilot years, and everything runs as it would, to
// released editions, signed with test keys. Made in a data folder of its own, marked as synthetic.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'demo',
  summary: {
    nl: 'laat verzonnen leveranciers leveren en maakt er rapporten van',
    en: 'lets synthetic suppliers deliver and makes reports of it',
  },
  usage: {
    nl: 'demo [--seed N] [--residents N] [--years N]',
    en: 'demo [--seed N] [--residents N] [--years N]',
  },
  example: 'demo --seed 7 --residents 1500',
  options: {
    seed: {
      kind: 'whole',
      value: 'N',
      summary: {
        nl: 'een ander getal geeft een andere wereld (anders 1)',
        en: 'another number makes another world (else 1)',
      },
    },
    years: {
      kind: 'whole',
      value: 'N',
      summary: {
        nl: 'stop na N pilotjaren (anders alle)',
        en: 'stop after N pilot years (else all)',
      },
    },
    residents: {
      kind: 'whole',
      value: 'N',
      summary: {
        nl: 'bewoners op een gemiddelde dag (anders 1500)',
        en: 'residents on an average day (else 1500)',
      },
    },
  },
  run: async (context) => {
    const { runDemo } = await import('../demo/run.js');
    return runDemo(context, context.options);
  },
});
