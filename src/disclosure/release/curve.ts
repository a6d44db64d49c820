// Figures read from a curve of waiting: the share by a declared point, the median, the restricted mean. All three come
// from the same coarsened curve. Times are printed in whole weeks.

import {
  type CauseRiskDay,
  kaplanMeier,
  restrictedMean as restrictedMeanOf,
} from '../../statistics/index.js';
import type { DisclosurePolicy, RawCell } from '../../vocabulary/index.js';
import { daysOfPoint } from '../calendar.js';
import { beyond, hidden, type Release, shown, within, zero } from '../cell.js';
import { type CoarseCurve, coarsen, dayReached, readAt, restrictedMean } from '../coarse-curve.js';
import type { PlannedCell } from '../plan.js';
import { publishableRows, riskRows } from '../risk-table.js';
import { isGroupDisclosure } from '../sensitivity/group-disclosure.js';
import { shownShare } from './percent.js';

const daysPerWeek = 7;

/** What is left of a mean beyond the end of the curve may be ignored where it cannot move the printed week. */
const negligibleDays = daysPerWeek / 2;

/** The figure of the planned kind, or why there is none. */
export function releaseCurve(raw: RawCell, planned: PlannedCell, policy: DisclosurePolicy): Release {
  if (raw.nPersons < policy.threshold) return hidden('few');
  const rows = publishableRows(riskRows(raw.parts), policy.threshold);
  if (rows.length === 0) return hidden('stopped');
  const curve = coarsen(rows, policy.curveStep);
  if (curve === undefined) return withoutSteps(rows, planned);
  switch (planned.kind) {
    case 'curve_share':
      return releaseShare(curve, raw, planned);
    case 'curve_median':
      return releaseMedian(curve);
    case 'curve_mean':
      return releaseMean(curve, rows, planned);
    default:
      throw new Error(`${planned.kind} is not read from a curve`);
  }
}

/** Too few events for one step. That there were none at all may be said of a share that is not sensitive. */
function withoutSteps(rows: readonly CauseRiskDay[], planned: PlannedCell): Release {
  const hasEvents = rows.some((row) => row.ofCause > 0);
  const reaches = planned.point !== null && (rows.at(-1)?.t ?? 0) >= daysOfPoint(planned.point);
  if (hasEvents || planned.sensitive || planned.kind !== 'curve_share') return hidden('few');
  return reaches ? zero() : hidden('stopped');
}

function releaseShare(curve: CoarseCurve, raw: RawCell, planned: PlannedCell): Release {
  const at = readAt(curve, pointOf(planned));
  if (at === undefined) return hidden('stopped');
  if (planned.sensitive && isGroupDisclosure(at.share, raw.nPersons)) return hidden('few');
  return shownShare(at.share, at);
}

function releaseMedian(curve: CoarseCurve): Release {
  const { day, lower, upper } = dayReached(curve, 0.5);
  const from = lower === undefined ? null : weeksBelow(lower);
  if (day === undefined) return beyond(from);
  return shown(weeks(day), from, upper === undefined ? null : weeksAbove(upper));
}

/**
 * The mean from the coarse curve; the width of its interval from the risk table, both in whole weeks. Where the curve ends
 * before the horizon, what comes after is not known: only the limits are printed, as if nobody and as if everybody had the
 * event on the next day. Limits further apart than half the horizon say nothing.
 */
function releaseMean(curve: CoarseCurve, rows: readonly CauseRiskDay[], planned: PlannedCell): Release {
  const until = pointOf(planned);
  const left = 1 - (curve.points.at(-1)?.share ?? 0);
  const mean = restrictedMean(curve, until);
  const exact = restrictedMeanOf(kaplanMeier(rows), Math.min(until, curve.horizon));
  const width = exact === undefined ? 0 : (exact.upper - exact.lower) / 2;
  const unknown = Math.max(0, left * (until - curve.horizon));
  if (unknown > until / 2) return hidden('stopped');
  if (unknown > negligibleDays)
    return within(weeksBelow(Math.max(0, mean - width)), weeksAbove(Math.min(until, mean + unknown + width)));
  if (exact === undefined) return shown(weeks(mean));
  return shown(weeks(mean), weeksBelow(Math.max(0, mean - width)), weeksAbove(Math.min(until, mean + width)));
}

const weeks = (days: number): number => Math.round(days / daysPerWeek);

/** Limits go to the whole week outside them: rounding must not make an interval narrower. */
const weeksBelow = (days: number): number => Math.floor(days / daysPerWeek);
const weeksAbove = (days: number): number => Math.ceil(days / daysPerWeek);

function pointOf(planned: PlannedCell): number {
  if (planned.point === null) throw new Error(`${planned.key} needs a point in the table plan`);
  return daysOfPoint(planned.point);
}
