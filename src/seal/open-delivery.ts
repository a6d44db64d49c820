// Opens a delivered file: unpacks it, reads the header line and gives the rows below it, as a stream. Anything wrong with
// the file as a whole is a refusal, before the first row is given.

import type { CompiledFeed } from '../contract/index.js';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { type Bytes, noTextOf, unpacked } from './bytes.js';
import { readHeaderLine } from './header-line.js';
import type { Row } from './row.js';
import { RowSplitter } from './row-splitter.js';
import { brokenMark, textBlocks } from './text-blocks.js';

export type OpenedDelivery =
  | { readonly status: 'open'; readonly rows: AsyncGenerator<readonly Row[]> }
  | { readonly status: 'refused'; readonly diagnostics: readonly Diagnostic[] };

export interface OpenOptions {
  readonly feed: CompiledFeed;
  /** All feeds, so that another feed's file can be named. */
  readonly others: readonly CompiledFeed[];
  /** Name of the file for messages, masked already. */
  readonly file: string;
}

/** @throws DamagedGzip here or while the rows are read. */
export async function openDelivery(bytes: Bytes, options: OpenOptions): Promise<OpenedDelivery> {
  const { feed, file } = options;
  const plain = unpacked(bytes);
  const first = await plain.next();
  const kind = first.done ? undefined : noTextOf(first.value);
  if (kind !== undefined) return refused(diagnostic('SEAL_NOT_TEXT', 'error', { file }, { kind }));
  const blocks = textBlocks(first.done ? plain : startingWith(first.value, plain));
  const start = await firstLine(blocks);
  if (start === undefined)
    return refused(diagnostic('SEAL_EMPTY_FILE', 'error', { file, line: 1 }, { feed: feed.name }));
  if (start.line.includes('\r')) return refused(diagnostic('SEAL_LINE_ENDS', 'error', { file, line: 1 }, {}));
  const header = readHeaderLine(start.line, feed, options);
  if (header.status === 'refused') return refused(header.diagnostic);
  const splitter = new RowSplitter(header.delimiter, feed.columns.length, start.number + 1);
  return { status: 'open', rows: rowsOf(splitter, start.rest, blocks) };
}

const refused = (problem: Diagnostic): OpenedDelivery => ({ status: 'refused', diagnostics: [problem] });

async function* startingWith(first: Uint8Array, rest: Bytes): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** The first line that is not blank, its number, and what follows it in the same block. */
async function firstLine(
  blocks: AsyncGenerator<string>,
): Promise<{ line: string; number: number; rest: string } | undefined> {
  let number = 0;
  for (let next = await blocks.next(); !next.done; next = await blocks.next()) {
    let text = next.value;
    while (text !== '') {
      const end = text.indexOf('\n');
      const line = text.slice(0, end).replace(/\r$/, '');
      number += 1;
      text = text.slice(end + 1);
      if (line.startsWith(brokenMark)) return { line: '', number, rest: text };
      if (line.trim() !== '') return { line, number, rest: text };
    }
  }
  return undefined;
}

async function* rowsOf(
  splitter: RowSplitter,
  start: string,
  blocks: AsyncGenerator<string>,
): AsyncGenerator<readonly Row[]> {
  if (start !== '') yield splitter.push(start);
  for (let next = await blocks.next(); !next.done; next = await blocks.next())
    yield splitter.push(next.value);
  yield splitter.push('', true);
}
