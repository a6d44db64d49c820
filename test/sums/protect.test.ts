// What leaves of the numbers behind a sums feed: never a small count, never the sums of few people, and always a range that
// holds the truth.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOfCell } from '../../src/contract/bounds.js';
import { type CompiledFeed, checkRow } from '../../src/contract/index.js';
import { masker } from '../../src/seal/index.js';
import { protectRow } from '../../src/sums/index.js';
import { feedNamed } from '../contract/feeds.js';

const policy = { threshold: 10, base: 5 };
const feed: CompiledFeed = await feedNamed('polis/risk_tables');

const riskRow = {
  kind: 'risk',
  indicator: 'A3',
  period: 'year-1',
  group_kind: 'setting',
  group_value: 'city',
  part: 'work',
  clock: 'access',
  t_from: '-1',
  t_to: '91',
  data_to: '2024-06-30',
  n_entered: '0',
  n_at_risk: '40',
  n_events: '9',
  n_censored: '10',
};
const sumsRow = {
  ...riskRow,
  kind: 'sums',
  indicator: 'F1',
  part: 'share',
  clock: null,
  t_from: '0',
  t_to: null,
};
const sums = {
  n_persons: '40',
  n_nonzero: '12',
  sum_x: '7',
  sum_w: '1234',
  sum_xx: '98765',
  sum_xw: '3',
  sum_ww: '10',
};
const noCounts = { n_entered: null, n_at_risk: null, n_events: null, n_censored: null };

/** The cells by column name. */
const cellsOf = (row: Readonly<Record<string, string | null>>, how = policy) =>
  Object.fromEntries(protectRow(feed, row, how).map((cell, at) => [feed.columns[at]?.name ?? '', cell]));

describe('a count behind a sums feed', () => {
  it.each([
    ['0', '<10'],
    ['9', '<10'],
    ['10', '10...12'],
    ['12', '10...12'],
    ['13', '13...17'],
    ['17', '13...17'],
    ['18', '18...22'],
    ['1000', '995...1004'],
    ['1234', '1225...1234'],
    ['1235', '1235...1244'],
    ['12345', '12250...12349'],
  ])('of %s is written as %s', (count, written) => {
    expect(cellsOf({ ...riskRow, n_at_risk: count }).n_at_risk).toBe(written);
  });

  it('is hidden and rounded more strictly where that is asked', () => {
    const strict = cellsOf({ ...riskRow, n_at_risk: '24', n_events: '44' }, { threshold: 25, base: 10 });
    expect(strict).toMatchObject({ n_at_risk: '<25', n_events: '35...44' });
  });

  it('leaves what is no number as it is, and what is missing empty', () => {
    const cells = cellsOf(riskRow);
    expect(cells).toMatchObject({
      kind: 'risk',
      t_from: '-1',
      t_to: '91',
      part: 'work',
      data_to: '2024-06-30',
    });
    expect(cells).toMatchObject({ n_persons: '', sum_x: '', sum_ww: '' });
  });
});

describe('sums over people', () => {
  it('are rounded, but not hidden for being small themselves', () => {
    expect(cellsOf({ ...sumsRow, ...noCounts, ...sums })).toMatchObject({
      ...{ n_persons: '38...42', n_nonzero: '10...12', sum_x: '3...7', sum_w: '1225...1234' },
      ...{ sum_xx: '98750...98849', sum_xw: '3...7', sum_ww: '8...12' },
    });
  });

  it('of x are hidden where fewer than ten have any, and those of w only where fewer than ten are counted', () => {
    const few = cellsOf({ ...sumsRow, ...noCounts, ...sums, n_nonzero: '9' });
    expect(few).toMatchObject({ n_nonzero: '<10', sum_x: 'x', sum_xx: 'x', sum_xw: 'x' });
    expect(few).toMatchObject({ n_persons: '38...42', sum_w: '1225...1234', sum_ww: '8...12' });
    const fewer = cellsOf({ ...sumsRow, ...noCounts, ...sums, n_persons: '9', n_nonzero: '9' });
    for (const name of ['sum_x', 'sum_w', 'sum_xx', 'sum_xw', 'sum_ww']) expect(fewer[name]).toBe('x');
  });
});

describe('every number that is written', () => {
  const whole = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 900_000 }));
  const policies = fc.record({
    threshold: fc.integer({ min: 1, max: 40 }),
    base: fc.integer({ min: 1, max: 25 }),
  });

  it('is a range that holds the truth, starts no lower than the threshold, and never says a small count', () => {
    fc.assert(
      fc.property(whole, policies, (value, how) => {
        const cell = cellsOf({ ...riskRow, n_at_risk: String(value) }, how).n_at_risk ?? '';
        const { low, high } = boundsOfCell(cell);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        if (value < how.threshold) expect(cell).toBe(`<${how.threshold}`);
        else expect(low).toBeGreaterThanOrEqual(how.threshold);
      }),
    );
  });

  it('is the same for every count that rounds alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 990 }), (value) => {
        const written = (count: number) => cellsOf({ ...riskRow, n_at_risk: String(count) }).n_at_risk;
        const middle = 5 * Math.floor(value / 5 + 0.5);
        for (const count of [middle - 2, middle, middle + 2]) expect(written(count)).toBe(written(middle));
      }),
    );
  });

  it('is never taken for a number of a person, as a range of eight digits or more would be', () => {
    const mask = masker(feed.identifiers);
    const count = fc.integer({ min: 1000, max: 999_999 });
    fc.assert(
      fc.property(count, policies, (value, how) => {
        const cell = cellsOf({ ...riskRow, n_at_risk: String(value) }, how).n_at_risk ?? '';
        expect(mask(cell)).toEqual({ text: cell, tokens: 0 });
      }),
      { examples: [[1208, policy]] },
    );
    expect(mask('1205..1214').tokens).toBe(1);
  });

  it('is a cell that the contract takes', () => {
    const check = checkRow(feed);
    fc.assert(
      fc.property(whole, whole, whole, policies, (a, b, c, how) => {
        const [persons, nonzero] = [Math.max(a, b), Math.min(a, b)].map(String);
        const risk = { ...riskRow, n_at_risk: String(a), n_events: String(b), n_entered: String(c) };
        const ofPeople = {
          ...sumsRow,
          ...noCounts,
          ...sums,
          n_persons: persons,
          n_nonzero: nonzero,
          sum_x: String(c),
        };
        for (const row of [risk, ofPeople] as Readonly<Record<string, string | null>>[])
          expect(check(protectRow(feed, row, how), { referenceDate: '2024-08-31' })).toEqual([]);
      }),
    );
  });
});
