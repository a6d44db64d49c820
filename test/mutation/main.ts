// `npm run mutate`: changes the models behind D1, F1 and G1 in every small way and runs their cases on each change, in one
// database in memory. Prints killed of total per file, and every survivor with the reason why it changes nothing.

import { allCases } from '../pipelines/cases/index.js';
import { type ModelBench, type ModelCase, openModelBench } from '../pipelines/support/model-bench.js';
import type { ModelFile } from '../pipelines/support/model-files.js';
import { sameRows, textTable } from '../pipelines/support/text-table.js';
import { harmless } from './harmless.js';
import { type Mutant, mutantsOf } from './mutants.js';

const targets = ['indicators.d1', 'indicators.f1', 'indicators.g1'];
const bound = 0.9;

type Verdict = 'killed' | 'survived' | 'not SQL';

interface Result {
  readonly file: ModelFile;
  readonly mutant: Mutant;
  readonly verdict: Verdict;
}

const bench = await openModelBench();
const results: Result[] = [];
for (const file of upstream(bench.files)) {
  const own: Result[] = [];
  for (const mutant of mutantsOf(file.sql)) {
    own.push({ file, mutant, verdict: await verdictOn(bench, file, mutant) });
  }
  report(file, own);
  results.push(...own);
}
bench.close();
process.exitCode = conclude(results) ? 0 : 11;

/** The models that the targets are made of, and the macros that those call. */
function upstream(all: readonly ModelFile[]): ModelFile[] {
  const found = new Set<ModelFile>();
  const visit = (file: ModelFile): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const other of all) {
      if (file.inputs.includes(other.relation) || file.sql.includes(`${other.relation}(`)) visit(other);
    }
  };
  for (const file of all) if (targets.includes(file.relation)) visit(file);
  return all.filter((file) => found.has(file));
}

/** A change that DuckDB refuses to bind is no mutant: a build would never get that far. */
async function verdictOn(on: ModelBench, file: ModelFile, mutant: Mutant): Promise<Verdict> {
  for (const each of casesOf(file)) {
    try {
      const rows = await on.run(file.name, each, mutant.sql);
      if (!sameRows(rows, textTable(each.gives).rows)) return 'killed';
    } catch (error) {
      return /Parser|Binder|Catalog/.test(String(error)) ? 'not SQL' : 'killed';
    }
  }
  return 'survived';
}

function casesOf(file: ModelFile): readonly ModelCase[] {
  return allCases.filter(({ model }) => model === file.name).flatMap(({ cases }) => cases);
}

function report(file: ModelFile, own: readonly Result[]): void {
  const total = own.filter(({ verdict }) => verdict !== 'not SQL').length;
  const killed = own.filter(({ verdict }) => verdict === 'killed').length;
  print(`${String(killed).padStart(4)} of ${String(total).padEnd(4)} pipelines/${file.name}.sql`);
  for (const result of own.filter(({ verdict }) => verdict === 'survived')) {
    print(`       pipelines/${file.name}.sql:${result.mutant.line}  ${result.mutant.change}`);
    print(`          ${reasonFor(result) ?? 'NO REASON KNOWN'}`);
  }
}

function reasonFor({ file, mutant }: Result): string | undefined {
  return harmless.find((each) => each.file === file.name && each.change === mutant.change)?.reason;
}

function conclude(all: readonly Result[]): boolean {
  const counted = all.filter(({ verdict }) => verdict !== 'not SQL');
  const survivors = counted.filter(({ verdict }) => verdict === 'survived');
  const unexplained = survivors.filter((each) => reasonFor(each) === undefined).length;
  const share = 1 - survivors.length / counted.length;
  print(
    `killed ${counted.length - survivors.length} of ${counted.length} (${(100 * share).toFixed(1)} %); ` +
      `${survivors.length} survived, ${unexplained} of them without a reason; ` +
      `${all.length - counted.length} more were refused by DuckDB and do not count`,
  );
  return share >= bound && unexplained === 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
