// Quantiles of the time to the event, from a Kaplan-Meier curve. Agrees with macros.survival_quantile.

import type { CurvePoint } from './kaplan-meier.js';

/** A time in the unit of the curve; null is not reached, for which no number may be printed. */
export interface Quantile {
  readonly quantile: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Equality of S and 1 - p is judged within this, as R does: products of fractions are not exact. */
const tolerance = 1.5e-8;

/**
 * Smallest t with S(t) <= 1 - p; where S equals 1 - p on a flat stretch, the middle of the stretch, which the end of
 * follow-up closes. Limits: where the bounds of the curve cross 1 - p in the same way (Brookmeyer & Crowley 1982, on
 * the scale of the curve's interval). `p` lies between 0 and 1, both excluded; 0.5 is the median.
 */
export function survivalQuantile(curve: readonly CurvePoint[], p: number): Quantile {
  return {
    quantile: crossing(curve, 1 - p, (point) => point.survival),
    lower: crossing(curve, 1 - p, (point) => point.lower),
    upper: crossing(curve, 1 - p, (point) => point.upper),
  };
}

/**
 * The day on which a height crosses the level: where it is nearest at or below it, the first such day. For a falling
 * curve that is the first day at or below; the bounds of a curve with late entry can rise again after a first day with
 * few people at risk.
 */
function crossing(
  curve: readonly CurvePoint[],
  level: number,
  heightOf: (point: CurvePoint) => number | null,
): number | null {
  const nearestBelow = (limit: number) => {
    let nearest: { readonly t: number; readonly height: number } | undefined;
    for (const point of curve) {
      const height = heightOf(point);
      if (height === null || height > limit) continue;
      if (nearest === undefined || height > nearest.height) nearest = { t: point.t, height };
    }
    return nearest?.t;
  };
  const reached = nearestBelow(level + tolerance);
  if (reached === undefined) return null;
  const passed = nearestBelow(level - tolerance) ?? curve.at(-1)?.t ?? reached;
  return (reached + passed) / 2;
}
