// Reconstruction of a ratio: which pairs of whole numbers (x of n) give exactly what is printed? "14.3 %" of about 5 to 10
// persons is 1 of 7, and nothing else. The audit has a printed share as two linear statements; its interval (Wilson's, say)
// is not linear, so pairs are tried one by one.
//
//   n is 5 to 9, printed "14.3 %"       1 of 7 -> 14.3; 1 of 6 -> 16.7; ...: one pair, x and n are known

import type { Range } from '../solver/program.js';

export interface PrintedRatio {
  /** What is known of the numerator and the denominator: printed, rounded or hidden counts. */
  readonly x: Range;
  readonly n: Range;
  /** What would be printed for x of n: share, interval, all together. */
  readonly print: (x: number, n: number) => string;
  /** What is printed. */
  readonly printed: string;
}

/** How many different values are possible; counting stops once there are enough. */
export interface Reconstruction {
  readonly pairs: number;
  /** Of the numerator, of the denominator, and of the rest n - x. */
  readonly x: number;
  readonly n: number;
  readonly rest: number;
  /** True once each of x and the rest has at least as many possible values as asked. */
  readonly isSafe: boolean;
}

/**
 * Counts the pairs that give what is printed, until x and n - x have `fewest` possible values each. The size of a group may
 * be known, so n is counted and does not decide. Ranges have whole, finite limits.
 */
export function reconstruct({ x, n, print, printed }: PrintedRatio, fewest: number): Reconstruction {
  const [numerators, denominators, rests] = [new Set<number>(), new Set<number>(), new Set<number>()];
  let pairs = 0;
  const result = (): Reconstruction => ({
    ...{ pairs, x: numerators.size, n: denominators.size, rest: rests.size },
    isSafe: numerators.size >= fewest && rests.size >= fewest,
  });
  for (let whole = Math.max(1, n.least); whole <= n.most; whole += 1) {
    for (let part = Math.max(0, x.least); part <= Math.min(x.most, whole); part += 1) {
      if (print(part, whole) !== printed) continue;
      pairs += 1;
      numerators.add(part);
      denominators.add(whole);
      rests.add(whole - part);
      if (result().isSafe) return result();
    }
  }
  return result();
}
