// The body of a sealed delivery, byte by byte: most rows hold no quote, only pseudonyms where identifiers belong and no
// long run of digits elsewhere. Those are passed on as they lie in memory; every other row is
// taken apart and judged by src/seal/row-verifier.ts. This is what makes a check of millions of rows quick.

import { isUtf8 } from 'node:buffer';
import type { CompiledFeed } from '../contract/index.js';
import { CellScan, closerLook, dayEnd, pseudonymEnd } from './cell-scan.js';
import { dayLook, identifierLook, leastDigitsOf, looksOf, numberLook, textLook } from './looks.js';
import { masker } from './mask.js';
import { type BrokenRow, isBroken, type SoundRow } from './row.js';
import { RowSplitter } from './row-splitter.js';
import { RefusedRow, rowVerifier } from './row-verifier.js';

const [zero, nine, semicolon, lineFeed] = [0x30, 0x39, 0x3b, 0x0a];

export interface SealedRowSink {
  /** Lines for the row file, valid until the call returns. */
  readonly onLines: (lines: Uint8Array) => void;
  readonly onRow: (row: SoundRow) => void;
  readonly onBroken: (row: BrokenRow) => void;
}

export class SealedRows {
  rows = 0;
  broken = 0;
  private readonly looks: Uint8Array;
  private readonly scan: CellScan;
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
    this.looks = looksOf(feed);
    this.scan = new CellScan(';', leastDigitsOf(feed));
    this.mask = masker(feed.identifiers);
    this.verify = rowVerifier(feed);
    this.splitter = new RowSplitter(';', feed.columns.length + 1, 1);
  }

  /**
   * Takes a block of whole lines.
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
    let at = start;
    let line = 0;
    for (; isDigit(block[at]); at += 1) line = 10 * line + Number(block[at]) - zero;
    if (line <= this.line || at > start + 8 || block[at] !== semicolon || block[start] === zero) return -1;
    for (let column = 0; column < this.looks.length; column += 1) {
      at = this.cellEnd(block, at + 1, this.looks[column] ?? textLook);
      const isLast = column + 1 === this.looks.length;
      if (at < 0 || block[at] !== (isLast ? lineFeed : semicolon)) return -1;
    }
    this.rows += 1;
    this.line = line;
    return at + 1;
  }

  /** The end of a cell, or -1 where the row needs a closer look. */
  private cellEnd(block: Buffer, start: number, look: number): number {
    if (look === identifierLook) return pseudonymEnd(block, start);
    if (look === dayLook) {
      const end = dayEnd(block, start);
      if (end !== closerLook) return end;
    }
    const end = this.scan.textEnd(block, start, false);
    if (!this.scan.isSuspect || look === numberLook) return end;
    return this.mask(block.toString('utf8', start, end)).tokens > 0 ? closerLook : end;
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
