// Ratios of days: raw sums, enough persons, whole percent.

import { describe, expect, it } from 'vitest';
import { releaseRatio } from '../../src/disclosure/release/ratio.js';
import { planned, policy, raw, sums } from './support/cells.js';

/** `persons` with 100 days each, of whom `working` worked on 60. */
const ratio = (persons: number, working: number, sensitive = false) =>
  releaseRatio(
    raw(
      sums({
        persons,
        persons_nonzero: working,
        x: working * 60,
        w: persons * 100,
        xx: working * 3600,
        xw: working * 6000,
        ww: persons * 10_000,
      }),
      persons,
    ),
    planned('clustered_ratio', { sensitive }),
    policy,
  );

describe('a ratio of days', () => {
  it('of 9 persons is hidden, of 10 and 11 is shown', () => {
    expect([9, 10, 11].map((persons) => ratio(persons, persons).status)).toEqual([
      'hidden',
      'shown',
      'shown',
    ]);
  });

  it('with 9 persons who worked is hidden, with 10 and 11 is shown', () => {
    expect([9, 10, 11].map((working) => ratio(80, working).status)).toEqual(['hidden', 'shown', 'shown']);
  });

  it('with all workers but four at one employer is hidden, with all but five is shown', () => {
    const by = (largest: number) => {
      const of = { persons: 80, persons_nonzero: 40, x: 2400, w: 8000 };
      const squares = { xx: 144_000, xw: 240_000, ww: 800_000 };
      const cell = raw(sums({ ...of, ...squares, largest }), 80);
      return releaseRatio(cell, planned('clustered_ratio'), policy).status;
    };
    expect([35, 36].map(by)).toEqual(['shown', 'hidden']);
  });

  it('is in whole percent with an interval that counts persons', () => {
    expect(ratio(80, 40)).toMatchObject({ value: 0.3, lower: 0.23, upper: 0.37 });
  });

  it('has its limits rounded away from it: 1.3 % with 0.9 to 1.6 % is not printed as 1 to 2 %', () => {
    const sparse = sums({
      ...{ persons: 1900, persons_nonzero: 60, x: 4635, w: 370_305 },
      ...{ xx: 650_000, xw: 1_000_000, ww: 100_000_000 },
    });
    expect(releaseRatio(raw(sparse, 1900), planned('clustered_ratio'), policy)).toMatchObject({
      value: 0.01,
      lower: 0,
      upper: 0.02,
    });
  });

  it('of nobody who worked is a zero, and hidden where it is sensitive', () => {
    expect(ratio(80, 0)).toMatchObject({ status: 'zero', value: 0 });
    expect(ratio(80, 0, true).status).toBe('hidden');
  });
});
