// A ratio of two sums over persons, with an interval that counts persons and not their days: days of one person are
// alike, so that a rate per day would look far too certain. Agrees with macros.clustered_ratio.

import { z95 } from './normal.js';

/** Sums over the persons with w > 0, after adding up each person's own rows. */
export interface ClusteredSums {
  readonly persons: number;
  readonly x: number;
  readonly w: number;
  readonly xx: number;
  readonly xw: number;
  readonly ww: number;
}

/** The error and the interval are null with fewer than two persons. */
export interface ClusteredRatio {
  readonly ratio: number;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * R = X/W with variance m/(m-1) * sum (x_i - R w_i)^2 / W^2 over m persons: the linearised variance of a ratio of
 * totals with persons as clusters (Cochran 1977, Sampling Techniques, section 6.5; Woodruff 1971). R +- z se, not
 * below 0. Undefined where W is 0.
 */
export function clusteredRatio(sums: ClusteredSums, z: number = z95): ClusteredRatio | undefined {
  const { persons, x, w, xx, xw, ww } = sums;
  if (w <= 0) return undefined;
  const ratio = x / w;
  if (persons < 2) return { ratio, standardError: null, lower: null, upper: null };
  const squares = Math.max(0, xx - 2 * ratio * xw + ratio ** 2 * ww);
  const standardError = Math.sqrt((persons / (persons - 1)) * squares) / w;
  return {
    ratio,
    standardError,
    lower: Math.max(0, ratio - z * standardError),
    upper: ratio + z * standardError,
  };
}
