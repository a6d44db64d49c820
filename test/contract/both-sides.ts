// Sends rows through both sides: as a file through seal and the SQL check, and cell by cell through the JavaScript
// check. Gives what each side says of each row.

import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import {
  badCellsSql,
  type CompiledFeed,
  checkedSql,
  checkRow,
  type RowFile,
  reasonsSql,
  rowFileSql,
  typedSql,
} from '../../src/contract/index.js';
import { readerOf } from '../../src/contract/values.js';
import { newKey } from '../../src/crypto/index.js';
import { cellSealer, readSealed, seal } from '../../src/seal/index.js';

export const referenceDate = '2024-01-31';

export interface Judged {
  readonly cells: readonly string[];
  readonly line: number;
  /** `column:rule`, sorted. */
  readonly sql: readonly string[];
  readonly js: readonly string[];
  readonly isBadInSql: boolean | undefined;
  readonly brokenRule: string | undefined;
  /** Values of a row that is right on both sides, as text. */
  readonly sqlValues: readonly (string | null)[] | undefined;
  readonly jsValues: readonly (string | null)[];
}

/** Judges every row on both sides. */
export async function judge(feed: CompiledFeed, rows: readonly (readonly string[])[]): Promise<Judged[]> {
  const folder = mkdtempSync(join(tmpdir(), 'both-sides-'));
  try {
    return await judgeIn(folder, feed, rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judgeIn(
  folder: string,
  feed: CompiledFeed,
  rows: readonly (readonly string[])[],
): Promise<Judged[]> {
  const key = newKey();
  const lines = rows.map((row) => row.map(quoted).join(';'));
  const sql = await throughSql(folder, feed, { key, lines });
  const sealCells = cellSealer(feed, key);
  const check = checkRow(feed);
  const readers = feed.columns.map(readerOf);
  let line = 2;
  return rows.map((cells, index) => {
    const at = line;
    line += (lines[index] ?? '').split('\n').length;
    const sealed = sealCells(cells).cells;
    return {
      cells,
      line: at,
      sql: (sql.reasons.get(at) ?? []).toSorted(),
      js: check(sealed, { referenceDate }).map(nameOf).toSorted(),
      isBadInSql: sql.bad.get(at),
      brokenRule: sql.broken.get(at),
      sqlValues: sql.values.get(at),
      jsValues: readers.map((read, position) => {
        const cell = sealed[position] ?? '';
        return cell === '' ? null : String(read(cell));
      }),
    };
  });
}

const nameOf = ({ column, rule }: { column: string; rule: string }): string => `${column}:${rule}`;

const quoted = (cell: string): string => (/[;"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

interface SqlSide {
  readonly bad: ReadonlyMap<number, boolean>;
  readonly broken: ReadonlyMap<number, string>;
  readonly reasons: ReadonlyMap<number, readonly string[]>;
  readonly values: ReadonlyMap<number, readonly (string | null)[]>;
}

async function throughSql(
  folder: string,
  feed: CompiledFeed,
  { key, lines }: { readonly key: Buffer; readonly lines: readonly string[] },
): Promise<SqlSide> {
  const target = join(folder, 'delivery.sealed');
  const text = [feed.columns.map((column) => column.meta.header).join(';'), ...lines, ''].join('\n');
  const period = { referenceDate, periodFrom: '2024-01-01', periodTo: '2024-02-01' };
  const options = { feed, others: [feed], key, ...period, synthetic: true, fileName: 'x.csv', target };
  const sealed = await seal(once(Buffer.from(text)), options);
  if (sealed.status !== 'sealed') throw new Error('the file was refused');
  const broken = new Map<number, string>();
  const files: RowFile[] = [];
  const read = await readSealed(createReadStream(target), {
    feed,
    file: 'x',
    rowFile: join(folder, 'rows'),
    onRowFile: (rowFile) => files.push(rowFile),
    onBroken: (row) => broken.set(row.line, row.broken),
  });
  if (read.status !== 'read') throw new Error(`reading was refused: ${JSON.stringify(read.diagnostics)}`);
  const [rowFile, ...further] = files;
  if (rowFile === undefined || further.length > 0)
    throw new Error('the rows are in another number of files than one');
  return { broken, ...(await query(feed, rowFile)) };
}

async function query(feed: CompiledFeed, rowFile: RowFile): Promise<Omit<SqlSide, 'broken'>> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const relation = rowFileSql(feed, rowFile);
  const date = `date '${referenceDate}'`;
  // As hex, because the client's own decoding drops a byte order mark at the start of a text.
  const names = feed.columns.map((column) => `hex(${textOf(column)})`).join(', ');
  const typed = await connection.runAndReadAll(
    `select _line::integer, _bad, ${names} from (${typedSql(feed, relation, date)})`,
  );
  await connection.run(`create temp table checked as ${checkedSql(feed, relation, date)}`);
  const found = await connection.runAndReadAll(reasonsSql(feed, badCellsSql(feed, 'checked'), date));
  const direct = await connection.runAndReadAll(reasonsSql(feed, relation, date));
  if (found.getRowsJson().length !== direct.getRowsJson().length)
    throw new Error('the ways to reasons differ');
  connection.closeSync();
  instance.closeSync();
  const bad = new Map<number, boolean>();
  const values = new Map<number, readonly (string | null)[]>();
  for (const [line, isBad, ...cells] of typed.getRowsJson()) {
    bad.set(Number(line), isBad === true);
    if (isBad !== true) values.set(Number(line), cells.map(fromHex));
  }
  const reasons = new Map<number, string[]>();
  for (const [line, column, rule] of found.getRowsJson()) {
    const known = reasons.get(Number(line)) ?? [];
    reasons.set(Number(line), [...known, `${String(column)}:${String(rule)}`]);
  }
  return { bad, values, reasons };
}

/** A typed value as the text that the JavaScript side gives. */
const textOf = ({ name, notation }: CompiledFeed['columns'][number]): string =>
  notation === 'bounded'
    ? `"${name}".low || '..' || coalesce("${name}".high::varchar, '')`
    : `"${name}"::varchar`;

const fromHex = (cell: unknown): string | null =>
  typeof cell === 'string' ? Buffer.from(cell, 'hex').toString('utf8') : null;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
