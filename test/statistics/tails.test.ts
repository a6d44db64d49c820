// Exact tails against sums of their terms, against each other, and at their ends.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialLowerTail, poissonUpperTail } from '../../src/statistics/index.js';

/** P(X = k) for k successes of n, by the recurrence from none up. */
function binomialSum(x: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = term;
  for (let k = 1; k <= x; k += 1) {
    term *= ((n - k + 1) / k) * (p / (1 - p));
    sum += term;
  }
  return sum;
}

function poissonSum(x: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < x; k += 1) {
    below += term;
    term *= mean / (k + 1);
  }
  return 1 - below;
}

describe('the lower tail of the binomial', () => {
  it('is the sum of its terms', () => {
    const cases = fc.record({
      n: fc.integer({ min: 1, max: 60 }),
      x: fc.integer({ min: 0, max: 60 }),
      p: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ n, x, p }) => {
        expect(binomialLowerTail(x, n, p)).toBeCloseTo(Math.min(1, binomialSum(Math.min(x, n), n, p)), 10);
      }),
    );
  });

  it('keeps its relative precision where the chance is very small', () => {
    expect(binomialLowerTail(0, 100, 0.5) / 2 ** -100).toBeCloseTo(1, 10);
    expect(binomialLowerTail(1, 100, 0.5) / (101 * 2 ** -100)).toBeCloseTo(1, 10);
  });

  it('is none below no success and all from n on', () => {
    expect(binomialLowerTail(-1, 5, 0.5)).toBe(0);
    expect(binomialLowerTail(5, 5, 0.5)).toBe(1);
    expect(binomialLowerTail(0, 5, 0)).toBe(1);
    expect(binomialLowerTail(4, 5, 1)).toBe(0);
  });
});

describe('the upper tail of the Poisson', () => {
  it('is what the terms below it leave', () => {
    const cases = fc.record({
      x: fc.integer({ min: 0, max: 40 }),
      mean: fc.double({ min: 0.1, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ x, mean }) => {
        expect(poissonUpperTail(x, mean)).toBeCloseTo(poissonSum(x, mean), 9);
      }),
    );
  });

  it('keeps its relative precision where the chance is very small', () => {
    // The first term is all but the whole: e^-1 / 30!
    const firstTerm = Math.exp(-1) / 2.6525285981219107e32;
    expect(poissonUpperTail(30, 1) / firstTerm).toBeCloseTo(1 + 1 / 31 + 1 / (31 * 32), 4);
  });

  it('is all for none, and nothing where nothing is expected', () => {
    expect(poissonUpperTail(0, 3)).toBe(1);
    expect(poissonUpperTail(1, 0)).toBe(0);
  });
});
