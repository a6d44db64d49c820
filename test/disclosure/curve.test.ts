// Figures from curves of waiting: coarsened to steps of ten events, stopped where fewer than ten are at risk.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarsen, dayReached, readAt, restrictedMean } from '../../src/disclosure/coarse-curve.js';
import { releaseCurve } from '../../src/disclosure/release/curve.js';
import { publishableRows, riskRows } from '../../src/disclosure/risk-table.js';
import { aalenJohansen, kaplanMeier, survivalQuantile } from '../../src/statistics/index.js';
import type { CellPart } from '../../src/vocabulary/index.js';
import { oneEventADay, planned, policy, raw, riskTable } from './support/cells.js';

const shareAt = (parts: CellPart[], point: string, persons = 100) =>
  releaseCurve(raw(parts, persons), planned('curve_share', { point }), policy);

describe('the coarse curve', () => {
  const rows = riskRows(oneEventADay(100, 40, 300));

  it('is known only at the ends of steps of ten events', () => {
    const curve = coarsen(rows, 10);
    expect(curve?.points.map((point) => point.t)).toEqual([0, 10, 20, 30, 40, 300]);
    expect(curve?.points.map((point) => Math.round(point.share * 100))).toEqual([0, 10, 20, 30, 40, 40]);
  });

  it('spreads a remainder over its steps, so that no step has fewer than ten events', () => {
    const curve = coarsen(riskRows(oneEventADay(100, 29, 300)), 10);
    expect(curve?.points.map((point) => point.t)).toEqual([0, 15, 29, 300]);
  });

  it('moves a step forward to the end of a day with many events', () => {
    const parts = riskTable([
      [5, 60, 8],
      [9, 52, 9],
      [30, 43, 10],
      [90, 33, 0],
    ]);
    expect(coarsen(riskRows(parts), 10)?.points.map((point) => point.t)).toEqual([0, 9, 30, 90]);
  });

  it('does not exist with 9 events, and has one step with 10', () => {
    expect(coarsen(riskRows(oneEventADay(100, 9, 300)), 10)).toBeUndefined();
    expect(coarsen(riskRows(oneEventADay(100, 10, 300)), 10)?.points.map((point) => point.t)).toEqual([
      0, 10, 300,
    ]);
  });

  it('is read on the straight line between two step ends', () => {
    const curve = coarsen(rows, 10);
    if (curve === undefined) throw new Error('no curve');
    expect(readAt(curve, 5)?.share).toBeCloseTo(0.05);
    expect(readAt(curve, 300)?.share).toBeCloseTo(0.4);
    expect(readAt(curve, 301)).toBeUndefined();
    expect(dayReached(curve, 0.25).day).toBeCloseTo(25);
    expect(dayReached(curve, 0.5).day).toBeUndefined();
    expect(restrictedMean(curve, 40)).toBeCloseTo(32);
  });

  it('counts only the cause of interest and lets the others compete', () => {
    const parts = riskTable([
      [10, 100, 20, 30],
      [20, 50, 10, 0],
      [40, 40, 0, 0],
    ]);
    const curve = coarsen(riskRows(parts), 10);
    expect(curve?.points.at(-1)?.share).toBeCloseTo(0.2 + 0.5 * 0.2);
  });
});

describe('the rows of a risk table', () => {
  it('start where ten are at risk and stop before fewer than ten are', () => {
    const parts = riskTable([
      [1, 9, 1],
      [2, 10, 1],
      [3, 11, 1],
      [4, 10, 1],
      [5, 9, 1],
      [6, 20, 1],
    ]);
    expect(publishableRows(riskRows(parts), 10).map((row) => row.t)).toEqual([2, 3, 4]);
  });
});

describe('a share by a point', () => {
  it('is shown up to the last day with ten at risk, and not beyond', () => {
    const atRisk = (left: number) =>
      riskTable([
        [10, 40, 15],
        [50, 25, 10],
        [60, left, 0],
      ]);
    expect([9, 10, 11].map((left) => shareAt(atRisk(left), 'd60').status)).toEqual([
      'hidden',
      'shown',
      'shown',
    ]);
    expect(shareAt(atRisk(9), 'd60').reason).toBe('stopped');
    expect(shareAt(atRisk(9), 'd50').status).toBe('shown');
  });

  it('is hidden with 9 events, shown with 10 and 11', () => {
    const statuses = [9, 10, 11].map((events) => shareAt(oneEventADay(100, events, 300), 'd56').status);
    expect(statuses).toEqual(['hidden', 'shown', 'shown']);
  });

  it('is hidden for 9 persons and shown for 10 and 11', () => {
    const statuses = [9, 10, 11].map((persons) => shareAt(oneEventADay(100, 40, 300), 'd56', persons).status);
    expect(statuses).toEqual(['hidden', 'shown', 'shown']);
  });

  it('without any event is a zero while people are followed that far', () => {
    expect(shareAt(riskTable([[100, 50, 0]]), 'd56')).toMatchObject({ status: 'zero', value: 0 });
    expect(shareAt(riskTable([[30, 50, 0]]), 'd56').reason).toBe('stopped');
  });

  it('is in whole percent with an interval around it', () => {
    const { value, lower, upper } = shareAt(oneEventADay(97, 40, 300), 'd56');
    expect(value).toBe(0.41);
    expect([lower, upper].map((each) => Math.round((each ?? 0) * 100))).toEqual([32, 52]);
  });

  it('is not moved by the exact day of one event inside a step', () => {
    const early = riskTable([
      [3, 100, 9],
      [20, 91, 1],
      [60, 90, 10],
      [200, 80, 0],
    ]);
    const late = riskTable([
      [19, 100, 9],
      [20, 91, 1],
      [60, 90, 10],
      [200, 80, 0],
    ]);
    expect(shareAt(early, 'd14')).toEqual(shareAt(late, 'd14'));
  });
});

describe('what is known without coarsening', () => {
  /** Waits of single people, with whether they ended in the event; everyone is there from day 0. */
  const waits = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.boolean()), {
    minLength: 30,
    maxLength: 150,
  });
  const table = (people: readonly (readonly [number, boolean])[]) =>
    riskTable(
      [...new Set(people.map(([day]) => day))]
        .sort((a, b) => a - b)
        .map((day) => [
          day,
          people.filter(([each]) => each >= day).length,
          people.filter(([each, isEvent]) => each === day && isEvent).length,
        ]),
    );
  const publishable = (parts: CellPart[]) => publishableRows(riskRows(parts), policy.threshold);

  it('lies inside the interval that is printed of a share, exact limits included', () => {
    fc.assert(
      fc.property(waits, (people) => {
        const parts = table(people);
        const { value, lower, upper } = shareAt(parts, 'd56', people.length);
        if (value === null || lower === null || upper === null) return true;
        const exact = aalenJohansen(publishable(parts)).findLast(({ t }) => t <= 56);
        const at = exact?.incidence ?? 0;
        return lower <= (exact?.lower ?? at) && at <= upper && (exact?.upper ?? at) <= upper + 1e-9;
      }),
    );
  });

  it('lies inside the interval that is printed of a median, exact limits included', () => {
    fc.assert(
      fc.property(waits, (people) => {
        const parts = table(people);
        const shown = releaseCurve(raw(parts, people.length), planned('curve_median'), policy);
        const exact = survivalQuantile(kaplanMeier(publishable(parts)), 0.5);
        if (shown.value === null || exact.quantile === null) return true;
        const above = shown.upper === null ? Number.POSITIVE_INFINITY : shown.upper * 7;
        const isBelow = (shown.lower ?? 0) * 7 <= (exact.lower ?? exact.quantile);
        return isBelow && exact.quantile <= above && (exact.upper ?? exact.quantile) <= above;
      }),
    );
  });

  it('may be nothing yet: a share in the first step has an interval from 0', () => {
    const late = riskTable([
      [100, 200, 20],
      [300, 180, 0],
    ]);
    expect(shareAt(late, 'd56')).toMatchObject({ value: 0.06, lower: 0 });
  });
});

describe('a median', () => {
  const median = (parts: CellPart[]) => releaseCurve(raw(parts, 100), planned('curve_median'), policy);

  it('is in whole weeks', () => {
    expect(median(oneEventADay(100, 80, 300)).value).toBe(7);
  });

  it('that the curve does not reach is shown as not reached, without a number', () => {
    expect(median(oneEventADay(100, 40, 300))).toMatchObject({
      status: 'shown',
      notReached: true,
      value: null,
    });
  });
});

describe('a restricted mean', () => {
  const mean = (parts: CellPart[]) =>
    releaseCurve(raw(parts, 100), planned('curve_mean', { point: 'd365' }), policy);

  it('is in whole weeks, with an interval where people are followed to its limit', () => {
    const { value, lower, upper } = mean(oneEventADay(100, 50, 365));
    expect(value).toBe(28);
    expect(lower).toBeLessThan(28);
    expect(upper).toBeGreaterThan(28);
  });

  it('has an interval too where the curve ends before its limit with next to no one waiting', () => {
    const short = mean(
      riskTable([
        [100, 500, 300],
        [200, 200, 190],
        [300, 10, 9],
      ]),
    );
    expect(short.value).toBe(16);
    expect(short.lower).toBeLessThan(16);
    expect(short.upper).toBeGreaterThan(16);
  });

  it('is printed by its limits alone where the curve stops too early to know the week', () => {
    const range = mean(oneEventADay(100, 50, 200));
    expect(range).toMatchObject({ status: 'shown', value: null });
    const [least, most] = [200 - 50 + 25 - 12.5, 365 - 50 + 25 - 12.5].map((days) => days / 2 / 7 + 6);
    expect(range.lower).toBeLessThanOrEqual(least ?? 0);
    expect(range.upper).toBeGreaterThanOrEqual((most ?? 0) - 1);
  });

  it('is hidden where these limits are further apart than half the horizon', () => {
    expect(mean(oneEventADay(100, 20, 120)).reason).toBe('stopped');
  });
});
