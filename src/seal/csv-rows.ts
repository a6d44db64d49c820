// A delivery as CSV: its header line, and the rows below it as a stream.

import { diagnostic } from '../diagnostics/index.js';
import { isSeparatorLine, readHeaderLine } from './header-line.js';
import type { Layout } from './layout.js';
import { type OpenedDelivery, type OpenedText, type OpenOptions, refused } from './opened.js';
import { isBroken, type Row } from './row.js';
import { RowSplitter } from './row-splitter.js';
import { brokenMark, textOf } from './text-blocks.js';

/** Reads the header line of a text (blocks of whole lines) and gives what is below it. */
export async function openCsv(
  blocks: AsyncGenerator<Buffer>,
  { feed, others, file }: OpenOptions,
): Promise<OpenedDelivery> {
  const start = await firstLine(blocks);
  if (start === undefined)
    return refused(diagnostic('SEAL_EMPTY_FILE', 'error', { file, line: 1 }, { feed: feed.name }));
  if (start.line.includes('\r')) return refused(diagnostic('SEAL_LINE_ENDS', 'error', { file, line: 1 }, {}));
  const at = { file, line: start.number };
  const header = readHeaderLine(start.line, feed, { others, at });
  if (header.status === 'refused') return refused(header.diagnostic);
  const layout = { delimiter: header.delimiter, firstLine: start.number + 1 };
  const text = { layout, blocks: startingWith(start.rest, blocks) };
  const rows = rowsOf(text, header.layout);
  return header.layout.cellsOf === undefined ? { status: 'open', rows, text } : { status: 'open', rows };
}

/** The first line that is not blank and names no separator, its number, and what follows it in the same block. */
async function firstLine(
  blocks: AsyncGenerator<Buffer>,
): Promise<{ line: string; number: number; rest: Buffer } | undefined> {
  let number = 0;
  for (let next = await blocks.next(); !next.done; next = await blocks.next()) {
    let rest = next.value;
    while (rest.length > 0) {
      const end = rest.indexOf('\n');
      const line = rest.toString('utf8', 0, end).replace(/\r$/, '');
      number += 1;
      rest = rest.subarray(end + 1);
      if (line.startsWith(brokenMark)) return { line: '', number, rest };
      if (line.trim() !== '' && !isSeparatorLine(line)) return { line, number, rest };
    }
  }
  return undefined;
}

async function* startingWith(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  yield* rest;
}

async function* rowsOf(
  { layout, blocks }: OpenedText,
  { width, cellsOf }: Layout,
): AsyncGenerator<readonly Row[]> {
  const splitter = new RowSplitter(layout.delimiter, width, layout.firstLine);
  const inOrder = (rows: readonly Row[]): readonly Row[] =>
    cellsOf === undefined
      ? rows
      : rows.map((row) => (isBroken(row) ? row : { line: row.line, cells: cellsOf(row.cells) }));
  for await (const block of blocks) yield inOrder(splitter.push(textOf(block)));
  yield inOrder(splitter.push('', true));
}
