// The threshold rule: a count of a few is about a few. A zero is about no one; whether it tells something of everyone is
// for the rule of group disclosure.

/** True for a count from 1 up to, and without, the threshold. */
export const isBelowThreshold = (count: number, threshold: number): boolean => count > 0 && count < threshold;

/**
 * Whether a quantile rests on enough persons: as many as the threshold on each side of it. With 10 a median takes 20, a
 * quartile 40, a decile 100.
 */
export const supportsQuantile = (persons: number, quantile: number, threshold: number): boolean =>
  Math.floor(persons * Math.min(quantile, 1 - quantile) + 1e-9) >= threshold;
