// What the ledger says of one job: up to which slot everything has been dealt with, and which slots are still open.

import type { JobDefinition } from '../vocabulary/index.js';
import type { SlotEvent } from './ledger.js';
import { instantOf, type WallTime } from './wall-clock.js';

export interface OpenSlot {
  readonly slot: WallTime;
  /** Runs of this slot so far. */
  readonly attempts: number;
  /** running: started, not finished. waiting: to be tried again from `retryAt`. */
  readonly status: 'running' | 'waiting';
  readonly retryAt: number;
}

export interface JobHistory {
  /** The cron line under which the job was last registered; undefined where it is new. */
  readonly cron: string | undefined;
  /** Slots up to here have been started, skipped, or lie before the job was registered. */
  readonly considered: WallTime;
  readonly open: readonly OpenSlot[];
}

/** Folds the events of a job, in the order in which they were written. */
export function historyOf(job: JobDefinition, events: readonly SlotEvent[]): JobHistory {
  const open = new Map<WallTime, OpenSlot>();
  let cron: string | undefined;
  let considered: WallTime = '';
  const byHand = new Set<WallTime>();
  for (const event of events.filter((each) => each.job === job.name)) {
    if (event.event === 'started' && event.by === 'hand') byHand.add(event.slot);
    if (byHand.has(event.slot)) continue;
    if (event.event === 'registered') cron = event.cron;
    if (event.slot > considered) considered = event.slot;
    apply(event, job, open);
  }
  return { cron, considered, open: [...open.values()].sort((a, b) => (a.slot < b.slot ? -1 : 1)) };
}

function apply(event: SlotEvent, job: JobDefinition, open: Map<WallTime, OpenSlot>): void {
  const { slot } = event;
  const wait = (attempts: number, minutes: number) => {
    const retryAt = Date.parse(event.at) + minutes * 60_000;
    if (attempts > job.retries) open.delete(slot);
    else open.set(slot, { slot, attempts, status: 'waiting', retryAt });
  };
  switch (event.event) {
    case 'registered':
      break;
    case 'started':
      open.set(slot, { slot, attempts: event.attempt, status: 'running', retryAt: 0 });
      break;
    case 'failed':
      wait(event.attempt, job.retryMinutes * 2 ** (event.attempt - 1));
      break;
    case 'interrupted':
      wait(event.attempt, 0);
      break;
    case 'finished':
      open.delete(slot);
      break;
    case 'skipped':
      for (const each of [...open.keys()]) if (each >= event.first && each <= slot) open.delete(each);
  }
}

/** Hours between the moment a slot stands for and now. */
export const latenessHours = (slot: WallTime, now: Date, timeZone: string): number =>
  (now.getTime() - instantOf(slot, timeZone).getTime()) / 3_600_000;
