// `npm run bench`: every benchmark in one run, one line each; ends with 1 where a bound is exceeded. With names behind it
// (`node dist/bench/main.js help`) only those.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Benchmark, isWithin, lineOf } from './measurement.js';

const usual = ['help', 'check', 'ingest', 'disclosure'];

const here = dirname(fileURLToPath(import.meta.url));
const asked = process.argv.slice(2);

for (const name of asked.length > 0 ? asked : usual) {
  const path = join(here, `${name}.js`);
  if (!existsSync(path)) throw new Error(`there is no benchmark ${name}`);
  const { run } = (await import(pathToFileURL(path).href)) as { readonly run: Benchmark };
  for (const measured of await run()) {
    console.log(lineOf(measured));
    if (!isWithin(measured)) process.exitCode = 1;
  }
}
