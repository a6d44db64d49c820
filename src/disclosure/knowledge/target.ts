// What an intruder is after: a cell, or a difference of cells, printed or not. Each is a sum of whole multiples of cells.

import type { Term } from './statement.js';

export interface Target {
  /** For the record; unique in an audit. */
  readonly id: string;
  /** What kind of target it is, so that the record can name the narrowest of each: cell, small location, year on year. */
  readonly kind: string;
  readonly terms: readonly Term[];
}

/** A single cell: a hidden count, or that of a small location though it is never printed. */
export const cellTarget = (kind: string, cell: string): Target => ({
  id: cell,
  kind,
  terms: [{ cell, coefficient: 1 }],
});

/** What is left of `whole` after `parts`: year on year, total minus what is printed, revised minus first. */
export const differenceTarget = (kind: string, whole: string, parts: readonly string[]): Target => ({
  id: [whole, ...parts].join(' - '),
  kind,
  terms: [{ cell: whole, coefficient: 1 }, ...parts.map((cell) => ({ cell, coefficient: -1 }))],
});
