// The rules for single cells at their boundaries. Golden cases with real amounts: test/oracles.

import { describe, expect, it } from 'vitest';
import {
  isBelowThreshold,
  isDominated,
  isGroupDisclosure,
  isWithinPPercent,
  supportsQuantile,
} from '../../src/disclosure/index.js';

describe('the threshold', () => {
  it('of 10 makes counts of 1 to 9 sensitive, and neither 0 nor 10', () => {
    expect([0, 1, 9, 10, 11].map((count) => isBelowThreshold(count, 10))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('of 10 lets a median be of 20 persons, a quartile of 40, a decile of 100', () => {
    expect([19, 20].map((persons) => supportsQuantile(persons, 0.5, 10))).toEqual([false, true]);
    expect([39, 40].map((persons) => supportsQuantile(persons, 0.75, 10))).toEqual([false, true]);
    expect([99, 100].map((persons) => supportsQuantile(persons, 0.1, 10))).toEqual([false, true]);
    expect([99, 100].map((persons) => supportsQuantile(persons, 0.9, 10))).toEqual([false, true]);
  });
});

describe('dominance', () => {
  it('is strict: half of the total is not more than 50 percent of it, also in decimals', () => {
    expect(isDominated([100, 50, 50], { n: 1, k: 50 })).toBe(false);
    expect(isDominated([100.01, 50, 50], { n: 1, k: 50 })).toBe(true);
    expect(isDominated([0.3, 0.1, 0.2], { n: 1, k: 50 })).toBe(false);
    expect(isDominated([1e-7, 1e-7], { n: 1, k: 50 })).toBe(false);
  });

  it('looks at the largest contributions, in whatever order they come', () => {
    expect(isDominated([10, 80, 10], { n: 1, k: 75 })).toBe(true);
    expect(isDominated([40, 20, 40], { n: 2, k: 75 })).toBe(true);
    expect(isDominated([40, 20, 40], { n: 2, k: 80 })).toBe(false);
  });

  it('takes fewer contributions than n as all of them, and none as nothing to protect', () => {
    expect(isDominated([5], { n: 2, k: 75 })).toBe(true);
    expect(isDominated([], { n: 2, k: 75 })).toBe(false);
    expect(isDominated([0, 0], { n: 1, k: 50 })).toBe(false);
  });

  it('of what is no amount is a bug of the caller', () => {
    expect(() => isDominated([5, -1], { n: 1, k: 50 })).toThrow('negative');
    expect(() => isWithinPPercent([5, Number.NaN], 10)).toThrow('not a number');
  });
});

describe('the p%-rule', () => {
  it('is strict: a rest of exactly 10 percent of the largest is enough', () => {
    expect(isWithinPPercent([100, 50, 10], 10)).toBe(false);
    expect(isWithinPPercent([100, 50, 9.99], 10)).toBe(true);
    expect(isWithinPPercent([0.3, 0.3, 0.03], 10)).toBe(false);
  });

  it('protects nobody of one or two contributors', () => {
    expect(isWithinPPercent([7], 10)).toBe(true);
    expect(isWithinPPercent([7, 7], 10)).toBe(true);
    expect(isWithinPPercent([], 10)).toBe(false);
  });
});

describe('group disclosure', () => {
  it('is a share of none, of all, or above nine tenths of a small group', () => {
    expect([0, 0.01, 0.9, 0.91, 1].map((share) => isGroupDisclosure(share, 49))).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
    expect([0, 0.91, 1].map((share) => isGroupDisclosure(share, 50))).toEqual([true, false, true]);
  });

  it('takes another rule', () => {
    expect(isGroupDisclosure(0.85, 99, { almostAll: 0.8, largeGroup: 100 })).toBe(true);
  });
});
