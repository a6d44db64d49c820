// Seals the rows of a plain text as they lie in memory: in most rows no cell needs a closer look, and only identifiers
// change. Such a row is written as a row of the file that DuckDB reads; every other row is taken apart by RowSplitter and
// sealed cell by cell (src/seal/cells.ts), which is the rule. This is what makes the intake of millions of rows quick.

import { type CompiledColumn, type CompiledFeed, monthOrYearOf } from '../contract/index.js';
import type { Key } from '../crypto/index.js';
import { writeAscii } from './bytes.js';
import { CellScan, closerLook, dayEnd } from './cell-scan.js';
import { type CellWriter, identifierWriter } from './cells.js';
import { DividedRows, type SealedRowsSink } from './divided-rows.js';
import {
  dayLook,
  droppedLook,
  fileLooksOf,
  identifierLook,
  leastDigitsOf,
  numberLook,
  partialDayLook,
} from './looks.js';
import { masker } from './mask.js';
import type { Row } from './row.js';
import { RowSplitter, type TextLayout } from './row-splitter.js';
import { SealedMemory } from './sealed-memory.js';
import { longestSealedLine } from './text-blocks.js';

const [lineFeed, carriageReturn, quote, semicolon] = [0x0a, 0x0d, 0x22, 0x3b];
const outSize = 2 ** 21;

/** Room for a row: characters of one byte may have become three, and short numbers become pseudonyms. */
const longestRow = longestSealedLine;

export interface PlainRowSink extends SealedRowsSink {
  /** Sealed rows as lines of the row file, valid until the call returns. */
  readonly onLines: (lines: Uint8Array) => void;
}

/** For columns whose cells do not stay as they are, and are not left out; it may give a mark for a closer look. */
function replacer(column: CompiledColumn, feed: CompiledFeed, key: Key): CellWriter | undefined {
  if (feed.dropped.has(column.name)) return undefined;
  if (column.notation === 'identifier') return identifierWriter(column.identifier, feed, key);
  return column.notation === 'month_or_year' ? writeMonthOrYear : undefined;
}

const writeMonthOrYear: CellWriter = (block, from, to, out, at) => {
  const kept = monthOrYearOf(block.toString('latin1', from, to));
  return kept === undefined ? closerLook : writeAscii(kept, out, at);
};

export class PlainRows {
  private quickRows = 0;
  private readonly out = Buffer.allocUnsafeSlow(outSize);
  /** Bytes of whole rows in it, and the position at which the row at hand goes on. */
  private length = 0;
  private to = 0;
  private readonly delimiter: number;
  private readonly looks: Uint8Array;
  private readonly replacers: readonly (CellWriter | undefined)[];
  private readonly memories: readonly (SealedMemory | undefined)[];
  private readonly scan: CellScan;
  private readonly mask: ReturnType<typeof masker>;
  private readonly others: DividedRows;
  private readonly splitter: RowSplitter;

  constructor(
    feed: CompiledFeed,
    key: Key,
    { delimiter, firstLine }: TextLayout,
    private readonly sink: PlainRowSink,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
    this.looks = fileLooksOf(feed);
    this.replacers = feed.columns.map((column) => replacer(column, feed, key));
    this.memories = this.replacers.map((each) => (each === undefined ? undefined : new SealedMemory()));
    this.scan = new CellScan(delimiter, leastDigitsOf(feed));
    this.mask = masker(feed.identifiers);
    this.others = new DividedRows(feed, key, sink);
    if (feed.columns.length > 200) throw new Error(`feed ${feed.name} has too many columns`);
    this.splitter = new RowSplitter(delimiter, feed.columns.length, firstLine);
  }

  /** Rows taken so far, broken ones too. */
  get rows(): number {
    return this.quickRows + this.others.rows;
  }

  /** Takes a block of whole lines in UTF-8. */
  push(block: Buffer): void {
    for (let at = 0; at < block.length; ) {
      const next = this.splitter.isUnfinished ? closerLook : this.quickRow(block, at);
      if (next !== closerLook) at = next;
      else at = this.slowLine(block, at);
    }
    this.flush();
  }

  /** No more will come. */
  end(): void {
    this.take(this.splitter.push('', true));
  }

  /** Seals a row that needs no closer look; gives the position behind it. What is written counts only at the end. */
  private quickRow(block: Buffer, start: number): number {
    if (this.length + longestRow > outSize) this.flush();
    const { looks, delimiter } = this;
    this.to = writeAscii(String(this.splitter.nextLine), this.out, this.length);
    let at = start - 1;
    for (let column = 0; column < looks.length; column += 1) {
      at = this.sealCell(block, at + 1, column);
      const isLast = column + 1 === looks.length;
      if (at === closerLook || (block[at] === delimiter) === isLast) return closerLook;
    }
    if (block[at] === carriageReturn) at += 1;
    if (block[at] !== lineFeed) return closerLook;
    this.out[this.to] = lineFeed;
    this.length = this.to + 1;
    this.splitter.passLine();
    this.quickRows += 1;
    return at + 1;
  }

  /** Writes a separator and the sealed cell that begins at `start`, or nothing of a dropped one; gives its end. */
  private sealCell(block: Buffer, start: number, column: number): number {
    const isQuoted = block[start] === quote;
    const from = isQuoted ? start + 1 : start;
    const look = this.looks[column] as number;
    const end = this.contentEnd(block, from, look, isQuoted);
    if (end === closerLook || (isQuoted && block[end] !== quote)) return closerLook;
    if (look === droppedLook) return isQuoted ? end + 1 : end;
    this.out[this.to] = semicolon;
    this.to += 1;
    const after = isQuoted ? end + 1 : end;
    if (look === identifierLook || look === partialDayLook)
      return end === from || this.replace(block, from, end, column) ? after : closerLook;
    this.copy(block, from, end);
    return after;
  }

  private contentEnd(block: Buffer, from: number, look: number, isQuoted: boolean): number {
    if (look === identifierLook || look === partialDayLook) return this.scan.asciiEnd(block, from, isQuoted);
    if (look === dayLook) {
      const end = dayEnd(block, from);
      if (end !== closerLook) return end;
    }
    const end = this.scan.textEnd(block, from, isQuoted);
    if (!this.scan.isSuspect || look === numberLook || look === droppedLook) return end;
    return this.mask(block.toString('utf8', from, end)).tokens > 0 ? closerLook : end;
  }

  /** Writes what stands for a cell; false where the cell needs a closer look. */
  private replace(block: Buffer, from: number, to: number, column: number): boolean {
    const memory = this.memories[column];
    const known = memory?.recall(block, from, to, this.out, this.to) ?? -1;
    if (known >= 0) {
      this.to = known;
      return true;
    }
    const end = this.replacers[column]?.(block, from, to, this.out, this.to) ?? closerLook;
    if (end === closerLook) return false;
    memory?.remember(block, from, to, this.out, this.to, end);
    this.to = end;
    return true;
  }

  private copy(block: Buffer, from: number, end: number): void {
    const { out, to } = this;
    for (let at = from; at < end; at += 1) out[to + at - from] = block[at] as number;
    this.to = to + end - from;
  }

  /** Takes one physical line apart; gives the position behind it. */
  private slowLine(block: Buffer, start: number): number {
    const end = block.indexOf(lineFeed, start) + 1;
    this.take(this.splitter.push(block.toString('utf8', start, end)));
    return end;
  }

  private take(rows: readonly Row[]): void {
    if (rows.length > 0) this.flush();
    this.others.take(rows);
  }

  private flush(): void {
    if (this.length > 0) this.sink.onLines(this.out.subarray(0, this.length));
    this.length = 0;
  }
}
