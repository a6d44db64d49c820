// The release rule for proportions: from rounded counts, in whole percent, with both sides large enough.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseProportion } from '../../src/disclosure/release/proportion.js';
import { wilson } from '../../src/statistics/index.js';
import { planned, policy, raw, sums } from './support/cells.js';

const share = (x: number, n: number, sensitive = false) =>
  releaseProportion(raw(sums({ x, n }), n), planned('proportion', { sensitive }), policy);

describe('a proportion', () => {
  it('of 9 persons is hidden, of 10 and 11 is shown', () => {
    expect([9, 10, 11].map((n) => share(n, n).status)).toEqual(['hidden', 'shown', 'shown']);
  });

  it('with 9 on one side is hidden, with 10 or 11 is shown', () => {
    expect([9, 10, 11].map((x) => share(x, 100).status)).toEqual(['hidden', 'shown', 'shown']);
    expect([91, 90, 89].map((x) => share(x, 100).reason)).toEqual(['few', null, null]);
  });

  it('comes from the rounded counts: 22 of 63 is printed as 20 of 65, with limits for all that rounds so', () => {
    const below = Math.floor((wilson(18, 67)?.lower ?? 0) * 100) / 100;
    const above = Math.ceil((wilson(22, 63)?.upper ?? 0) * 100) / 100;
    expect(share(22, 63)).toMatchObject({ value: 0.31, lower: below, upper: above });
    for (const [x, n] of [
      [18, 65],
      [20, 67],
      [22, 63],
    ] as const)
      expect(share(x, n)).toEqual(share(22, 63));
  });

  it('has an interval no narrower than that of the exact counts', () => {
    const counts = fc
      .integer({ min: 10, max: 3000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { lower, upper } = share(x, n);
        const exact = wilson(x, n);
        if (lower === null || upper === null || exact === undefined) return true;
        return lower <= exact.lower + 1e-9 && exact.upper <= upper + 1e-9;
      }),
    );
  });

  it('of nobody is a zero, and hidden where it is sensitive', () => {
    expect(share(0, 40)).toMatchObject({ status: 'zero', value: 0 });
    expect(share(0, 40, true)).toMatchObject({ status: 'hidden', reason: 'few' });
  });

  it('that is sensitive and holds for everyone, or almost everyone of a small group, is hidden', () => {
    expect(share(60, 60, true).reason).toBe('few');
    expect(share(45, 49, true).reason).toBe('few');
    expect(share(200, 215, true).status).toBe('shown');
  });

  it('does not tell which side was small, or that an outcome holds for everyone or no one', () => {
    const reasons = [share(5, 100), share(95, 100), share(0, 40, true), share(40, 40, true)];
    expect(new Set(reasons.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  it('is always in whole percent with its value inside its interval', () => {
    const counts = fc
      .integer({ min: 1, max: 3000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { value, lower, upper, status } = share(x, n);
        if (status !== 'shown' || value === null || lower === null || upper === null) return true;
        const whole = [value, lower, upper].every(
          (each) => Math.abs(each * 100 - Math.round(each * 100)) < 1e-9,
        );
        return whole && lower <= value && value <= upper;
      }),
    );
  });
});
