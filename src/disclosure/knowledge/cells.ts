// Statements about one cell: how it is printed.

import type { Statement } from './statement.js';

/** A cell that lies between two numbers, limits included: an interval of a supplier, a hidden cell with known bounds. */
export const between = (source: string, cell: string, least: number, most: number): Statement => ({
  source,
  terms: [{ cell, coefficient: 1 }],
  least,
  most,
});

/** A figure that is printed as it is, or published exactly by someone else (occupancy). */
export const exactly = (source: string, cell: string, value: number): Statement =>
  between(source, cell, value, value);

/**
 * A count that is printed as `printed`, rounded to the nearest multiple of `base`, halves up: 120 is 118 to 122. Where
 * counts below a threshold are hidden, a printed one is not below it: 10 is 10 to 12, and whoever leaves that out takes
 * the intruder for more ignorant than they are.
 */
export const rounded = (
  source: string,
  cell: string,
  printed: number,
  base: number,
  threshold = 0,
): Statement =>
  between(
    source,
    cell,
    Math.max(threshold, printed - Math.floor(base / 2)),
    printed + Math.ceil(base / 2) - 1,
  );

/** A count that is hidden because it is below `threshold`; zeros are hidden under the same sign or have one of their own. */
export const below = (
  source: string,
  cell: string,
  threshold: number,
  zero: 'same_sign' | 'own_sign',
): Statement => between(source, cell, zero === 'same_sign' ? 0 : 1, threshold - 1);

/** What an insider knows of a cell: their own contribution to it is at least in there. Others are not below zero. */
export const ownContribution = (insider: string, cell: string, contribution: number): Statement =>
  between(insider, cell, contribution, Number.POSITIVE_INFINITY);
