// What has to happen now for one job: which slots run, which are passed over and why. A pure function of the ledger and
// the clock, so that a machine that was off, a clock that jumped and a changed schedule all come down to the same rules.

import type { JobDefinition } from '../vocabulary/index.js';
import { parseCron, slotsBetween } from './cron.js';
import { type JobHistory, latenessHours } from './history.js';
import type { SkipReason } from './ledger.js';
import { type WallTime, wallOf } from './wall-clock.js';

export type Step =
  | { readonly kind: 'skip'; readonly slots: readonly WallTime[]; readonly reason: SkipReason }
  | { readonly kind: 'run'; readonly slot: WallTime; readonly attempt: number };

/** A job that makes up nothing still runs when the tick comes somewhat late. */
const toleranceHours = 5 / 60;

/** The steps for a job, skips first, then at most one run: after it the clock is looked at again. */
export function dueSteps(job: JobDefinition, history: JobHistory, now: Date, timeZone: string): Step[] {
  const waiting = history.open.filter((each) => each.status === 'waiting');
  const fresh = slotsBetween(parseCron(job.cron), history.considered, wallOf(now, timeZone));
  const pending = [...waiting.map((each) => each.slot), ...fresh].sort();
  const late = pending.filter((slot) => latenessHours(slot, now, timeZone) > job.maximumLatenessHours);
  const timely = pending.filter((slot) => !late.includes(slot));
  const { wanted, passed, reason } = select(job, timely, (slot) => latenessHours(slot, now, timeZone));
  const skips = [skip(late, 'late'), skip(passed, reason)].filter((each) => each !== undefined);
  const [first] = wanted;
  const again = waiting.find((each) => each.slot === first);
  if (first === undefined || (again !== undefined && again.retryAt > now.getTime())) return skips;
  return [...skips, { kind: 'run', slot: first, attempt: (again?.attempts ?? 0) + 1 }];
}

interface Selection {
  readonly wanted: readonly WallTime[];
  readonly passed: readonly WallTime[];
  readonly reason: SkipReason;
}

function select(
  job: JobDefinition,
  timely: readonly WallTime[],
  lateness: (slot: WallTime) => number,
): Selection {
  switch (job.catchUp) {
    case 'all':
      return { wanted: timely, passed: [], reason: 'superseded' };
    case 'latest':
      return { wanted: timely.slice(-1), passed: timely.slice(0, -1), reason: 'superseded' };
    case 'none': {
      const wanted = timely.slice(-1).filter((slot) => lateness(slot) <= toleranceHours);
      return { wanted, passed: timely.filter((slot) => !wanted.includes(slot)), reason: 'not_made_up' };
    }
  }
}

const skip = (slots: readonly WallTime[], reason: SkipReason): Step | undefined =>
  slots.length === 0 ? undefined : { kind: 'skip', slots, reason };
