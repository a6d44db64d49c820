// Mean time without the event up to a horizon: the area under a Kaplan-Meier curve. Agrees with macros.restricted_mean.

import type { CurvePoint } from './kaplan-meier.js';
import { z95 } from './normal.js';

/** In the unit of the curve, days since date 0. */
export interface RestrictedMean {
  readonly mean: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Area of S from 0 to the horizon; variance: sum over event days before the horizon of A^2 d/(n(n-d)), with A the area
 * from that day to the horizon (Royston & Parmar 2013, without small-sample factor). Undefined where follow-up ends
 * before the horizon while people are still waiting: the area up to there is not known.
 */
export function restrictedMean(
  curve: readonly CurvePoint[],
  horizon: number,
  z: number = z95,
): RestrictedMean | undefined {
  const last = curve.at(-1);
  if (last === undefined || (last.t < horizon && last.survival > 0)) return undefined;
  let mean = 0;
  let variance = 0;
  let until = horizon;
  for (const { t, atRisk, events, survival } of curve.filter((point) => point.t < horizon).reverse()) {
    mean += survival * (until - Math.max(t, 0));
    if (atRisk > events) variance += (mean ** 2 * events) / (atRisk * (atRisk - events));
    until = Math.max(t, 0);
  }
  mean += until;
  const standardError = Math.sqrt(variance);
  return { mean, standardError, lower: mean - z * standardError, upper: mean + z * standardError };
}
