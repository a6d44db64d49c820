// Exact upper tail of the Poisson distribution: how likely so many are, where few are expected.

import { logGamma } from './log-gamma.js';

/** P(X >= x) for X with this mean; x is a whole number. */
export function poissonUpperTail(x: number, mean: number): number {
  if (x <= 0) return 1;
  if (mean <= 0) return 0;
  return x > mean ? upwards(x, mean) : 1 - downwards(x - 1, mean);
}

/** The sum of the terms from x on, which get smaller because x lies above the mean. */
function upwards(x: number, mean: number): number {
  let term = termAt(x, mean);
  let sum = term;
  for (let k = x + 1; term > sum * 1e-17; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return Math.min(1, sum);
}

/** The sum of the terms from x down to none. */
function downwards(x: number, mean: number): number {
  let term = termAt(x, mean);
  let sum = term;
  for (let k = x; k > 0; k -= 1) {
    term *= k / mean;
    sum += term;
  }
  return Math.min(1, sum);
}

const termAt = (k: number, mean: number): number => Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
