// Rules for amounts (SDC Handbook; Willenborg & de Waal, Elements of Statistical Disclosure Control, 2001). A contribution
// is what one holder brings in: what belongs to one employer is added up first. Both rules compare strictly, and an
// empty cell is safe by both.

import { asWhole, descending, total } from './exact.js';

/**
 * (n,k)-dominance: the `n` largest contributions are more than `k` percent of the total. Throws on a contribution that is
 * negative or no number.
 */
export function isDominated(contributions: readonly number[], { n, k }: { n: number; k: number }): boolean {
  const sorted = descending(asWhole(contributions));
  const [percent = 0n, hundred = 0n] = asWhole([k, 100]);
  return hundred * total(sorted.slice(0, n)) > percent * total(sorted);
}

/**
 * The p%-rule: the second largest contributor, who takes its own off the total, knows the largest to within `p` percent.
 * Throws on a contribution that is negative or no number.
 */
export function isWithinPPercent(contributions: readonly number[], p: number): boolean {
  const [largest = 0n, , ...others] = descending(asWhole(contributions));
  const [percent = 0n, hundred = 0n] = asWhole([p, 100]);
  return hundred * total(others) < percent * largest;
}
