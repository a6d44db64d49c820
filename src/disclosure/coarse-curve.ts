// The curve that may leave the gate: cumulative incidence of the cause of interest, known only at the ends of steps of
// at least `step` events and straight in between, as in a life table. Every figure of a curve (a share at a point, a
// median, a restricted mean) is read from this one, so that no two of them differ by a few people.
//
//   events on day  3 4 9 | 12 15 20     step 3: the curve is known on days 0, 9 and 20

import { aalenJohansen, type CauseRiskDay } from '../statistics/index.js';

/** The curve at one day: the share with the event by then and its 95 % interval, which is the share itself at 0 and 1. */
export interface CoarsePoint {
  readonly t: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

const start: CoarsePoint = { t: 0, share: 0, lower: 0, upper: 0 };

export interface CoarseCurve {
  /** Ends of the steps, from day 0, where nobody has had the event. */
  readonly points: readonly CoarsePoint[];
  /** The last day for which the curve stands. */
  readonly horizon: number;
}

/** The curve in steps of `step` events or more, or undefined where there are fewer events than that. */
export function coarsen(rows: readonly CauseRiskDay[], step: number): CoarseCurve | undefined {
  const horizon = rows.at(-1)?.t;
  const cuts = stepEnds(rows, step);
  if (horizon === undefined || cuts.length === 0) return undefined;
  const ends = new Set(cuts);
  const steps = aalenJohansen(rows)
    .filter((point) => ends.has(point.t))
    .map(({ t, incidence, lower, upper }) => ({
      t,
      share: incidence,
      lower: lower ?? incidence,
      upper: upper ?? incidence,
    }));
  const last = steps.at(-1);
  const flat = last !== undefined && last.t < horizon ? [{ ...last, t: horizon }] : [];
  return { points: [...(steps[0]?.t === 0 ? [] : [start]), ...steps, ...flat], horizon };
}

/**
 * Days on which the steps end: as many steps as the events allow, with the events spread evenly over them, so that no
 * remainder of fewer than `step` events is left. What is left after a day with many events joins the step before it.
 */
function stepEnds(rows: readonly CauseRiskDay[], step: number): number[] {
  const total = rows.reduce((sum, row) => sum + row.ofCause, 0);
  const steps = Math.max(1, Math.floor(total / step));
  const ends: number[] = [];
  let soFar = 0;
  let inStep = 0;
  for (const row of rows) {
    soFar += row.ofCause;
    inStep += row.ofCause;
    if (inStep < step || soFar * steps < total * (ends.length + 1)) continue;
    ends.push(row.t);
    inStep = 0;
  }
  const lastEvent = rows.findLast((row) => row.ofCause > 0)?.t;
  if (inStep === 0 || ends.length === 0 || lastEvent === undefined) return ends;
  return [...ends.slice(0, -1), lastEvent];
}

/**
 * The curve at day `t`, on the straight line between two step ends; undefined beyond the horizon. Where in the step the
 * events fell is not said, so the interval there reaches from the lower limit at its start to the upper one at its end.
 */
export function readAt(curve: CoarseCurve, t: number): CoarsePoint | undefined {
  if (t > curve.horizon) return undefined;
  const after = curve.points.findIndex((point) => point.t >= t);
  const right = curve.points[after];
  const left = curve.points[after - 1];
  if (right === undefined) return undefined;
  if (left === undefined || right.t === t) return { ...right, t };
  const weight = (t - left.t) / (right.t - left.t);
  const share = left.share + weight * (right.share - left.share);
  return { t, share, lower: left.lower, upper: right.upper };
}

/** A quantile of the time and its interval, in days; undefined is not reached. */
export interface CoarseQuantile {
  readonly day: number | undefined;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/**
 * First day at which the curve reaches `level`, by straight lines. The interval runs from the start of the step in which
 * the upper limit of the curve reaches the level to the end of the one in which the lower limit does.
 */
export function dayReached({ points }: CoarseCurve, level: number): CoarseQuantile {
  const stepOf = (side: 'share' | 'lower' | 'upper') => {
    const after = points.findIndex((point) => point[side] >= level);
    const right = points[after];
    return { left: points[after - 1] ?? right, right };
  };
  const { left, right } = stepOf('share');
  return {
    day: crossing(left, right, level),
    lower: stepOf('upper').left?.t,
    upper: stepOf('lower').right?.t,
  };
}

function crossing(
  left: CoarsePoint | undefined,
  right: CoarsePoint | undefined,
  level: number,
): number | undefined {
  if (left === undefined || right === undefined || left === right) return right?.t;
  return left.t + ((level - left.share) / (right.share - left.share)) * (right.t - left.t);
}

/** Mean days without the event in the first `until` days: the area above the curve. */
export function restrictedMean(curve: CoarseCurve, until: number): number {
  let area = 0;
  for (const [index, right] of curve.points.entries()) {
    const left = curve.points[index - 1];
    if (left === undefined || left.t >= until) continue;
    const end = Math.min(right.t, until);
    const shareAtEnd = readAt(curve, end)?.share ?? right.share;
    area += (end - left.t) * (1 - (left.share + shareAtEnd) / 2);
  }
  return area;
}
