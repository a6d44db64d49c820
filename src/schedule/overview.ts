// The jobs with their last and next slot, for `schedule due --list` and `status`.

import type { ExitCode } from '../diagnostics/index.js';
import type { JobDefinition } from '../vocabulary/index.js';
import { nextSlot, parseCron } from './cron.js';
import type { SlotEvent } from './ledger.js';
import { type WallTime, wallOf } from './wall-clock.js';

export interface JobOverview {
  readonly job: string;
  /** The last slot that ran or was passed over; null where there is none yet. */
  readonly last: WallTime | null;
  readonly outcome: SlotEvent['event'] | null;
  readonly exitCode: ExitCode | null;
  readonly next: WallTime | null;
}

/** What the ledger says of each job, and when it is due next. */
export const jobOverviews = (
  jobs: readonly JobDefinition[],
  events: readonly SlotEvent[],
  now: Date,
  timeZone: string,
): JobOverview[] =>
  jobs.map((job) => {
    const last = events.filter((each) => each.job === job.name && each.event !== 'registered').at(-1);
    return {
      job: job.name,
      last: last?.slot ?? null,
      outcome: last?.event ?? null,
      exitCode: last && 'exitCode' in last ? last.exitCode : null,
      next: nextSlot(parseCron(job.cron), wallOf(now, timeZone)) ?? null,
    };
  });
