// A process that runs the real intake, to be killed. It says on stdout when a delivery is in progress and when it is done.
// Given a step, it stops there for ever, so that whoever started it can kill it inside that window and no other.
//
//   node driver.js <data folder> <root of the definitions> <moment> [<step> <how often the step must have been reached>]

import { type IntakeStep, ingest } from '../../src/intake/index.js';
import { readSettings } from '../../src/settings/index.js';

const [dataFolder = '', root = '', moment = '', wanted, times = '1'] = process.argv.slice(2);

let reached = 0;

async function onStep(step: IntakeStep): Promise<void> {
  if (step === 'received') process.stdout.write('in progress\n');
  if (step !== wanted) return;
  reached += 1;
  if (reached < Number(times)) return;
  process.stdout.write('in the window\n');
  await new Promise(() => setInterval(() => undefined, 60_000));
}

const settings = readSettings(dataFolder);
await ingest({ dataFolder, root, settings, clock: () => new Date(moment), onStep });
process.stdout.write('done\n');
