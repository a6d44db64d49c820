// Months, earlier deliveries, groups and stock and flow, compared on made-up counts.

import { describe, expect, it } from 'vitest';
import { compareFormer } from '../../../src/intake/completeness/compare-former.js';
import { compareGroups } from '../../../src/intake/completeness/compare-groups.js';
import { compareMonths } from '../../../src/intake/completeness/compare-months.js';
import { type Count, Counts, monthPlus, monthsBetween } from '../../../src/intake/completeness/counts.js';
import { severest, severityOf } from '../../../src/intake/completeness/limits.js';
import { checkBalance } from '../../../src/intake/completeness/stock-and-flow.js';
import type { Completeness, CompletenessMeasure } from '../../../src/vocabulary/index.js';

const words = { nl: 'x', en: 'x' };
const months = monthsBetween('2023-01', '2024-01');
const last = '2024-01';

/** Rows of one measure by month: in every month so many, but in the months named. */
const steady = (n: number, but: Readonly<Record<string, number>> = {}, values: string[] = ['a']): Count[] =>
  months.map((month) => ({ measure: 'rows', month, values, n: but[month] ?? n }));

const judge = (counts: Count[], measure: Partial<CompletenessMeasure> = {}) =>
  compareMonths({
    counts: new Counts(['group'], counts),
    measures: { rows: { ...words, compare: [[]], ...measure } },
    months: [last],
    firstMonth: '2023-01',
  });

describe('a month with fewer rows than those before', () => {
  it('is found where it has none', () => {
    const [found] = judge(steady(40, { [last]: 0 }));
    expect(found).toMatchObject({ month: last, severity: 'error', found: 0, expected: 40 });
  });

  it('is nothing where it is as the others, or varies as counts do', () => {
    expect(judge(steady(40))).toEqual([]);
    expect(judge(steady(40, { [last]: 30 }))).toEqual([]);
  });

  it('is nothing from the printed limit on, and a finding just below it', () => {
    const limit = judge(steady(40, { [last]: 0 }))[0]?.limit ?? 0;
    expect(limit).toBeGreaterThan(5);
    expect(judge(steady(40, { [last]: limit }))).toEqual([]);
    expect(judge(steady(40, { [last]: limit - 1 }))).toHaveLength(1);
  });

  it('is a remark at most where less than a third is lacking', () => {
    expect(judge(steady(4000, { [last]: 3000 }))[0]?.severity).toBe('remark');
    expect(judge(steady(4000, { [last]: 2500 }))[0]?.severity).toBe('error');
  });

  it('is not judged where fewer than ten rows are expected, or with fewer than six months before it', () => {
    expect(judge(steady(9, { [last]: 0 }))).toEqual([]);
    const short = steady(40, { [last]: 0 });
    const task = { counts: new Counts(['group'], short), months: [last] };
    const measures = { rows: { ...words, compare: [[]] } };
    expect(compareMonths({ ...task, measures, firstMonth: '2023-08' })).toEqual([]);
    expect(compareMonths({ ...task, measures, firstMonth: '2023-07' })).toHaveLength(1);
  });

  it('is judged with less trust where rows come together, as a household does', () => {
    const few = steady(40, { [last]: 20 });
    const strict = judge(few)[0]?.chance ?? 1;
    const together = judge(few, { together: 4 })[0]?.chance ?? 1;
    expect(strict).toBeLessThan(together);
  });

  it('is judged with less trust where the months varied more than counts by chance', () => {
    const wild = months.map((month, index) => ({
      ...{ measure: 'rows', month, values: ['a'] },
      n: index % 2 === 0 ? 10 : 90,
    }));
    expect(judge(wild.map((each) => (each.month === last ? { ...each, n: 15 } : each)))).toEqual([]);
    expect(judge(steady(50, { [last]: 15 }))).toHaveLength(1);
  });

  it('is compared per head where the measure goes with a stock', () => {
    const shrinking = [
      ...steady(40, { [last]: 4 }),
      ...months.map((month) => ({
        measure: 'stock',
        month,
        values: ['a'],
        n: month === '2023-12' ? 100 : 1000,
      })),
      { measure: 'stock', month: '2022-12', values: ['a'], n: 1000 },
    ];
    expect(judge(shrinking)).not.toEqual([]);
    expect(judge(shrinking, { per: 'stock' })).toEqual([]);
  });
});

describe('what should hardly occur', () => {
  it('is found where there is far more of it, however little there was', () => {
    expect(judge(steady(0, { [last]: 20 }), { fault: 'more' })[0]).toMatchObject({
      severity: 'error',
      found: 20,
    });
    expect(judge(steady(0, { [last]: 3 }), { fault: 'more' })).toEqual([]);
  });
});

describe('earlier months that lose rows', () => {
  const former = (before: Count[], after: Count[], measure: Partial<CompletenessMeasure> = {}) =>
    compareFormer({
      before: new Counts(['group'], before),
      after: new Counts(['group'], after),
      measures: { rows: { ...words, compare: [[]], ...measure } },
      lastMonth: last,
    });

  it('are found, with the months and the counts of both', () => {
    const [found] = former(steady(40), steady(40, { '2023-05': 10 }));
    expect(found).toMatchObject({
      severity: 'error',
      lost: 30,
      months: [{ month: '2023-05', before: 40, after: 10 }],
    });
  });

  it('are no finding where a few are taken back, or another month grew', () => {
    expect(former(steady(40), steady(40, { '2023-05': 38 }))).toEqual([]);
    expect(former(steady(40), steady(40, { '2023-06': 70 }))).toEqual([]);
  });

  it('are found where other months grew by as much', () => {
    expect(former(steady(40), steady(40, { '2023-05': 10, '2023-06': 70 }))).toHaveLength(1);
  });

  it('are left alone where the measure may be taken back', () => {
    expect(former(steady(40), steady(0), { unsettled: true })).toEqual([]);
  });
});

describe('a group in which nothing happens', () => {
  const declared: Completeness = {
    groups: { age: { ...words, values: { minor: words, adult: words } } },
    measures: { rows: { ...words, per: 'stock', compare: [['age']] }, stock: { ...words, compare: [] } },
  };
  const stock = (values: string[], n: number): Count[] =>
    monthsBetween('2022-12', last).map((month) => ({ measure: 'stock', month, values, n }));
  const silent = (minors: number, groups = declared.groups) =>
    compareGroups({
      counts: new Counts(
        ['age'],
        [
          ...steady(minors, {}, ['minor']),
          ...steady(30, {}, ['adult']),
          ...stock(['minor'], 300),
          ...stock(['adult'], 900),
        ],
      ),
      declared: { ...declared, groups },
      firstMonth: '2022-01',
      lastMonth: last,
    });

  it('is found although its own months have always been so', () => {
    expect(silent(0)).toMatchObject([
      { values: ['minor'], severity: 'error', found: 0, expected: 120, from: '2023-02', to: last },
    ]);
  });

  it('is found up to a tenth of the rate of the others, and not above it', () => {
    expect(silent(1)).toHaveLength(1);
    expect(silent(2)).toEqual([]);
  });

  it('is not looked for where the contract names no values, as of locations', () => {
    expect(silent(0, { age: words })).toEqual([]);
  });
});

describe('stock and flow', () => {
  const count = (measure: string, month: string, n: number, values = ['a']): Count => ({
    ...{ measure, month, values, n },
  });
  const balance = { stock: 'stock', inflow: ['in'], outflow: ['out'], compare: [[]] };
  const check = (before: Count[], after: Count[]) =>
    checkBalance({
      before: new Counts(['group'], before),
      after: new Counts(['group'], after),
      balance,
      month: last,
      finest: ['group'],
    });
  const opening = [count('stock', '2023-12', 100)];

  it('agree where the stock is that of the month before with who came and without who left', () => {
    const after = [...opening, count('in', last, 20), count('out', last, 30), count('stock', last, 90)];
    expect(check(opening, after)).toEqual([]);
  });

  it('do not where people vanish, and the parts say where', () => {
    const after = [...opening, count('in', last, 20), count('out', last, 5), count('stock', last, 90)];
    expect(check(opening, after)).toMatchObject([
      {
        ...{ opening: 100, inflow: 20, outflow: 5, closing: 90, difference: -25, unexplained: -25 },
        severity: 'error',
        parts: [{ values: ['a'], unexplained: -25 }],
      },
    ]);
  });

  it('are explained by departures of earlier months that are told only now', () => {
    const after = [...opening, count('out', '2023-11', 25), count('stock', last, 75)];
    expect(check(opening, after)).toEqual([]);
  });
});

describe('months', () => {
  it('go over the end of a year, both ways', () => {
    expect(monthPlus('2023-12', 1)).toBe('2024-01');
    expect(monthPlus('2024-01', -1)).toBe('2023-12');
    expect(monthPlus('2024-03', -15)).toBe('2022-12');
    expect(monthsBetween('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(monthsBetween('2024-02', '2024-01')).toEqual([]);
  });
});

describe('severity', () => {
  it('follows the chance, and no further than what is allowed', () => {
    expect([0.00009, 0.0009, 0.009, 0.01].map((chance) => severityOf(chance))).toEqual([
      'error',
      'warning',
      'remark',
      undefined,
    ]);
    expect(severityOf(0, 'remark')).toBe('remark');
    expect(severest(['remark', 'error', 'warning'])).toBe('error');
    expect(severest([])).toBeUndefined();
  });
});
