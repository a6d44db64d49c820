// Remembers how numbers of one column were sealed, by their bytes, so that a person in many rows is hashed once and no text
// has to be made to find it again. Each number has one place; the last one that needed it is the one that is remembered.

import { pseudonymLength } from '../contract/index.js';

/** Places at first and at most, and the bytes of the longest number that is remembered. */
const fewPlaces = 2 ** 10;
const mostPlaces = 2 ** 19;
const longest = 24;

/** Numbers after which it is seen whether any come again; where hardly one in twenty does, they are numbers of rows. */
const trial = 2 ** 15;
const leastHits = trial / 20;

export class SealedMemory {
  private places = fewPlaces;
  private lengths = new Uint8Array(fewPlaces);
  private sealedLengths = new Uint8Array(fewPlaces);
  private numbers = new Uint8Array(fewPlaces * longest);
  private sealed = new Uint8Array(fewPlaces * pseudonymLength);
  private looks = 0;
  private hits = 0;
  private isUseful = true;

  /**
   * Writes how the number in `block` from `from` to `to` was sealed into `out` at `at`, and gives the position behind it; -1
   * where it is not known.
   */
  recall(block: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number {
    const length = to - from;
    if (!this.isUseful || length > longest) return -1;
    this.looks += 1;
    if (this.looks === trial) this.isUseful = this.hits > leastHits;
    if (this.looks === 2 * this.places && this.places < mostPlaces) this.grow();
    const place = placeOf(block, from, to) & (this.places - 1);
    if (this.lengths[place] !== length) return -1;
    const start = place * longest;
    for (let index = 0; index < length; index += 1)
      if (this.numbers[start + index] !== block[from + index]) return -1;
    this.hits += 1;
    const sealedStart = place * pseudonymLength;
    const sealedLength = this.sealedLengths[place] as number;
    for (let index = 0; index < sealedLength; index += 1)
      out[at + index] = this.sealed[sealedStart + index] as number;
    return at + sealedLength;
  }

  /** Remembers that the number was sealed as what stands in `out` from `at` to `end`, no more than a pseudonym. */
  remember(block: Uint8Array, from: number, to: number, out: Uint8Array, at: number, end: number): void {
    const length = to - from;
    if (!this.isUseful || length > longest) return;
    const place = placeOf(block, from, to) & (this.places - 1);
    this.lengths[place] = length;
    this.sealedLengths[place] = end - at;
    for (let index = 0; index < length; index += 1)
      this.numbers[place * longest + index] = block[from + index] as number;
    for (let index = 0; index < end - at; index += 1)
      this.sealed[place * pseudonymLength + index] = out[at + index] as number;
  }

  /** What was remembered so far is forgotten: it is little, and soon found again. */
  private grow(): void {
    this.places *= 8;
    this.lengths = new Uint8Array(this.places);
    this.sealedLengths = new Uint8Array(this.places);
    this.numbers = new Uint8Array(this.places * longest);
    this.sealed = new Uint8Array(this.places * pseudonymLength);
  }
}

/** FNV-1a over the bytes, folded. */
function placeOf(block: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (block[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
