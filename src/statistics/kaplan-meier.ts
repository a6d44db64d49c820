// Kaplan-Meier with delayed entry: the share that no event has reached yet. Agrees with macros.kaplan_meier.

import { z95 } from './normal.js';
import { assertRiskTable, type RiskDay } from './risk-table.js';

/** The scale on which the interval is symmetric; what is published is always log-log. */
export type IntervalScale = 'log-log' | 'log' | 'plain';

export interface CurveOptions {
  /** Normal quantile of the confidence level, 1.96 for 95 %. */
  readonly z?: number;
  readonly scale?: IntervalScale;
}

/** The curve from day `t` on. The error and the interval are null where they are not defined (S is 0, or 1 on log-log). */
export interface CurvePoint extends RiskDay {
  readonly survival: number;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * S(t) = product of (1 - d/n) over the days up to t, with the variance of Greenwood, S^2 * sum d/(n(n-d)).
 * Klein & Moeschberger 2003, chapter 4. One point per day of the table.
 */
export function kaplanMeier(days: readonly RiskDay[], options: CurveOptions = {}): CurvePoint[] {
  assertRiskTable(days);
  let survival = 1;
  let greenwood = 0;
  return days.map((day) => {
    const { atRisk, events } = day;
    if (atRisk > 0) survival *= 1 - events / atRisk;
    if (atRisk > events) greenwood += events / (atRisk * (atRisk - events));
    return { ...day, survival, ...errorOf(survival, Math.sqrt(greenwood), options) };
  });
}

/**
 * The curve read at a day: its last point up to then; before the first point S is 1 without error.
 * `atRisk` is that of the first point from the day on, 0 after the end of follow-up, where nothing may be published.
 */
export function survivalAt(curve: readonly CurvePoint[], t: number): CurvePoint {
  const read = curve.findLast((point) => point.t <= t);
  const atRisk = curve.find((point) => point.t >= t)?.atRisk ?? 0;
  const start = { survival: 1, standardError: 0, lower: 1, upper: 1 };
  return { ...(read ?? start), t, events: 0, atRisk };
}

type ErrorOfPoint = Pick<CurvePoint, 'standardError' | 'lower' | 'upper'>;

function errorOf(survival: number, relative: number, options: CurveOptions): ErrorOfPoint {
  if (survival <= 0) return { standardError: null, lower: null, upper: null };
  return { standardError: survival * relative, ...interval(survival, relative, options) };
}

function interval(survival: number, relative: number, { z = z95, scale = 'log-log' }: CurveOptions) {
  switch (scale) {
    case 'log-log': {
      if (survival >= 1) return { lower: null, upper: null };
      const power = Math.exp((z * relative) / Math.abs(Math.log(survival)));
      return { lower: survival ** power, upper: survival ** (1 / power) };
    }
    case 'log':
      return {
        lower: survival * Math.exp(-z * relative),
        upper: Math.min(1, survival * Math.exp(z * relative)),
      };
    case 'plain':
      return {
        lower: Math.max(0, survival * (1 - z * relative)),
        upper: Math.min(1, survival * (1 + z * relative)),
      };
  }
}
