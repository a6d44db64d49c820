// Figures read from a curve of waiting: the share by a declared point, the median, the restricted mean. All three come
// from the same coarsened curve. Times are printed in whole weeks.

import type { DisclosurePolicy, RawCell } from '../../vocabulary/index.js';
import { daysOfPoint } from '../calendar.js';
import { beyond, hidden, type Release, shown, zero } from '../cell.js';
import { type CoarseCurve, coarsen, dayReached, readAt, restrictedMean } from '../coarse-curve.js';
import { curveInterval } from '../estimate.js';
import type { PlannedCell } from '../plan.js';
import { publishableRows, type RiskRow, riskRows } from '../risk-table.js';
import { shownShare } from './percent.js';
import { isGroupDisclosure } from './proportion.js';

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
      return releaseMean(curve, planned);
    default:
      throw new Error(`${planned.kind} is not read from a curve`);
  }
}

/** Too few events for one step. That there were none at all may be said of a share that is not sensitive. */
function withoutSteps(rows: readonly RiskRow[], planned: PlannedCell): Release {
  const hasEvents = rows.some((row) => row.events > 0);
  const reaches = planned.point !== null && (rows.at(-1)?.t ?? 0) >= daysOfPoint(planned.point);
  if (hasEvents || planned.sensitive || planned.kind !== 'curve_share') return hidden('few');
  return reaches ? zero() : hidden('stopped');
}

function releaseShare(curve: CoarseCurve, raw: RawCell, planned: PlannedCell): Release {
  const at = readAt(curve, pointOf(planned));
  if (at === undefined) return hidden('stopped');
  if (planned.sensitive && isGroupDisclosure(at.share, raw.nPersons)) return hidden('group');
  return shownShare(at.share, curveInterval(at.share, at.variance));
}

function releaseMedian(curve: CoarseCurve): Release {
  const limits = curve.points.map((point) => {
    const interval = curveInterval(point.share, point.variance);
    const { share, t } = point;
    return { t, share, lower: interval?.lower ?? share, upper: interval?.upper ?? share };
  });
  const reached = (side: 'share' | 'lower' | 'upper') =>
    weeksOf(
      dayReached(
        limits.map((each) => ({ t: each.t, share: each[side] })),
        0.5,
      ),
    );
  const median = reached('share');
  return median === null ? beyond(reached('upper')) : shown(median, reached('upper'), reached('lower'));
}

function releaseMean(curve: CoarseCurve, planned: PlannedCell): Release {
  const until = pointOf(planned);
  const left = 1 - (curve.points.at(-1)?.share ?? 0);
  if (curve.horizon < until && left * (until - curve.horizon) > negligibleDays) return hidden('stopped');
  return shown(Math.round(restrictedMean(curve, until) / daysPerWeek));
}

const weeksOf = (days: number | undefined): number | null =>
  days === undefined ? null : Math.round(days / daysPerWeek);

function pointOf(planned: PlannedCell): number {
  if (planned.point === null) throw new Error(`${planned.key} needs a point in the table plan`);
  return daysOfPoint(planned.point);
}
