// The body of a sealed delivery, byte by byte: most rows hold no quote, only pseudonyms where identifiers belong and no
// long run of digits elsewhere. Those are passed on as they lie in memory, with other separators; every other row is
// taken apart and judged by src/seal/row-verifier.ts. This is what makes a check of millions of rows quick.

import { isUtf8 } from 'node:buffer';
import { type CompiledFeed, rowFile } from '../contract/index.js';
import { masker } from './mask.js';
import { type BrokenRow, isBroken, type SoundRow } from './row.js';
import { RowSplitter } from './row-splitter.js';
import { RefusedRow, rowVerifier } from './row-verifier.js';

const [zero, nine, letterA, letterF] = ['0', '9', 'a', 'f'].map((each) => each.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];
const [semicolon, lineFeed, dash] = [0x3b, 0x0a, 0x2d];
const unitSeparator = rowFile.delimiter.charCodeAt(0);
const pseudonymLength = 35;

/** What a byte does in a cell: part of a number, between its parts, the end of a cell, a closer look, or no ASCII. */
const [other, digit, gap, end, special, foreign] = [0, 1, 2, 3, 4, 5];
const classOf = new Uint8Array(256).fill(other);
classOf.fill(special, 0, 0x20);
classOf.fill(digit, zero, nine + 1);
classOf.fill(foreign, 0x7f);
for (const character of '-./, ') classOf[character.charCodeAt(0)] = gap;
classOf[semicolon] = end;
classOf[lineFeed] = end;
classOf[0x22] = special;

/** How the cells of a column are looked at. */
type Look = 'pseudonym' | 'search' | 'skip';

export interface SealedRowSink {
  /** Lines for the row file, valid until the call returns. */
  readonly onLines: (lines: Uint8Array) => void;
  readonly onRow: (row: SoundRow) => void;
  readonly onBroken: (row: BrokenRow) => void;
}

export class SealedRows {
  rows = 0;
  broken = 0;
  private readonly looks: readonly Look[];
  private readonly leastDigits: number;
  private readonly ends: Int32Array;
  private readonly mask: ReturnType<typeof masker>;
  private readonly verify: ReturnType<typeof rowVerifier>;
  private readonly splitter: RowSplitter;
  private isWithinQuotes = false;
  /** Line of the last row; lines only rise, so that they can hold nothing else. */
  private line = 0;

  constructor(
    feed: CompiledFeed,
    private readonly sink: SealedRowSink,
  ) {
    this.looks = feed.columns.map((column) => {
      if (column.notation === 'identifier') return 'pseudonym';
      return column.meta.numbersAllowed === true ? 'skip' : 'search';
    });
    const forms = [...feed.identifiers.values()].flatMap(({ inText }) => (inText ? [inText] : []));
    this.leastDigits = Math.min(...forms.map((form) => form.leastDigits));
    this.ends = new Int32Array(feed.columns.length + 1);
    this.mask = masker(feed.identifiers);
    this.verify = rowVerifier(feed);
    this.splitter = new RowSplitter(';', feed.columns.length + 1, 1);
  }

  /**
   * Takes a block of whole lines and changes it in place.
   * @throws RefusedRow
   */
  push(block: Buffer): void {
    if (!isUtf8(block)) throw new RefusedRow('shape');
    let passed = 0;
    for (let at = 0; at < block.length; ) {
      const next = this.isWithinQuotes ? -1 : this.quickRow(block, at);
      if (next > 0) {
        at = next;
        continue;
      }
      if (at > passed) this.sink.onLines(block.subarray(passed, at));
      const lineEnd = block.indexOf(lineFeed, at) + 1;
      this.slowLine(block.toString('utf8', at, lineEnd));
      at = passed = lineEnd;
    }
    if (passed < block.length) this.sink.onLines(block.subarray(passed));
  }

  /** No more will come. */
  end(): void {
    if (this.isWithinQuotes) throw new RefusedRow('shape');
  }

  /** Passes a row that needs no closer look; gives the position behind it, or -1. */
  private quickRow(block: Buffer, start: number): number {
    const { ends, looks } = this;
    let at = start;
    let line = 0;
    for (; isDigit(block[at]); at += 1) line = 10 * line + Number(block[at]) - zero;
    if (line <= this.line || at > start + 8 || block[at] !== semicolon || block[start] === zero) return -1;
    ends[0] = at;
    for (let column = 0; column < looks.length; column += 1) {
      at = looks[column] === 'pseudonym' ? pseudonymEnd(block, at + 1) : this.cellEnd(block, at + 1, column);
      if (at < 0 || block[at] !== (column + 1 === looks.length ? lineFeed : semicolon)) return -1;
      ends[column + 1] = at;
    }
    for (let column = 0; column < looks.length; column += 1) block[ends[column] ?? 0] = unitSeparator;
    this.rows += 1;
    this.line = line;
    return at + 1;
  }

  /** The end of a cell that holds no quote, or -1. A long run of digits is searched at once. */
  private cellEnd(block: Buffer, start: number, column: number): number {
    const { leastDigits } = this;
    let run = 0;
    let longest = 0;
    for (let at = start; ; at += 1) {
      const kind = classOf[block[at] ?? 0];
      if (kind === digit) {
        run += 1;
        if (run > longest) longest = run;
      } else if (kind === other) run = 0;
      else if (kind === end) {
        const isSearched =
          longest >= leastDigits && this.looks[column] === 'search' && !isDay(block, start, at);
        return isSearched && this.mask(block.toString('utf8', start, at)).tokens > 0 ? -1 : at;
      } else if (kind === special) return -1;
      else if (kind === foreign) longest = leastDigits;
    }
  }

  private slowLine(text: string): void {
    const rows = this.splitter.push(text);
    this.isWithinQuotes = this.splitter.isUnfinished;
    for (const row of rows) {
      const verified = this.verify(row);
      if (verified.line <= this.line) throw new RefusedRow('shape');
      this.line = verified.line;
      this.rows += 1;
      if (isBroken(verified)) {
        this.broken += 1;
        this.sink.onBroken(verified);
      } else this.sink.onRow(verified);
    }
  }
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= zero && byte <= nine;

/** Whether a cell is a day as yyyy-mm-dd or dd-mm-yyyy, as so many cells are. */
function isDay(block: Buffer, start: number, stop: number): boolean {
  if (stop - start !== 10) return false;
  return (block[start + 4] === dash ? yearFirst : dayFirst).every((most, index) => {
    const byte = block[start + index];
    return most === dash ? byte === dash : isDigit(byte) && Number(byte) <= most;
  });
}

const [one, two, three] = [zero + 1, zero + 2, zero + 3];
/** The greatest digit at each place. */
const yearFirst = [two, nine, nine, nine, dash, one, nine, dash, three, nine];
const dayFirst = [three, nine, dash, one, nine, dash, two, nine, nine, nine];

/** The end of a cell that is empty or a pseudonym, or -1. */
function pseudonymEnd(block: Buffer, start: number): number {
  if (classOf[block[start] ?? 0] === end) return start;
  if (block[start] !== 0x70 || block[start + 1] !== 0x31 || block[start + 2] !== 0x5f) return -1;
  const stop = start + pseudonymLength;
  for (let at = start + 3; at < stop; at += 1) {
    const byte = block[at] ?? 0;
    if (byte < zero || byte > letterF || (byte > nine && byte < letterA)) return -1;
  }
  return stop;
}
