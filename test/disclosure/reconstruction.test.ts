// Which whole numbers a printed ratio can stand for.

import { describe, expect, it } from 'vitest';
import { reconstruct } from '../../src/disclosure/index.js';
import { roundToBase } from '../../src/disclosure/release/count.js';
import { wilson } from '../../src/statistics/index.js';

const percent = (decimals: number) => (x: number, n: number) => ((100 * x) / n).toFixed(decimals);

describe('the reconstruction of a printed ratio', () => {
  it('finds that 14.3 % of about 5 to 9 persons is 1 of 7', () => {
    const printed = {
      x: { least: 0, most: 9 },
      n: { least: 5, most: 9 },
      print: percent(1),
      printed: '14.3',
    };
    expect(reconstruct(printed, 5)).toEqual({ pairs: 1, x: 1, n: 1, rest: 1, isSafe: false });
  });

  it('shows why a share is made from rounded counts: from the true ones it leaves three values of 50, from these all', () => {
    const counts = { x: { least: 48, most: 52 }, n: { least: 118, most: 122 }, printed: '42' };
    expect(reconstruct({ ...counts, print: percent(0) }, 5)).toMatchObject({ x: 3, isSafe: false });
    const fromRounded = (x: number, n: number) => percent(0)(roundToBase(x, 5), roundToBase(n, 5));
    expect(reconstruct({ ...counts, print: fromRounded }, 5).isSafe).toBe(true);
  });

  it.each([
    [4, false],
    [5, true],
  ])('with %i possible numerators where five are asked is safe: %s', (values, isSafe) => {
    const printed = {
      x: { least: 11, most: 10 + values },
      n: { least: 40, most: 60 },
      print: () => 'same',
      printed: 'same',
    };
    expect(reconstruct(printed, 5)).toMatchObject({ x: values, isSafe });
  });

  it('is unsafe where the rest is known, however many numerators there are', () => {
    const print = (x: number, n: number) => `${n - x}`;
    const printed = { x: { least: 0, most: 50 }, n: { least: 0, most: 50 }, print, printed: '3' };
    expect(reconstruct(printed, 5)).toMatchObject({ rest: 1, isSafe: false });
  });

  it('uses an interval that is printed with the share: together they leave fewer pairs', () => {
    const range = { least: 10, most: 60 };
    const withInterval = (x: number, n: number) => {
      const { lower, upper } = wilson(x, n) ?? { lower: 0, upper: 0 };
      return [x / n, lower, upper].map((share) => (100 * share).toFixed(0)).join(' ');
    };
    const share = reconstruct({ x: range, n: range, print: percent(0), printed: percent(0)(20, 50) }, 99);
    const both = reconstruct({ x: range, n: range, print: withInterval, printed: withInterval(20, 50) }, 99);
    expect(both.pairs).toBeGreaterThan(0);
    expect(both.pairs).toBeLessThan(share.pairs);
  });

  it('counts nothing for what cannot be: a part above its whole, a share of no one', () => {
    const printed = {
      x: { least: 5, most: 9 },
      n: { least: 0, most: 4 },
      print: () => 'any',
      printed: 'any',
    };
    expect(reconstruct(printed, 1)).toEqual({ pairs: 0, x: 0, n: 0, rest: 0, isSafe: false });
  });
});
