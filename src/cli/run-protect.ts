// What `protect` does: reads a table of counts, lets it through the gate beside everything that was published, remembers
// it, and prints it. A table that cannot be protected is refused, and nothing of it is remembered.

import { readFile } from 'node:fs/promises';
import {
  type Diagnostic,
  diagnostic,
  type ExitCode,
  exitCodes,
  refuse,
  UserError,
} from '../diagnostics/index.js';
import {
  type AnalystRow,
  type AnalystTable,
  loadSolver,
  type ProtectedTable,
  protectTable,
} from '../disclosure/index.js';
import { appendMemory, protectedCsv, readInsiders, readMemory } from '../edition/index.js';
import { locatePilot } from '../locate/index.js';
import type { CommandContext } from './command.js';
import { masked } from './editions/masked.js';
import { rowsOf } from './list-rows.js';

/** Options of the command as they come in. */
export interface ProtectOptions {
  readonly file: string;
  readonly table: string;
  readonly by: string;
  readonly total?: string | undefined;
  readonly dataCut?: string | undefined;
}

const fixed = ['n', 'largest', 'cell'];

/** Runs the command. @throws UserError for a file that is no such table (10) and for what may not leave (12) */
export async function runProtect(context: CommandContext, options: ProtectOptions): Promise<ExitCode> {
  const { root, dataFolder, out, clock, language } = context;
  const { dataCut = clock().toISOString().slice(0, 10) } = options;
  const by = await masked(options.by, root);
  const table = await readTable(options);
  await refuseNumbers(table, options.file, root);
  const { disclosure: policy } = await locatePilot(root);
  const { memory, head } = await readMemory(dataFolder);
  const solver = await loadSolver();
  const found = protectTable(table, {
    ...{ solver, memory, policy, dataCut },
    earlier: await readInsiders(dataFolder),
  });
  if (found.kind === 'refused') refuse(found.problems, exitCodes.disclosureRefused);
  await appendMemory(dataFolder, head, found.lines, { table: table.name, by });
  out.write(protectedCsv(table.dimensions, found.rows));
  out.note(summaryOf(found, language));
  return exitCodes.ok;
}

function summaryOf(
  { rows, hidden, targets }: ProtectedTable & { kind: 'disclosed' },
  language: string,
): string {
  return language === 'nl'
    ? `${rows.length - hidden} van ${rows.length} aantallen getoond; geen van ${targets} beschermde getallen is te herleiden. De tabel staat in het geheugen.`
    : `${rows.length - hidden} of ${rows.length} counts shown; none of ${targets} protected numbers can be worked out. The table stands in the memory.`;
}

/** What a table says of its rows is printed and kept for ever: nothing in it may look like the number of a person. */
async function refuseNumbers(
  { name, rows, dimensions }: AnalystTable,
  file: string,
  root: string,
): Promise<void> {
  const isClean = async (text: string) => (await masked(text, root)) === text;
  const problems: Diagnostic[] = [];
  if (!(await isClean([name, ...dimensions].join(' '))))
    problems.push(diagnostic('PROTECT_NUMBER', 'error', { file }, {}));
  for (const { values, line } of rows)
    if (!(await isClean(values.join(' '))))
      problems.push(diagnostic('PROTECT_NUMBER', 'error', { file, line }, {}));
  if (problems.length > 0) refuse(problems, exitCodes.contractBroken);
}

async function readTable({ file, table, total = 'total' }: ProtectOptions): Promise<AnalystTable> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError([diagnostic('SEAL_FILE_ABSENT', 'error', { file }, {})], exitCodes.usage);
  });
  const rows = rowsOf(text.replace(/^\uFEFF/, ''));
  const columns = Object.keys(rows[0] ?? {});
  const dimensions = columns.filter((name) => !fixed.includes(name));
  if (dimensions.length === 0 || fixed.some((name) => !columns.includes(name)))
    refuse([diagnostic('PROTECT_COLUMNS', 'error', { file }, { found: columns })], exitCodes.contractBroken);
  return {
    ...{ name: table, dimensions, total },
    rows: rows.map((row, index): AnalystRow => {
      const { n = '', largest = '', cell = '' } = row;
      return {
        values: dimensions.map((name) => row[name] ?? ''),
        n: countOf(n),
        largest: largest === '' ? null : countOf(largest),
        cell: cell === '' ? null : cell,
        line: index + 2,
      };
    }),
  };
}

/** Only digits are a count; everything else is none. */
const countOf = (text: string): number => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN);
