// Student's t against published tables, and two arms of clusters against worked examples.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clusterContrast,
  clusterPermutation,
  normalQuantile,
  studentQuantile,
  studentTail,
} from '../../src/statistics/index.js';

const ofRatios = (ratios: readonly number[]) => ratios.map((ratio) => ({ x: ratio * 100, w: 100 }));

describe("Student's t", () => {
  it('has the quantiles of the printed tables', () => {
    // Fisher & Yates, Statistical Tables for Biological, Agricultural and Medical Research, table III: two-sided 5 %
    // and one-sided 20 %, to three decimals.
    const table = [
      [1, 12.706, 1.376],
      [2, 4.303, 1.061],
      [3, 3.182, 0.978],
      [4, 2.776, 0.941],
      [5, 2.571, 0.92],
      [10, 2.228, 0.879],
      [30, 2.042, 0.854],
      [120, 1.98, 0.845],
    ] as const;
    for (const [degrees, at975, at80] of table) {
      expect(studentQuantile(0.975, degrees)).toBeCloseTo(at975, 3);
      expect(studentQuantile(0.8, degrees)).toBeCloseTo(at80, 3);
    }
  });

  it('has the closed forms of one and two degrees of freedom, and ends in the normal distribution', () => {
    for (const p of [0.6, 0.8, 0.975, 0.9999]) {
      expect(studentQuantile(p, 1)).toBeCloseTo(Math.tan(Math.PI * (p - 0.5)), 8);
      expect(studentQuantile(p, 2)).toBeCloseTo((2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 10);
      expect(studentQuantile(p, 1e7)).toBeCloseTo(normalQuantile(p), 5);
    }
    expect(studentQuantile(0.5, 3)).toBeCloseTo(0, 12);
  });

  it('turns back to the chance that a quantile stands for, with degrees of freedom that are no whole number', () => {
    const degrees = fc.double({ min: 1, max: 60, noNaN: true });
    const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(chance, degrees, (p, df) => {
        const t = studentQuantile(p, df);
        expect(t < 0 ? studentTail(-t, df) : 1 - studentTail(t, df)).toBeCloseTo(p, 10);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('refuses chances and degrees of freedom that do not exist', () => {
    expect(() => studentQuantile(1, 3)).toThrow('no t quantile');
    expect(() => studentQuantile(0.5, 0)).toThrow('no t quantile');
  });
});

describe('two arms of clusters', () => {
  it("have Welch's interval as R gives it for Student's sleep data", () => {
    // Student 1908, Biometrika 6:1; t.test(extra ~ group, data = sleep): df = 17.776, -3.3654832 to 0.2054832.
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const found = clusterContrast(ofRatios(first), ofRatios(second));
    expect(found?.difference).toBeCloseTo(-1.58, 10);
    expect(found?.degreesOfFreedom).toBeCloseTo(17.776, 3);
    expect(found?.lower).toBeCloseTo(-3.3654832, 6);
    expect(found?.upper).toBeCloseTo(0.2054832, 6);
  });

  it('weigh each location alike in the difference of means, and each day alike in the pooled one', () => {
    // Variances of the means 0.01/3 and 0.02/4, so se = sqrt(1/120) and 5 degrees of freedom.
    const first = [
      { x: 100, w: 1000 },
      { x: 2, w: 10 },
      { x: 3, w: 10 },
    ];
    const found = clusterContrast(first, ofRatios([0.1, 0.1, 0.4, 0.2]));
    expect(found).toMatchObject({ nFirst: 3, nSecond: 4 });
    expect(found?.difference).toBeCloseTo(0, 12);
    expect(found?.pooledDifference).toBeCloseTo(105 / 1020 - 0.2, 12);
    expect(found?.standardError).toBeCloseTo(Math.sqrt(1 / 120), 12);
    expect(found?.degreesOfFreedom).toBeCloseTo(5, 10);
    expect(found?.upper).toBeCloseTo(2.570582 / Math.sqrt(120), 6);
    expect(found?.smallestDetectable).toBeCloseTo((2.570582 + 0.919544) / Math.sqrt(120), 6);
  });

  it('have no interval with one location in an arm, or where no location differs from its arm', () => {
    const none = { standardError: null, lower: null, upper: null, smallestDetectable: null };
    expect(clusterContrast(ofRatios([0.1]), ofRatios([0.2, 0.3]))).toMatchObject(none);
    expect(clusterContrast(ofRatios([0, 0]), ofRatios([0, 0]))).toMatchObject(none);
    expect(clusterContrast([], ofRatios([0.1]))).toBeUndefined();
  });

  it('change sign and nothing else where the arms are exchanged', () => {
    const ratios = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        const here = clusterContrast(ofRatios(a), ofRatios(b));
        const there = clusterContrast(ofRatios(b), ofRatios(a));
        expect(here?.difference).toBeCloseTo(-(there?.difference ?? 0), 12);
        if (here?.lower != null) expect(here.lower).toBeCloseTo(-(there?.upper ?? 0), 9);
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe('the permutation yardstick', () => {
  it('cannot fall below one third with one location against two', () => {
    const found = clusterPermutation(ofRatios([0.5, 0.1, 0.1]), [true, false, false]);
    expect(found).toMatchObject({ assignments: 3, smallestP: 1 / 3 });
    expect(found?.means.p).toBeCloseTo(1 / 3, 12);
  });

  it('counts mirrored divisions where the arms are of one size, and gives ties their mean rank', () => {
    const found = clusterPermutation(ofRatios([0.4, 0.3, 0.1, 0.1]), [true, true, false, false]);
    expect(found).toMatchObject({ assignments: 6, smallestP: 2 / 6 });
    expect(found?.means).toMatchObject({ p: 2 / 6, pUpper: 1 / 6 });
    expect(found?.ranks).toMatchObject({ statistic: 7, p: 2 / 6 });
  });

  it('is nothing where an arm is empty or the divisions are too many to count', () => {
    expect(clusterPermutation(ofRatios([0.1, 0.2]), [true, true])).toBeUndefined();
    const many = Array.from({ length: 30 }, (_, i) => i / 30);
    expect(
      clusterPermutation(
        ofRatios(many),
        many.map((_, i) => i < 15),
      ),
    ).toBeUndefined();
  });
});
