// Reference lists: pipelines/reference/<list>.csv, read by its contract, becomes reference.<list>. The lists pass the same
// checks as deliveries, with one difference in writing: decimals have a point, since a list has no thousands marks.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type CompiledFeed, compileFeed, quoteIdentifier, reasonsSql, typedSql } from '../contract/index.js';
import { type Diagnostic, diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import type { Located } from '../locate/index.js';
import type { ListDefinition } from '../vocabulary/index.js';
import type { Database } from '../warehouse/index.js';
import { type ListRecord, readListCsv } from './list-csv.js';
import { createTable } from './tables.js';

export interface ReferenceList {
  readonly name: string;
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly contract: CompiledFeed;
}

/**
 * Reads the texts of the lists and compiles their contracts. `others` are files that stand in place of a list, by its name.
 * @throws UserError (exit 2) where there is no such list or file; Error where a contract has no SQL form
 */
export function readLists(
  root: string,
  lists: readonly Located<ListDefinition>[],
  others: ReadonlyMap<string, string> = new Map(),
): ReferenceList[] {
  const names = lists.map(({ name }) => name);
  const wrong = [...others].filter(([name, file]) => !names.includes(name) || !existsSync(file));
  const [first, ...rest] = wrong.map(([list, file]) =>
    diagnostic('MODEL_LIST_IN_PLACE', 'error', { file }, { list, lists: names }),
  );
  if (first !== undefined) throw new UserError([first, ...rest], exitCodes.usage);
  return lists.map((list) => {
    const own = join(dirname(list.path), `${list.name.split('/').at(-1)}.csv`);
    const other = others.get(list.name);
    return {
      name: list.name,
      file: other ?? relative(root, own).split(sep).join('/'),
      text: readFileSync(other ?? own, 'utf8'),
      contract: compileFeed(asFeed(list), new Map()),
    };
  });
}

/** Makes reference.<list> for each list; returns what breaks a contract, located. */
export async function provideLists(
  database: Database,
  lists: readonly ReferenceList[],
): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const list of lists) problems.push(...(await provideList(database, list)));
  return problems;
}

async function provideList(database: Database, list: ReferenceList): Promise<readonly Diagnostic[]> {
  const columns = list.contract.columns.map((column) => column.name);
  const read = readListCsv(list.text, list.file, columns);
  if (read.kind === 'refused') return [read.problem];
  const raw = `main.${quoteIdentifier(`list ${list.name}`)}`;
  const cells = ['_line', ...columns].map((name) => [name, 'varchar'] as const);
  await createTable(database, raw, cells, cellsOf(list.contract, read.records));
  const reasons = await database.rows(
    `select * from (${reasonsSql(list.contract, raw, 'null::date')}) order by _line, column_name, rule`,
  );
  const typed = typedSql(list.contract, raw, 'null::date');
  const relation = `reference.${quoteIdentifier(list.name)}`;
  await database.run(`create table ${relation} as select * exclude (_line, _bad) from (${typed})`);
  await database.run(`drop table ${raw}`);
  const broken = reasons.map((reason) =>
    cellProblem(list.file, Number(reason._line), String(reason.column_name), {
      rule: String(reason.rule),
      found: String(reason.found ?? ''),
    }),
  );
  return [...broken, ...repeatedKeys(list, read.records)];
}

const cellProblem = (
  file: string,
  line: number,
  column: string,
  params: { readonly rule: string; readonly found: string },
): Diagnostic => diagnostic('MODEL_LIST_CELL', 'error', { file, line, column }, params);

function repeatedKeys(list: ReferenceList, records: readonly ListRecord[]): Diagnostic[] {
  const { columns, key } = list.contract;
  const seen = new Set<string>();
  return records.flatMap(({ line, cells }) => {
    const values = key.map((name) => cells[columns.findIndex((column) => column.name === name)] ?? '');
    const text = values.join(', ');
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    return [cellProblem(list.file, line, key.join(', '), { rule: 'duplicate', found: text })];
  });
}

/** Line and cells; a decimal point becomes the comma of the common notation. */
function cellsOf(contract: CompiledFeed, records: readonly ListRecord[]): (string | null)[][] {
  const isDecimal = contract.columns.map((column) => column.notation === 'decimal');
  return records.map(({ line, cells }) => [
    String(line),
    ...cells.map((cell, index) => (isDecimal[index] && cell !== null ? cell.replace('.', ',') : cell)),
  ]);
}

/** A list as a feed, so that one compiler and one set of checks serve both. */
const asFeed = ({ name, path, definition }: Located<ListDefinition>) => ({
  name,
  path,
  supplier: 'reference',
  feed: name,
  definition: {
    ...definition,
    version: 1,
    holds: 'sums' as const,
    delivery: 'full' as const,
    rules: [],
    calendar: { every: 'year' as const, dueDay: 1, graceDays: 0, retentionMonths: 0 },
    refuseAboveShare: 0,
  },
});
