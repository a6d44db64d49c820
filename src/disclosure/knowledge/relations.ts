// Statements about several cells: relations that hold by definition, whoever prints them. A relation that is not true is
// worse than none: sums only where everyone stands in one part, and the weaker form where groups overlap.

import type { Statement, Term } from './statement.js';

const anything = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

const plus = (cell: string): Term => ({ cell, coefficient: 1 });
const minus = (cell: string): Term => ({ cell, coefficient: -1 });

/** A total that is the sum of its parts. */
export const sum = (source: string, total: string, parts: readonly string[]): Statement => ({
  source,
  terms: [...parts.map(plus), minus(total)],
  least: 0,
  most: 0,
});

/** A part that is not larger than the whole. */
export const atMost = (source: string, part: string, whole: string): Statement => ({
  ...anything,
  source,
  terms: [plus(whole), minus(part)],
  least: 0,
});

/** Groups that overlap and together are the total: the largest of them <= total <= their sum. */
export const overlap = (source: string, total: string, parts: readonly string[]): Statement[] => [
  ...parts.map((part) => atMost(source, part, total)),
  { ...anything, source, terms: [...parts.map(plus), minus(total)], least: 0 },
];

/** A count in steps of `base`, rounded to the nearest, halves up: `steps` is a cell of its own that other figures are made from. */
export const inSteps = (source: string, cell: string, steps: string, base: number): Statement => ({
  source,
  terms: [plus(cell), { cell: steps, coefficient: -base }],
  least: -Math.floor(base / 2),
  most: Math.ceil(base / 2) - 1,
});
