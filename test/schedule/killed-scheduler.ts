// A scheduler that dies in the middle of its first run: started by the test of crashes with a data folder and the time.

import { asOnlyScheduler, reconcile } from '../../src/schedule/index.js';
import { amsterdam, jobWith } from './simulation.js';

const [dataFolder = '', now = ''] = process.argv.slice(2);

const die = async () => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise<never>(() => {});
};

await asOnlyScheduler(dataFolder, () =>
  reconcile({
    dataFolder,
    jobs: [{ definition: jobWith({ cron: '0 14 * * *', retries: 1 }), run: die }],
    clock: () => new Date(now),
    timeZone: amsterdam,
  }),
);
