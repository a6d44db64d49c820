// The release rule for counts, at its boundaries.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseCount, roundToBase } from '../../src/disclosure/release/count.js';
import { planned, policy, raw, sums } from './support/cells.js';

const count = (n: number, persons = n, sensitive = false) =>
  releaseCount(raw(sums({ n }), persons), planned('count', { sensitive }), policy);

describe('a count', () => {
  it('of 9 is hidden, of 10 and 11 is shown as 10', () => {
    expect(count(9)).toMatchObject({ status: 'hidden', reason: 'small', below: 10, value: null });
    expect(count(10)).toMatchObject({ status: 'shown', value: 10 });
    expect(count(11)).toMatchObject({ status: 'shown', value: 10 });
  });

  it('is rounded to the nearest five, halves upwards', () => {
    expect([12, 13, 17, 18, 22, 23].map((n) => count(n).value)).toEqual([10, 15, 15, 20, 20, 25]);
    expect(roundToBase(2.5, 5)).toBe(5);
  });

  it('of many permits of 9 persons is hidden, of 10 persons is shown', () => {
    expect(count(40, 9).status).toBe('hidden');
    expect(count(40, 10).status).toBe('shown');
  });

  it('of which all but four are one employer’s is hidden, of which all but five are is shown', () => {
    const by = (largest: number) => releaseCount(raw(sums({ n: 30, largest }), 30), planned('count'), policy);
    expect(by(26)).toMatchObject({ status: 'hidden', reason: 'few' });
    expect(by(25)).toMatchObject({ status: 'shown', value: 30 });
  });

  it('of nobody is a zero, unless that says something about everybody', () => {
    expect(count(0)).toMatchObject({ status: 'zero', value: 0 });
    expect(count(0, 0, true)).toMatchObject({ status: 'hidden', value: null });
  });

  it('never comes out as a number between 1 and 9, and never further than 2 from the truth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (n) => {
        const { value } = count(n);
        return value === null ? n > 0 && n < 10 : value % 5 === 0 && Math.abs(value - n) <= 2;
      }),
    );
  });

  it('without its part is a bug of the model, not a hidden cell', () => {
    expect(() => releaseCount(raw([], 20), planned('count'), policy)).toThrow('has no part "n"');
  });
});
