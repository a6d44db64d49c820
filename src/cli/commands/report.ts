// `report`: makes a draft edition over a pilot year from the analysis snapshot.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'report',
  summary: {
    nl: 'maakt een conceptverslag over een pilotjaar',
    en: 'makes a draft report over a pilot year',
  },
  usage: {
    nl: 'report --year N [--revise TABEL --because REDEN --by NAAM]',
    en: 'report --year N [--revise TABLE --because REASON --by NAME]',
  },
  example: 'report --year 1',
  options: {
    year: {
      kind: 'whole',
      value: 'N',
      required: true,
      summary: { nl: 'het pilotjaar, vanaf het eerste', en: 'the pilot year, counted from the first' },
    },
    revise: {
      kind: 'texts',
      value: 'TABLE',
      summary: {
        nl: 'een gepubliceerde tabel die opnieuw wordt gedrukt, als C1/year-1',
        en: 'a published table that is printed anew, as C1/year-1',
      },
    },
    because: {
      kind: 'text',
      value: 'TEXT',
      summary: { nl: 'waarom de tabel wordt herzien', en: 'why the table is revised' },
    },
    by: {
      kind: 'text',
      value: 'NAME',
      summary: { nl: 'wie dat heeft besloten', en: 'who decided that' },
    },
  },
  run: async (context) => {
    const { runReport } = await import('../run-report.js');
    return runReport(context, context.options);
  },
});
