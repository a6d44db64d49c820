// `report`: makes a draft edition over a pilot year from the analysis snapshot.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'report',
  summary: {
    nl: 'maakt een conceptverslag over een pilotjaar',
    en: 'makes a draft report over a pilot year',
  },
  usage: { nl: 'report --year N', en: 'report --year N' },
  example: 'report --year 1',
  options: {
    year: {
      kind: 'whole',
      value: 'N',
      required: true,
      summary: { nl: 'het pilotjaar, vanaf het eerste', en: 'the pilot year, counted from the first' },
    },
  },
  run: async (context) => {
    const { runReport } = await import('../run-report.js');
    return runReport(context, context.options.year);
  },
});
