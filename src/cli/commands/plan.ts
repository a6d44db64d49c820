// `plan`: the table plan in numbers, and whether it would give a small location away; reads definitions only.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'plan',
  summary: {
    nl: 'toont het tabellenplan en toetst het voordat er gegevens zijn',
    en: 'shows the table plan and audits it before there are data',
  },
  usage: { nl: 'plan', en: 'plan' },
  example: 'plan',
  options: {},
  run: async (context) => {
    const { runPlan } = await import('../run-plan.js');
    return runPlan(context);
  },
});
