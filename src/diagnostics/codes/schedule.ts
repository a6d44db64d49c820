// Codes of problems that src/schedule reports, each with the parameters that its texts need. Codes never change once released.

export interface ScheduleParams {
  /** A line of the ledger of slots does not follow from the line before it. */
  readonly SCHEDULE_LEDGER: Record<never, never>;
  /** Another scheduler works on this data folder. */
  readonly SCHEDULE_BUSY: { readonly pid: number };
  /** There is no job of this name. */
  readonly SCHEDULE_UNKNOWN_JOB: { readonly job: string; readonly names: string };
}
