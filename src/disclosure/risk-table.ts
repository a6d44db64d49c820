// A risk table as the parts of a raw cell hold it, cut to where it may be shown: from the first day with enough people
// at risk to the last day before there are too few. A curve on fewer people would follow single persons.

import type { CauseRiskDay } from '../statistics/index.js';
import type { CellPart } from '../vocabulary/index.js';

/** The parts of a cell as a risk table by day: all events, and among them those of the cause of interest. */
export function riskRows(parts: readonly CellPart[]): CauseRiskDay[] {
  const byDay = new Map<number, { atRisk: number; events: number; ofCause: number }>();
  for (const { name, t, value } of parts) {
    const day = byDay.get(t) ?? { atRisk: 0, events: 0, ofCause: 0 };
    byDay.set(t, day);
    if (name === 'at_risk') day.atRisk += value;
    if (name === 'events') day.ofCause += value;
    if (name === 'events' || name.startsWith('events:')) day.events += value;
  }
  return [...byDay].map(([t, day]) => ({ t, ...day })).sort((a, b) => a.t - b.t);
}

/** The rows that may be used: the first unbroken run of days with at least `threshold` people at risk. */
export function publishableRows(rows: readonly CauseRiskDay[], threshold: number): CauseRiskDay[] {
  const from = rows.findIndex((row) => row.atRisk >= threshold);
  if (from < 0) return [];
  const run = rows.slice(from);
  const stop = run.findIndex((row) => row.atRisk < threshold);
  return stop < 0 ? run : run.slice(0, stop);
}
