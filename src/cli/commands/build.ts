// `build`: makes the analysis snapshot from the register as known today, or at the end of an earlier day.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'build',
  summary: {
    nl: 'bouwt de momentopname voor analyse uit wat bekend is',
    en: 'builds the analysis snapshot from what is known',
  },
  usage: { nl: 'build [--as-of DATUM]', en: 'build [--as-of DATE]' },
  example: 'build --as-of 2026-06-30',
  options: {
    'as-of': {
      kind: 'day',
      value: 'DATE',
      summary: {
        nl: 'bouwt wat aan het einde van deze dag bekend was',
        en: 'builds what was known at the end of this day',
      },
    },
  },
  run: async (context) => {
    const { runBuild } = await import('../run-build.js');
    return runBuild(context, context.options['as-of']);
  },
});
