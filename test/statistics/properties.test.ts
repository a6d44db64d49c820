// What must hold of curves whatever the data.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aalenJohansen,
  clusteredRatio,
  incidenceAt,
  kaplanMeier,
  restrictedMean,
  survivalAt,
  survivalQuantile,
  wilson,
  zOfLevel,
} from '../../src/statistics/index.js';
import { riskDays, type Spell } from '../oracles/spells.js';
import { spellDraws } from './spell-draws.js';

const runs = { numRuns: 300, seed: 20260701 };
const times = Array.from({ length: 30 }, (_, t) => t - 1);

/** Cuts each spell in two at a day within it; nothing happens at the cut. */
const split = (spells: readonly Spell[], cut: number): Spell[] =>
  spells.flatMap((spell) =>
    spell.start < cut && cut < spell.stop
      ? [
          { ...spell, stop: cut, cause: null },
          { ...spell, start: cut },
        ]
      : [spell],
  );

describe('Kaplan-Meier', () => {
  it('without censoring is one minus the empirical distribution', () => {
    fc.assert(
      fc.property(spellDraws({ complete: true }), (spells) => {
        const curve = kaplanMeier(riskDays(spells));
        for (const t of times) {
          const waiting = spells.filter((spell) => spell.stop > t).length / spells.length;
          expect(survivalAt(curve, t).survival).toBeCloseTo(waiting, 12);
        }
      }),
      runs,
    );
  });

  it('does not change when a row is split at any day', () => {
    fc.assert(
      fc.property(spellDraws(), fc.integer({ min: 0, max: 20 }), (spells, cut) => {
        const whole = kaplanMeier(riskDays(spells));
        const parts = kaplanMeier(riskDays(split(spells, cut)));
        for (const t of times) {
          const { atRisk: _, ...expected } = survivalAt(whole, t);
          expect(survivalAt(parts, t)).toMatchObject(
            // Before the first day on which a row ends S has no error; a split can only bring that day forward.
            t < (whole[0]?.t ?? 0) ? { survival: 1 } : expected,
          );
        }
      }),
      runs,
    );
  });

  it('falls from 1 and lies within its interval', () => {
    fc.assert(
      fc.property(spellDraws(), (spells) => {
        let previous = 1;
        for (const { survival, lower, upper } of kaplanMeier(riskDays(spells))) {
          expect(survival).toBeLessThanOrEqual(previous);
          expect(survival).toBeGreaterThanOrEqual(0);
          if (lower !== null && upper !== null) {
            expect(lower).toBeLessThanOrEqual(survival);
            expect(upper).toBeGreaterThanOrEqual(survival);
          }
          previous = survival;
        }
      }),
      runs,
    );
  });

  it('has the mean of the complete data as its area, where the horizon is behind the last event', () => {
    fc.assert(
      fc.property(spellDraws({ complete: true }), (spells) => {
        const mean = spells.reduce((sum, spell) => sum + spell.stop, 0) / spells.length;
        expect(restrictedMean(kaplanMeier(riskDays(spells)), 99)?.mean).toBeCloseTo(mean, 9);
      }),
      runs,
    );
  });

  it('has no restricted mean where people still wait when follow-up ends before the horizon', () => {
    const curve = kaplanMeier([{ t: 10, atRisk: 4, events: 1 }]);
    expect(restrictedMean(curve, 10)?.mean).toBe(10);
    expect(restrictedMean(curve, 11)).toBeUndefined();
    expect(restrictedMean([], 1)).toBeUndefined();
  });

  it('has its median halfway a flat stretch at one half, and none where it stays above', () => {
    const day = (t: number, atRisk: number, events: number) => ({ t, atRisk, events });
    expect(survivalQuantile(kaplanMeier([day(4, 2, 1), day(8, 1, 1)]), 0.5).quantile).toBe(6);
    expect(survivalQuantile(kaplanMeier([day(4, 2, 1), day(9, 1, 0)]), 0.5).quantile).toBe(6.5);
    expect(survivalQuantile(kaplanMeier([day(4, 3, 1), day(8, 2, 0)]), 0.5).quantile).toBeNull();
  });

  it('refuses days that do not ascend and more events than people', () => {
    const day = { t: 1, atRisk: 2, events: 1 };
    expect(() => kaplanMeier([day, day])).toThrow('ascend');
    expect(() => kaplanMeier([{ ...day, events: 3 }])).toThrow('3 events of 2 at risk');
  });
});

describe('Aalen-Johansen', () => {
  it('adds up with the Kaplan-Meier curve of all causes to 1 on every day', () => {
    fc.assert(
      fc.property(spellDraws({ causes: ['a', 'b', 'c'] }), (spells) => {
        const survival = kaplanMeier(riskDays(spells));
        const curves = ['a', 'b', 'c'].map((cause) => aalenJohansen(riskDays(spells, cause)));
        for (const t of times) {
          const reached = curves.map((curve) => incidenceAt(curve, t).incidence);
          const total = reached.reduce((sum, each) => sum + each, survivalAt(survival, t).survival);
          expect(total).toBeCloseTo(1, 12);
        }
      }),
      runs,
    );
  });

  it('with one cause is one minus Kaplan-Meier, with the same error', () => {
    fc.assert(
      fc.property(spellDraws({ causes: ['a'] }), (spells) => {
        const survival = kaplanMeier(riskDays(spells));
        for (const [index, point] of aalenJohansen(riskDays(spells, 'a')).entries()) {
          expect(point.incidence).toBeCloseTo(1 - (survival[index]?.survival ?? 1), 12);
          const error = survival[index]?.standardError;
          if (point.standardError !== null && typeof error === 'number')
            expect(point.standardError).toBeCloseTo(error, 9);
        }
      }),
      runs,
    );
  });
});

describe('a proportion', () => {
  it('lies within its interval, which mirrors where x and n - x are exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, draw) => {
        const x = draw % (n + 1);
        const here = wilson(x, n);
        const there = wilson(n - x, n);
        expect(here?.lower).toBeLessThanOrEqual(x / n);
        expect(here?.upper).toBeGreaterThanOrEqual(x / n);
        expect(here?.lower).toBeCloseTo(1 - (there?.upper ?? 0), 12);
      }),
      runs,
    );
    expect(wilson(0, 0)).toBeUndefined();
  });
});

describe('a ratio clustered by person', () => {
  // Four persons with x of w days: (5, 10), (0, 10), (10, 20), (3, 4). R = 18/44; residuals x - R w squared sum to
  // 0.826446 + 16.735537 + 3.305785 + 1.859504 = 22.727273; se = sqrt(4/3 * 22.727273) / 44 = 0.12511.
  const sums = { persons: 4, x: 18, w: 44, xx: 134, xw: 262, ww: 616 };

  it('has the linearised error of a worked example', () => {
    const found = clusteredRatio(sums);
    expect(found?.ratio).toBeCloseTo(18 / 44, 12);
    expect(found?.standardError).toBeCloseTo(0.12511, 5);
    expect(found?.lower).toBeCloseTo(18 / 44 - 1.959964 * 0.12511, 5);
  });

  it('has no error with one person and no value without a denominator', () => {
    expect(clusteredRatio({ ...sums, persons: 1 })).toMatchObject({ standardError: null, lower: null });
    expect(clusteredRatio({ ...sums, w: 0 })).toBeUndefined();
  });

  it('is far less certain than days counted one by one', () => {
    const { standardError } = clusteredRatio(sums) ?? {};
    const asIfIndependent = Math.sqrt(((18 / 44) * (26 / 44)) / 44);
    expect(standardError).toBeGreaterThan(asIfIndependent);
  });
});

describe('a confidence level', () => {
  it('stands for the normal quantile of its two sides', () => {
    expect(zOfLevel(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(zOfLevel(0.9)).toBeCloseTo(1.6448536269514722, 14);
    expect(zOfLevel(0.999999)).toBeCloseTo(4.891638475698994, 9);
    expect(() => zOfLevel(1)).toThrow('no normal quantile');
  });
});
