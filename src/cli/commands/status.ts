// `status`: deliveries due and received, runs, snapshot and editions; reads no database.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'status',
  summary: {
    nl: 'toont leveringen, taken en edities, en wat te laat of stuk is',
    en: 'shows deliveries, jobs and editions, and what is late or broken',
  },
  usage: { nl: 'status [--check]', en: 'status [--check]' },
  example: 'status --check',
  options: {
    check: {
      kind: 'flag',
      summary: {
        nl: 'eindig met code 13 als een levering te laat is of ontbreekt',
        en: 'end with code 13 where a delivery is late or missing',
      },
    },
  },
  run: async (context) => {
    const { runStatus } = await import('../run-status.js');
    return runStatus(context);
  },
});
