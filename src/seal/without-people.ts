// A sealed delivery without the rows of some people, known by a pseudonym in whatever column. The rest stays as it was
// sealed: line numbers, order, and what the delivery says of itself but for the number of rows.

import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Bytes } from './bytes.js';
import { unpackedMembers } from './gzip-members.js';
import { isBroken, type SoundRow } from './row.js';
import { RowSplitter } from './row-splitter.js';
import { headerMember, parseSealedHeader, rowLine, type SealedHeader } from './sealed-format.js';

/** Thrown where the bytes are no delivery as `seal` writes one; nothing can be taken out of it. */
export class NotSealed extends Error {}

interface Opened {
  readonly header: SealedHeader;
  /** The line of column names, without its end. */
  readonly names: string;
  readonly rows: AsyncGenerator<readonly SoundRow[]>;
}

/** Whether a cell of a row makes it one of theirs. */
type CellTest = (cell: string) => boolean;

/**
 * How many rows of a sealed delivery are theirs.
 * @throws NotSealed
 */
export async function countRowsOf(isTheirs: CellTest, bytes: Bytes): Promise<number> {
  let found = 0;
  const { rows } = await opened(bytes);
  for await (const batch of rows) found += batch.filter(({ cells }) => cells.some(isTheirs)).length;
  return found;
}

/** The delivery without those rows; `count` is how many there are, as `countRowsOf` said. */
export async function* withoutRowsOf(
  isTheirs: CellTest,
  bytes: Bytes,
  count: number,
): AsyncGenerator<Uint8Array> {
  const { header, names: columns, rows } = await opened(bytes);
  const counts = { ...header.counts, rows: header.counts.rows - count };
  yield headerMember({ ...header, counts });
  const packed = createGzip();
  // What goes wrong is told to who reads the packed bytes.
  pipeline(Readable.from(linesOf(columns, rows, isTheirs)), packed, () => undefined);
  yield* packed as Bytes;
}

async function* linesOf(columns: string, rows: Opened['rows'], isTheirs: CellTest): AsyncGenerator<string> {
  yield `${columns}\n`;
  for await (const batch of rows) {
    const kept = batch.filter(({ cells }) => !cells.some(isTheirs)).map(({ cells }) => lineOf(cells));
    if (kept.length > 0) yield kept.join('');
  }
}

/** The first cell is the line number, with the rule behind it where the row was broken. */
const lineOf = ([line = '', ...cells]: readonly string[]): string =>
  `${line}${rowLine({ line: 0, cells }, cells.length).slice(1)}`;

async function opened(bytes: Bytes): Promise<Opened> {
  const texts = textsOf(bytes);
  let start = '';
  while (start.split('\n').length < 3) {
    const next = await texts.next();
    if (next.done) throw new NotSealed();
    start += next.value;
  }
  const [first = '', columns = ''] = start.split('\n');
  const header = parseSealedHeader(first);
  if (header === undefined) throw new NotSealed();
  const rest = start.slice(first.length + columns.length + 2);
  return { header, names: columns, rows: rowsOf(columns.split(';').length, rest, texts) };
}

async function* rowsOf(
  columns: number,
  start: string,
  texts: AsyncIterable<string>,
): AsyncGenerator<readonly SoundRow[]> {
  const splitter = new RowSplitter(';', columns, 3);
  let rest = start;
  const whole = function* (isEnd: boolean) {
    const end = isEnd ? rest.length : rest.lastIndexOf('\n') + 1;
    yield sound(splitter.push(rest.slice(0, end), isEnd));
    rest = rest.slice(end);
  };
  yield* whole(false);
  for await (const text of texts) {
    rest += text;
    yield* whole(false);
  }
  yield* whole(true);
}

function sound(rows: ReturnType<RowSplitter['push']>): readonly SoundRow[] {
  return rows.map((row) => {
    if (isBroken(row)) throw new NotSealed();
    return row;
  });
}

async function* textsOf(bytes: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const part of unpackedMembers(bytes)) yield decoder.decode(part, { stream: true });
  yield decoder.decode();
}
