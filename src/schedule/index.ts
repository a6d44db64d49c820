// When jobs run, and what ran. What a job does is handed in.

export { readEvents, type SlotEvent } from './ledger.js';
export { type JobOverview, jobOverviews } from './overview.js';
export {
  asOnlyScheduler,
  type FinishedRun,
  ledgerPath,
  reconcile,
  runByHand,
  type ScheduledJob,
  type ScheduleOptions,
} from './reconcile.js';
export { tickUntil } from './ticker.js';
export { wallOf } from './wall-clock.js';
