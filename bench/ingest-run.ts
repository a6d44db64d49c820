// One intake in a process of its own, so that its peak memory is its own: `node ingest-run.js <data
// folder> <moment> <root>`.
// Prints seconds, peak memory in megabytes and what became of each file.

import { performance } from 'node:perf_hooks';
import { ingest } from '../src/intake/index.js';
import { readSettings } from '../src/settings/index.js';

const [dataFolder = '', moment = '', root = ''] = process.argv.slice(2);

const start = performance.now();
const results = await ingest({
  dataFolder,
  root,
  settings: readSettings(dataFolder),
  clock: () => new Date(moment),
});
const seconds = (performance.now() - start) / 1000;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
const outcomes = results.map(({ outcome, received, fates, withdrawn }) => ({
  outcome,
  received,
  fates,
  withdrawn,
}));
console.log(JSON.stringify({ seconds, peakMegabytes, outcomes }));
