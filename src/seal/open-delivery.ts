// Opens a delivered file: unpacks it, reads the header line and gives the rows below it, as a stream. Anything wrong with
// the file as a whole is a refusal, before the first row is given.

import type { CompiledFeed } from '../contract/index.js';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { type Bytes, noTextOf, unpacked } from './bytes.js';
import { readHeaderLine } from './header-line.js';
import type { Row } from './row.js';
import { RowSplitter, type TextLayout } from './row-splitter.js';
import { brokenMark, textBlocks } from './text-blocks.js';

export type OpenedDelivery =
  | {
      readonly status: 'open';
      readonly rows: AsyncGenerator<readonly Row[]>;
      /** The same rows, not divided yet, for a reader that is quicker at that; either is read, not both. */
      readonly text: OpenedText;
    }
  | { readonly status: 'refused'; readonly diagnostics: readonly Diagnostic[] };

export interface OpenedText {
  readonly layout: TextLayout;
  /** Blocks of whole lines. */
  readonly blocks: AsyncGenerator<string>;
}

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
  const layout = { delimiter: header.delimiter, firstLine: start.number + 1 };
  const text = { layout, blocks: startingWith(start.rest, blocks) };
  return { status: 'open', rows: rowsOf(feed, text), text };
}

const refused = (problem: Diagnostic): OpenedDelivery => ({ status: 'refused', diagnostics: [problem] });

async function* startingWith<Part>(first: Part, rest: AsyncIterable<Part>): AsyncGenerator<Part> {
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

async function* rowsOf(feed: CompiledFeed, { layout, blocks }: OpenedText): AsyncGenerator<readonly Row[]> {
  const splitter = new RowSplitter(layout.delimiter, feed.columns.length, layout.firstLine);
  for await (const block of blocks) yield splitter.push(block);
  yield splitter.push('', true);
}
