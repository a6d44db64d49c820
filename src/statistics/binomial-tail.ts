// Exact lower tail of the binomial distribution: how likely so few are, if nothing is lacking. Summed term by term from the
// top one down, each from the one above.

import { logChoose } from './log-gamma.js';

/** P(X <= x) for X of n trials that each succeed with probability p; n and x are whole numbers. */
export function binomialLowerTail(x: number, n: number, p: number): number {
  if (x < 0) return 0;
  if (x >= n || p <= 0) return 1;
  if (p >= 1) return 0;
  let term = Math.exp(logChoose(n, x) + x * Math.log(p) + (n - x) * Math.log1p(-p));
  let sum = term;
  for (let k = x; k > 0; k -= 1) {
    term *= (k * (1 - p)) / ((n - k + 1) * p);
    sum += term;
    // Below the mode the terms only get smaller; above it they first grow.
    if (term < sum * 1e-17 && k < (n + 1) * p) break;
  }
  return Math.min(1, sum);
}
