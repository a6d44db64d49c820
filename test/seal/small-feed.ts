// A feed with a column of every notation, and its rows in every format in which suppliers send them.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { type CompiledFeed, compileFeed } from '../../src/contract/index.js';
import { type CheckResult, checkDelivery, openDelivery, type Row } from '../../src/seal/index.js';
import { openTableHere } from '../../src/seal/table-here.js';
import {
  code,
  date,
  decimal,
  defineFeed,
  type FeedDefinition,
  identifier,
  integer,
  month,
  monthOrYear,
  text,
  z,
} from '../../src/vocabulary/index.js';
import { feeds, inParts } from './kit.js';

const words = (header: string) => ({ header, nl: header, en: header });
const inText = { nl: 'x', en: 'x' };

const definition = defineFeed({
  version: 3,
  title: inText,
  description: inText,
  holds: 'persons',
  delivery: 'full',
  key: ['person'],
  columns: z.object({
    person: identifier({ ...words('v_nummer'), identifier: 'v_number' }),
    kind: code({ ...words('soort'), codes: { A: inText, true: inText } }),
    day: date(words('datum')).optional(),
    birth: monthOrYear(words('geboren')).optional(),
    period: month(words('maand')).optional(),
    hours: decimal({ ...words('uren'), precision: 9, scale: 2, min: -1000, max: 100_000 }).optional(),
    count: integer({ ...words('aantal'), min: 0, max: 1_000_000_000 }).optional(),
    remark: text({ ...words('opmerking'), max: 100 }).optional(),
  }),
  formerLayouts: [
    {
      version: 1,
      from: '2023-01-01',
      headers: ['v_nummer', 'soort', 'datum', 'geboren', 'maand', 'uren', 'personen'],
    },
  ],
  rules: [],
  calendar: { every: 'month', dueDay: 8, graceDays: 4, retentionMonths: 24 },
  refuseAboveShare: 0.2,
});

const identifiers = feeds[0]?.identifiers ?? new Map();

/** Compiles a definition that no folder holds. */
export const feedFrom = (made: FeedDefinition, name = 'made/small'): CompiledFeed => {
  const [supplier = '', feed = ''] = name.split('/');
  return compileFeed({ name, supplier, feed, path: '', definition: made }, identifiers);
};

export const smallDefinition: FeedDefinition = definition;
export const small = feedFrom(definition);
export const headers = small.columns.map((column) => column.meta.header);

/** Reads all rows of a file of a feed. */
export async function rowsOf(
  bytes: Uint8Array,
  { feed = small, size = 65_536 }: { feed?: CompiledFeed; size?: number } = {},
): Promise<Row[]> {
  const options = { feed, others: [feed], file: 'x', openTable: openTableHere };
  const opened = await openDelivery(inParts(bytes, size), options);
  if (opened.status === 'refused') throw new Error(opened.diagnostics.map((each) => each.code).join());
  const rows: Row[] = [];
  for await (const batch of opened.rows) rows.push(...batch);
  return rows;
}

/** The cells of all rows; a broken row is its rule. */
export const cellsOf = async (...[bytes, options]: Parameters<typeof rowsOf>): Promise<unknown[]> =>
  (await rowsOf(bytes, options)).map((row) => ('cells' in row ? row.cells : row.broken));

/** Checks a file of a feed, in this thread. */
export const check = (bytes: Uint8Array | string, feed: CompiledFeed = small): Promise<CheckResult> =>
  checkDelivery(inParts(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), {
    feed,
    others: [feed],
    referenceDate: '2024-12-31',
    fileName: 'small_2024-12-31.csv',
    openTable: openTableHere,
  });

/** A file as CSV, from rows of texts. */
export const csv = (rows: readonly (readonly string[])[], delimiter = ';'): string =>
  [headers, ...rows].map((row) => `${row.join(delimiter)}\n`).join('');

/** A workbook with one sheet below the headers. */
export const workbook = (rows: CellValue[][]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Blad1', rows: [headers, ...rows] }] });

/** A Parquet file of what a query gives, as DuckDB writes it. */
export async function parquet(query: string, options = ''): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const path = join(folder, 'x.parquet');
    await connection.run(`copy (${query}) to '${path}' (format parquet${options})`);
    return readFileSync(path);
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true });
  }
}
