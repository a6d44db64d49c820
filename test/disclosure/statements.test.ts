// What each statement says, by trying every number: exactly the numbers that would be printed like that.

import { describe, expect, it } from 'vitest';
import {
  atMost,
  below,
  between,
  checkTruth,
  exactly,
  inSteps,
  linkedTables,
  overlap,
  ownContribution,
  rounded,
  type Statement,
  share,
  shareBetween,
  sum,
} from '../../src/disclosure/index.js';
import { roundToBase } from '../../src/disclosure/release/count.js';

const holds = (
  statements: Statement | readonly Statement[],
  values: Readonly<Record<string, number>>,
): boolean =>
  [statements].flat().every(({ terms, least, most }) => {
    const value = terms.reduce(
      (total, { cell, coefficient }) => total + coefficient * (values[cell] ?? Number.NaN),
      0,
    );
    return value >= least && value <= most;
  });

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, value) => value);
const fitting = (statement: Statement, most = 40): number[] =>
  upTo(most).filter((x) => holds(statement, { x }));

describe('a statement about one cell', () => {
  it.each([1, 2, 3, 5, 6, 10])(
    'of a count rounded to base %i fits the counts that round to it, and no other',
    (base) => {
      for (const printed of upTo(6).map((step) => step * base))
        expect(fitting(rounded('t', 'x', printed, base), 100)).toEqual(
          upTo(100).filter((x) => roundToBase(x, base) === printed),
        );
    },
  );

  it('of a rounded count where counts below 10 are hidden fits 10 to 12, not 8 or 9', () => {
    expect(fitting(rounded('t', 'x', 10, 5, 10))).toEqual([10, 11, 12]);
    expect(fitting(rounded('t', 'x', 15, 5, 10))).toEqual([13, 14, 15, 16, 17]);
  });

  it('of a hidden count fits 1 to 9, and 0 where zeros have the same sign', () => {
    expect(fitting(below('t', 'x', 10, 'own_sign'))).toEqual(upTo(9).slice(1));
    expect(fitting(below('t', 'x', 10, 'same_sign'))).toEqual(upTo(9));
  });

  it('of an interval, an exact figure and an own contribution fits these', () => {
    expect(fitting(between('t', 'x', 3, 5))).toEqual([3, 4, 5]);
    expect(fitting(exactly('t', 'x', 7))).toEqual([7]);
    expect(fitting(ownContribution('employer', 'x', 38))).toEqual([38, 39, 40]);
  });
});

describe('a statement about several cells', () => {
  it('of a sum fits where the parts add up', () => {
    expect(holds(sum('t', 'all', ['x', 'y']), { all: 7, x: 3, y: 4 })).toBe(true);
    expect(holds(sum('t', 'all', ['x', 'y']), { all: 8, x: 3, y: 4 })).toBe(false);
  });

  it('of overlapping groups fits from the largest group to the sum of all', () => {
    const totals = upTo(12).filter((all) => holds(overlap('t', 'all', ['x', 'y']), { all, x: 3, y: 5 }));
    expect(totals).toEqual([5, 6, 7, 8]);
    expect(upTo(9).filter((x) => holds(atMost('t', 'x', 'all'), { x, all: 5 }))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('of a count in steps fits the steps that it is rounded to', () => {
    for (const x of upTo(60))
      for (const base of [3, 5, 10])
        expect(upTo(30).filter((steps) => holds(inSteps('t', 'x', 'steps', base), { x, steps }))).toEqual([
          roundToBase(x, base) / base,
        ]);
  });
});

describe('a printed share', () => {
  const tried = upTo(60)
    .flatMap((n) => upTo(n).map((x) => ({ x, n })))
    .filter(({ n }) => n > 0);

  it.each([0, 1])('with %i decimals fits the pairs that print like it, and no other', (decimals) => {
    const unit = 10 ** decimals;
    const print = ({ x, n }: { x: number; n: number }) => Math.floor((100 * unit * x) / n + 0.5) / unit;
    for (const percent of [0, 1, 14, 33, 50, 67, 99, 100, 0.5, 14.3, 99.9].filter((each) =>
      Number.isInteger(each * unit),
    )) {
      const statement = share('t', { part: 'x', whole: 'n', percent, decimals, half: 'up' });
      expect(tried.filter((pair) => holds(statement, pair))).toEqual(
        tried.filter((pair) => print(pair) === percent),
      );
    }
  });

  it('fits both neighbours of an exact half where it is not known how that is printed', () => {
    const either = (percent: number) =>
      share('t', { part: 'x', whole: 'n', percent, decimals: 0, half: 'either' });
    expect([12, 13, 14].filter((percent) => holds(either(percent), { x: 1, n: 8 }))).toEqual([12, 13]);
  });

  it('between two percentages fits both limits', () => {
    const statement = shareBetween('t', { part: 'x', whole: 'n' }, 12.5, 25);
    expect(upTo(8).filter((x) => holds(statement, { x, n: 8 }))).toEqual([1, 2]);
  });
});

describe('linked tables', () => {
  it('are those that speak of the same cells, by whatever way round', () => {
    const links = linkedTables([
      ...[exactly('totals', 'all', 3), sum('sums', 'all', ['x', 'y']), below('parts', 'x', 10, 'own_sign')],
      ...[exactly('alone', 'z', 3), sum('other', 'p', ['q']), between('more', 'q', 0, 3)],
    ]);
    expect(links).toEqual([['parts', 'sums', 'totals'], ['alone'], ['more', 'other']]);
  });
});

describe('statements held against the true values', () => {
  const statements = [
    sum('sums', 'all', ['x', 'y']),
    sum('sums', 'all', ['p', 'q']),
    rounded('counts', 'x', 5, 5),
  ];

  it('are fine where all are kept, decimals included', () => {
    const values = new Map(Object.entries({ all: 0.3, x: 0.1, y: 0.2, p: 0.2, q: 0.1 }));
    expect(checkTruth(statements.slice(0, 2), values)).toEqual([]);
  });

  it('name the table of a sum that does not add up, of a cell that is missing, of one that is printed otherwise', () => {
    const values = new Map(Object.entries({ all: 10, x: 2, y: 7, p: 10 }));
    expect(checkTruth(statements, values)).toMatchObject([
      { code: 'DISCLOSURE_STATEMENT_UNTRUE', params: { table: 'sums', statements: 2 } },
      { code: 'DISCLOSURE_STATEMENT_UNTRUE', params: { table: 'counts', statements: 1 } },
    ]);
  });
});
