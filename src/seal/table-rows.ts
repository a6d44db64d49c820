// A delivery as a spreadsheet or Parquet file: finds the names of the columns, in a spreadsheet below titles and on one of
// the sheets, and gives the rows below them.

import type { CompiledFeed } from '../contract/index.js';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { Bytes } from './bytes.js';
import { bareName, isHeaderOf, type Layout, printableName, readLayout } from './layout.js';
import { masker } from './mask.js';
import { type OpenedDelivery, type OpenOptions, refused } from './opened.js';
import { isBroken, type Row } from './row.js';
import type { Table, TableKind, TableRange } from './table.js';
import { tableProcesses } from './table-process.js';
import { UnreadableFile } from './unreadable.js';

/** Bytes of a file that is held in memory: these formats are read from their end. */
const largestFile = 2 ** 28;

/** Opens a file that is read as a whole. @throws UnreadableFile here or while its rows are read */
export async function openTableDelivery(
  kind: TableKind,
  bytes: Bytes,
  options: OpenOptions,
): Promise<OpenedDelivery> {
  const open = options.openTable ?? tableProcesses();
  const file = await wholeFile(bytes);
  const table = await open(kind, file).catch((error) => {
    throw withPrintableNames(error, options.feed);
  });
  const found = findNames(table, options);
  if (found.status === 'right') return { status: 'open', rows: rowsOf(table, found.range, found.layout) };
  await table.close();
  return refused(found.diagnostic);
}

/** Names of columns come from outside and may hold the number of a person. */
function withPrintableNames(error: unknown, feed: CompiledFeed): unknown {
  if (!(error instanceof UnreadableFile) || error.fault.code !== 'SEAL_PARQUET_COLUMNS') return error;
  const { code, params } = error.fault;
  const columns = params.columns.slice(0, 20).map(printableName(feed));
  return new UnreadableFile({ code, params: { columns } });
}

async function wholeFile(bytes: Bytes): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    if (length > largestFile) {
      const params = { allowedMegabytes: largestFile / 2 ** 20 };
      throw new UnreadableFile({ code: 'SEAL_FILE_TOO_LARGE', params });
    }
    // Whoever passes the bytes may use theirs again.
    parts.push(Uint8Array.from(part));
  }
  return Buffer.concat(parts, length);
}

interface Right {
  readonly status: 'right';
  readonly range: TableRange;
  readonly layout: Layout;
  /** Whether anything stands below the names. */
  readonly hasRows: boolean;
}

interface Refused {
  readonly status: 'refused';
  readonly diagnostic: Diagnostic;
}

/** The one section that has the columns of the feed; of several, those with rows below them count. */
function findNames(table: Table, options: OpenOptions): Right | Refused {
  const { feed, file } = options;
  const right = table.sections.flatMap((_, section) => namesIn(table, section, options) ?? []);
  const filled = right.filter((each) => each.hasRows);
  const [only, another] = filled.length > 0 ? filled : right;
  if (only === undefined) return { status: 'refused', diagnostic: nearestFault(table, options) };
  if (another === undefined) return only;
  const sheets = filled.map(({ range }) => shownName(table.sections[range.section]?.name ?? '', feed));
  const params = { feed: feed.name, sheets };
  return { status: 'refused', diagnostic: diagnostic('SEAL_WORKBOOK_SHEETS', 'error', { file }, params) };
}

/** The first line of a section that holds the names of the feed's columns. */
function namesIn(table: Table, section: number, options: OpenOptions): Right | undefined {
  const { head, hasMore } = table.sections[section] ?? { head: [], hasMore: false };
  for (const [index, { line, cells }] of head.entries()) {
    const { first, names } = namesOf(cells);
    const result = readLayout(names, options.feed, { others: [], at: {} });
    if (result.status === 'refused') continue;
    const range = { section, below: line, first, width: names.length };
    return { status: 'right', range, layout: result.layout, hasRows: hasMore || index + 1 < head.length };
  }
  return undefined;
}

/** Names may stand to the right of empty columns. */
function namesOf(cells: readonly string[]): { first: number; names: string[] } {
  const first = Math.max(
    0,
    cells.findIndex((cell) => cell !== ''),
  );
  return { first, names: cells.slice(first).map(bareName) };
}

/** What is wrong with the line that has most of the names. */
function nearestFault(table: Table, { feed, others, file }: OpenOptions): Diagnostic {
  const lines = table.sections.flatMap(({ name, head }) =>
    head.map(({ line, cells }) => {
      const { names } = namesOf(cells);
      const sheet = name === '' ? {} : { sheet: shownName(name, feed) };
      const known = names.filter((each) => feed.columns.some((column) => isHeaderOf(column, each)));
      return { names, known: known.length, at: { file, ...sheet, ...(line > 0 ? { line } : {}) } };
    }),
  );
  const faults = lines.flatMap(({ names, known, at }) => {
    const result = readLayout(names, feed, { others, at });
    if (result.status === 'right') return [];
    const isNamed = ['SEAL_OTHER_FEED', 'SEAL_FORMER_LAYOUT'].includes(result.diagnostic.code);
    return [{ problem: result.diagnostic, weight: isNamed ? Number.POSITIVE_INFINITY : known }];
  });
  const [first, ...rest] = faults;
  if (first === undefined) return diagnostic('SEAL_EMPTY_FILE', 'error', { file }, { feed: feed.name });
  return rest.reduce((best, each) => (each.weight > best.weight ? each : best), first).problem;
}

/** The name of a sheet comes from outside and may hold the number of a person. */
const shownName = (name: string, feed: CompiledFeed): string =>
  masker(feed.identifiers)(name).text.slice(0, 40);

async function* rowsOf(table: Table, range: TableRange, { cellsOf }: Layout): AsyncGenerator<readonly Row[]> {
  try {
    for await (const rows of table.rows(range))
      yield cellsOf === undefined
        ? rows
        : rows.map((row) => (isBroken(row) ? row : { line: row.line, cells: cellsOf(row.cells) }));
  } finally {
    await table.close();
  }
}
