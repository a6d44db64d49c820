// The one input of all curves: who is at risk and what happens, by day since date 0. At risk on t are the spells with
// start < t <= stop; events come before censorings on the same day. The SQL macro macros.risk_table makes it from rows.

/** One day of a risk table; days ascend. Days without events may stand in it: they tell how far follow-up goes. */
export interface RiskDay {
  /** Days since date 0 (any unit, the same throughout). */
  readonly t: number;
  readonly atRisk: number;
  /** Events of all causes together. */
  readonly events: number;
}

/** A day of a risk table with competing causes. */
export interface CauseRiskDay extends RiskDay {
  /** Events of the cause that is estimated. */
  readonly ofCause: number;
}

/** The last day of follow-up, or undefined for an empty table. */
export const endOfFollowUp = (days: readonly RiskDay[]): number | undefined => days.at(-1)?.t;

/** Refuses a table that no risk set can have: days that do not ascend, more events than people at risk. */
export function assertRiskTable(days: readonly RiskDay[]): void {
  let previous = Number.NEGATIVE_INFINITY;
  for (const { t, atRisk, events } of days) {
    if (!(t > previous)) throw new Error(`the days of a risk table must ascend: ${t} after ${previous}`);
    if (!(events >= 0 && events <= atRisk))
      throw new Error(`day ${t}: ${events} events of ${atRisk} at risk`);
    previous = t;
  }
}
