// The run that the short and the long test share: so many changed files, formats by turns, each case from the seed and its
// number alone, so that one can be repeated.

import { pick, randomFrom } from '../../contract/aimed-cells.js';
import { corpus, partsOfWorkbook, withinWorkbook } from './corpus.js';
import { judge, tables } from './judge.js';
import { mutated, mutatedWithin } from './mutate.js';
import { watch } from './watch.js';

/** Cases between two lines that tell how far it is. */
const progress = 20_000;

interface Counts {
  cases: number;
  refused: number;
  rows: number;
  broken: number;
}

/** Changes files and judges them; prints the counts of each format and gives the total. */
export async function runCases(total: number, seed: number, first = 0): Promise<Counts> {
  const files = [...(await corpus())];
  const counts = new Map(files.map(([format]) => [format, { cases: 0, refused: 0, rows: 0, broken: 0 }]));
  // Said before anything else, so that a case that ends the process can be found.
  console.info(`SEED=${seed}: ${total} files from case ${first} on`);
  const watching = watch(`SEED=${seed}`);
  for (let number = first; number < first + total; number += 1) {
    watching.begin(number);
    if (number % progress === 0) console.info(`SEED=${seed}: case ${number}`);
    const random = randomFrom((seed + Math.imul(number, 0x9e3779b1)) >>> 0);
    const [format, original] = pick(random, files);
    const file =
      format === withinWorkbook ? mutatedWithin(partsOfWorkbook, random) : mutated(original, random);
    const outcome = await judge(format, file, original).catch((error) => {
      throw new Error(`${format}, SEED=${seed}, case ${number}: ${String(error)}`, { cause: error });
    });
    add(counts.get(format), outcome);
  }
  await watching.end();
  tables.close();
  console.info(`SEED=${seed}: readers ended at a limit: ${tables.stopped}`);
  for (const [format, { cases, refused, rows, broken }] of counts)
    console.info(
      `${format}: ${cases} changed files, ${refused} refused, ${rows} rows, ${broken} of them broken`,
    );
  return sum([...counts.values()]);
}

function add(counts: Counts | undefined, outcome: Awaited<ReturnType<typeof judge>>): void {
  if (counts === undefined) return;
  counts.cases += 1;
  counts.refused += outcome.isRefused ? 1 : 0;
  counts.rows += outcome.rows;
  counts.broken += outcome.broken;
}

const sum = (all: readonly Counts[]): Counts =>
  all.reduce((one, other) => ({
    cases: one.cases + other.cases,
    refused: one.refused + other.refused,
    rows: one.rows + other.rows,
    broken: one.broken + other.broken,
  }));
