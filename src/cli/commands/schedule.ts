// `schedule`: runs the jobs of pipelines/schedule.ts at their times; `due` runs what is due once, for cron or systemd;
// `run JOB` runs one by hand.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'schedule',
  summary: { nl: 'voert taken uit op hun tijd', en: 'runs jobs at their times' },
  usage: { nl: 'schedule [due | run TAAK]', en: 'schedule [due | run JOB]' },
  example: 'schedule due --list',
  args: { min: 0, max: 2 },
  options: {
    list: {
      kind: 'flag',
      summary: {
        nl: 'toon alleen wat er liep en wanneer wat aan de beurt is',
        en: 'only show what ran and what is next',
      },
    },
  },
  run: async (context) => {
    const { runSchedule } = await import('../run-schedule.js');
    return runSchedule(context);
  },
});
