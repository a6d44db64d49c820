// Where a cell of a row ends, and whether it needs a closer look. These loops see every byte of every delivery, so they
// look bytes up instead of comparing them: a processor does many look-ups at once. Blocks end in a line feed and tables
// have 256 places, so that no look-up misses; `as number` says so, because `??` would cost a seventh of the time.

import { pseudonymLength } from '../contract/index.js';

/** The cell needs a closer look. */
export const closerLook = -1;

const [quote, dash, semicolon] = [0x22, 0x2d, 0x3b];
const dayLength = 10;

/** A table with 0 for the characters and 1 for every other byte, so that tests can be joined by `|`. */
function noneOf(characters: string): Uint8Array {
  const table = new Uint8Array(256).fill(1);
  for (const character of characters) table[character.charCodeAt(0)] = 0;
  return table;
}

const noDigit = noneOf('0123456789');
const noHex = noneOf('0123456789abcdef');

/** What a byte does in a text: nothing, part of a number, between its parts, ending the cell, or no ASCII. */
const [other, digit, gap, stop, foreign] = [0, 1, 2, 3, 4];
const kindBits = 3;

function kindsOf(stops: readonly number[]): Uint8Array {
  const kinds = new Uint8Array(256).fill(other);
  kinds.fill(stop, 0, 0x20);
  kinds.fill(digit, 0x30, 0x3a);
  kinds.fill(foreign, 0x7f);
  for (const character of '-./, ') kinds[character.charCodeAt(0)] = gap;
  for (const byte of stops) kinds[byte] = stop;
  return kinds;
}

/** Marks, in the table of states, the end of the scan. */
const ended = 255;

/**
 * Scans cells. Each method gives the position behind what it knows; whether the cell ends there is for the caller to see.
 * A text may hold a number of a person where it has so many digits with nothing but separators between them, or anything
 * that is no ASCII and so could be digits of another script. That is told by a table of states: a state is a number of
 * digits in a row, or the last one, from which nothing leads back. A text ends at a `;` too, whatever the delimiter of the
 * file: the rows go on with that one.
 */
export class CellScan {
  /** Whether the text that was scanned last may hold a number of a person. */
  isSuspect = false;
  private readonly openKinds: Uint8Array;
  private readonly quotedKinds = kindsOf([semicolon, quote]);
  private readonly next: Uint8Array;
  private readonly suspect: number;

  /** @param leastDigits digits of the shortest number of a person */
  constructor(delimiter: string, leastDigits: number) {
    this.openKinds = kindsOf([delimiter.charCodeAt(0), semicolon, quote]);
    // Where there is no kind of number to look for, what has very many digits is searched in vain.
    const most = Math.min(leastDigits, 30);
    this.suspect = most << kindBits;
    this.next = new Uint8Array((most + 1) << kindBits).fill(ended);
    for (let state = 0; state <= this.suspect; state += 1 << kindBits) {
      const isSuspect = state === this.suspect;
      this.next[state + other] = isSuspect ? state : 0;
      this.next[state + digit] = isSuspect ? state : state + (1 << kindBits);
      this.next[state + gap] = state;
      this.next[state + foreign] = this.suspect;
    }
  }

  /** Behind a text without quotes and control characters; `isQuoted`: one between quotes, which may hold delimiters. */
  textEnd(block: Uint8Array, start: number, isQuoted: boolean): number {
    const { next } = this;
    const kinds = isQuoted ? this.quotedKinds : this.openKinds;
    let state = 0;
    let at = start;
    for (;;) {
      const following = next[state | (kinds[block[at] as number] as number)] as number;
      if (following === ended) break;
      state = following;
      at += 1;
    }
    this.isSuspect = state === this.suspect;
    return at;
  }

  /** Behind a number of a person or case, or whatever stands in its place in plain ASCII. */
  asciiEnd(block: Uint8Array, start: number, isQuoted: boolean): number {
    const kinds = isQuoted ? this.quotedKinds : this.openKinds;
    let at = start;
    while ((kinds[block[at] as number] as number) < stop) at += 1;
    return at;
  }
}

/** Behind a pseudonym, or the same position where none begins. */
export function pseudonymEnd(block: Uint8Array, start: number): number {
  if (block[start] !== 0x70 || block[start + 1] !== 0x31 || block[start + 2] !== 0x5f) return start;
  const end = start + pseudonymLength;
  for (let at = start + 3; at < end; at += 1) if (noHex[block[at] as number] !== 0) return closerLook;
  return end;
}

/** Behind what reads as a day, yyyy-mm-dd or dd-mm-yyyy, or -1 where none begins; such digits are no number of a person. */
export function dayEnd(block: Uint8Array, start: number): number {
  const isDay =
    block[start + 4] === dash
      ? block[start + 7] === dash && areParts(block, start, start + 5, start + 8)
      : block[start + 2] === dash &&
        block[start + 5] === dash &&
        areParts(block, start + 6, start + 3, start);
  return isDay ? start + dayLength : closerLook;
}

/** Digits at the places of year, month and day, with a first digit that each of them can have. */
const areParts = (block: Uint8Array, year: number, month: number, day: number): boolean =>
  (digits(block, year) | digits(block, year + 2) | digits(block, month) | digits(block, day)) === 0 &&
  (block[year] as number) <= 0x32 &&
  (block[month] as number) <= 0x31 &&
  (block[day] as number) <= 0x33;

/** 0 where two digits stand here. */
const digits = (block: Uint8Array, at: number): number =>
  (noDigit[block[at] as number] as number) | (noDigit[block[at + 1] as number] as number);
