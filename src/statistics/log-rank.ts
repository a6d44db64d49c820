// Log-rank comparison of curves on risk tables with the same days and risk sets as Kaplan-Meier. It assumes persons to be
// independent, so that it says nothing about settings, which are properties of locations.

import { chiSquareTail } from './chi-square.js';

export interface LogRank {
  /** Events observed and expected, per group in the order given. */
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  /** Covariance of observed - expected, groups by groups. */
  readonly covariance: readonly (readonly number[])[];
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/** At risk and events of each group on a day with an event in any of them. */
export interface LogRankDay {
  readonly atRisk: readonly number[];
  readonly events: readonly number[];
}

/**
 * U = O - E with E = sum d n_g/n and V = sum d (n-d)/(n-1) (n_g/n)(delta - n_h/n) over the event days; chi-square with
 * one degree of freedom less than groups (Klein & Moeschberger 2003, section 7.3).
 * `strata`: for each stratum and each event day of any group in it, people at risk and events in every group; U and V
 * are summed over the strata.
 */
export function logRank(strata: readonly (readonly LogRankDay[])[]): LogRank {
  const days = strata.flat();
  const groups = (days[0]?.atRisk ?? []).map((_, group) => group);
  const total = (value: (day: LogRankDay) => number) => days.reduce((sum, day) => sum + value(day), 0);
  const observed = groups.map((g) => total((day) => at(day.events, g)));
  const expected = groups.map((g) => total((day) => (sum(day.events) * at(day.atRisk, g)) / sum(day.atRisk)));
  const covariance = groups.map((g) => groups.map((h) => total((day) => covarianceOf(day, g, h))));
  const excess = observed.map((value, g) => value - at(expected, g));
  const chiSquare = quadraticForm(covariance, excess);
  const degreesOfFreedom = groups.length - 1;
  return {
    observed,
    expected,
    covariance,
    chiSquare,
    degreesOfFreedom,
    p: chiSquareTail(chiSquare, degreesOfFreedom),
  };
}

function covarianceOf(day: LogRankDay, g: number, h: number): number {
  const n = sum(day.atRisk);
  const d = sum(day.events);
  if (n < 2) return 0;
  const share = at(day.atRisk, g) / n;
  return ((d * (n - d)) / (n - 1)) * share * ((g === h ? 1 : 0) - at(day.atRisk, h) / n);
}

/** u' V^-1 u over all groups but the last, by elimination; the last group follows from the others. */
function quadraticForm(matrix: readonly (readonly number[])[], vector: readonly number[]): number {
  const size = vector.length - 1;
  const rows = matrix.slice(0, size).map((row, i) => [...row.slice(0, size), at(vector, i)]);
  let form = 0;
  for (let i = 0; i < size; i++) {
    const pivot = rows[i] ?? [];
    form += at(pivot, size) ** 2 / at(pivot, i);
    for (const row of rows.slice(i + 1)) {
      const factor = at(row, i) / at(pivot, i);
      for (let j = i; j <= size; j++) row[j] = at(row, j) - factor * at(pivot, j);
    }
  }
  return form;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new Error(`groups differ in number: no value ${index}`);
  return value;
}
