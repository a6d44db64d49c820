// Cumulative incidence of one cause where others compete, with delayed entry. Agrees with macros.aalen_johansen.

import { z95 } from './normal.js';
import { assertRiskTable, type CauseRiskDay } from './risk-table.js';

/** The share that the cause has reached by day `t`. Error and interval are null while nothing has happened, or F is 1. */
export interface IncidencePoint extends CauseRiskDay {
  readonly incidence: number;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

interface Step {
  readonly incidence: number;
  /** d/(n(n-d)) of all causes, S(u-) d_k/n^2, and S(u-)^2 (n-d_k)/n d_k/n^2. */
  readonly greenwood: number;
  readonly cross: number;
  readonly own: number;
}

/**
 * F(t) = sum of S(u-) d_k/n over the days u up to t, S being the Kaplan-Meier curve of all causes. Variance of the
 * Greenwood type: sum (F(t)-F(u))^2 d/(n(n-d)) + sum S(u-)^2 (n-d_k)/n d_k/n^2 - 2 sum (F(t)-F(u)) S(u-) d_k/n^2
 * (Aalen 1978; the variance of R's etm). Interval on the scale log(-log(1-F)). One point per day of the table.
 */
export function aalenJohansen(days: readonly CauseRiskDay[], z: number = z95): IncidencePoint[] {
  assertRiskTable(days);
  let survival = 1;
  const steps: Step[] = [];
  return days.map((day) => {
    steps.push(stepOf(day, survival, steps.at(-1)?.incidence ?? 0));
    if (day.atRisk > 0) survival *= 1 - day.events / day.atRisk;
    const incidence = steps.at(-1)?.incidence ?? 0;
    const standardError = incidence > 0 ? Math.sqrt(varianceOf(steps, incidence)) : null;
    return { ...day, incidence, standardError, ...interval(incidence, standardError, z) };
  });
}

/** The curve read at a day: its last point up to then; before the first one the incidence is 0 and has no error. */
export function incidenceAt(
  curve: readonly IncidencePoint[],
  t: number,
): Omit<IncidencePoint, 'events' | 'ofCause'> {
  const read = curve.findLast((point) => point.t <= t);
  const atRisk = curve.find((point) => point.t >= t)?.atRisk ?? 0;
  const { incidence = 0, standardError = null, lower = null, upper = null } = read ?? {};
  return { t, atRisk, incidence, standardError, lower, upper };
}

function stepOf({ atRisk: n, events: d, ofCause: k }: CauseRiskDay, survival: number, before: number): Step {
  if (n === 0) return { incidence: before, greenwood: 0, cross: 0, own: 0 };
  const cross = (survival * k) / n ** 2;
  return {
    incidence: before + (survival * k) / n,
    greenwood: n > d ? d / (n * (n - d)) : 0,
    cross,
    own: (survival * cross * (n - k)) / n,
  };
}

function varianceOf(steps: readonly Step[], incidence: number): number {
  let variance = 0;
  for (const step of steps) {
    const rest = incidence - step.incidence;
    variance += rest ** 2 * step.greenwood + step.own - 2 * rest * step.cross;
  }
  return Math.max(0, variance);
}

function interval(incidence: number, standardError: number | null, z: number) {
  if (standardError === null || incidence >= 1) return { lower: null, upper: null };
  const power = Math.exp((z * standardError) / ((1 - incidence) * Math.abs(Math.log1p(-incidence))));
  return { lower: 1 - (1 - incidence) ** (1 / power), upper: 1 - (1 - incidence) ** power };
}
