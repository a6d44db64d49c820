// A risk table as the parts of a raw cell hold it, cut to where it may be shown: from the first day with enough people
// at risk to the last day before there are too few. A curve on fewer people would follow single persons.

import type { CellPart } from '../vocabulary/index.js';

/** One day with an event or a censoring. Events come before censorings on the same day. */
export interface RiskRow {
  readonly t: number;
  readonly atRisk: number;
  /** Events of the cause of interest. */
  readonly events: number;
  /** Events of all competing causes. */
  readonly competing: number;
}

/** The parts of a cell as rows by day, in order of time. */
export function riskRows(parts: readonly CellPart[]): RiskRow[] {
  const byDay = new Map<number, { atRisk: number; events: number; competing: number }>();
  for (const { name, t, value } of parts) {
    const row = byDay.get(t) ?? { atRisk: 0, events: 0, competing: 0 };
    byDay.set(t, row);
    if (name === 'at_risk') row.atRisk += value;
    else if (name === 'events') row.events += value;
    else if (name.startsWith('events:')) row.competing += value;
  }
  return [...byDay].map(([t, row]) => ({ t, ...row })).sort((a, b) => a.t - b.t);
}

/** The rows that may be used: the first unbroken run of days with at least `threshold` people at risk. */
export function publishableRows(rows: readonly RiskRow[], threshold: number): RiskRow[] {
  const from = rows.findIndex((row) => row.atRisk >= threshold);
  if (from < 0) return [];
  const run = rows.slice(from);
  const stop = run.findIndex((row) => row.atRisk < threshold);
  return stop < 0 ? run : run.slice(0, stop);
}
