// Brings the ledger and the clock together: registers jobs, settles what a crash left open, passes over what is too
// late, and runs what is due, one after another. Called each minute, and by `schedule due` from cron or systemd.

import { join } from 'node:path';
import { diagnostic, type ExitCode, exitCodes, UserError } from '../diagnostics/index.js';
import { makePrivateFolder, takeLock } from '../files/index.js';
import type { JobDefinition } from '../vocabulary/index.js';
import { dueSteps, type Step } from './due.js';
import { historyOf } from './history.js';
import { type Ledger, openLedger } from './ledger.js';
import { wallOf } from './wall-clock.js';

/** A job with what it does; the work is wired by src/cli. */
export interface ScheduledJob {
  readonly definition: JobDefinition;
  /** Does the work of a slot. May throw: that counts as a failure. */
  readonly run: () => Promise<ExitCode>;
}

export interface ScheduleOptions {
  readonly dataFolder: string;
  readonly jobs: readonly ScheduledJob[];
  readonly clock: () => Date;
  readonly timeZone: string;
  /** Told of every run as it ends, for the log. */
  readonly onRun?: (run: FinishedRun) => void;
}

export interface FinishedRun {
  readonly job: string;
  readonly slot: string;
  readonly attempt: number;
  readonly exitCode: ExitCode;
}

/** Where the ledger of a data folder lies. */
export const ledgerPath = (dataFolder: string): string => join(dataFolder, 'schedule', 'slots.ndjson');

/** Exit codes after which another try makes sense: something broke or was busy. The others are verdicts. */
const worthRetrying: readonly ExitCode[] = [exitCodes.bug, exitCodes.busy];

/** Runs `work` as the only scheduler of the data folder. Throws UserError (exit 14) where another one is at work. */
export async function asOnlyScheduler<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  const folder = await makePrivateFolder(dataFolder, 'schedule');
  const lock = await takeLock(join(folder, 'schedule.lock'), 'schedule');
  if (lock.status === 'busy') {
    const params = { pid: lock.holder.pid };
    throw new UserError([diagnostic('SCHEDULE_BUSY', 'error', { file: dataFolder }, params)], exitCodes.busy);
  }
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

/** Does all that is due now and returns the runs. To be called by the only scheduler of the data folder. */
export const reconcile = async (options: ScheduleOptions): Promise<FinishedRun[]> =>
  reconcileLedger(await openLedger(ledgerPath(options.dataFolder)), options);

/** The same on a ledger that is open already. */
export async function reconcileLedger(ledger: Ledger, options: ScheduleOptions): Promise<FinishedRun[]> {
  const runs: FinishedRun[] = [];
  for (const { definition } of options.jobs) await settle(definition, ledger, options);
  for (const job of options.jobs) {
    for (let step = await nextRun(job, ledger, options); step; step = await nextRun(job, ledger, options)) {
      runs.push(await perform(job, step, ledger, options));
    }
  }
  return runs;
}

/** Runs a job now, whatever its schedule says, and records it. To be called by the only scheduler. */
export async function runByHand(job: ScheduledJob, options: ScheduleOptions): Promise<FinishedRun> {
  const ledger = await openLedger(ledgerPath(options.dataFolder));
  const now = options.clock();
  const slot = `${wallOf(now, options.timeZone)}:${now.toISOString().slice(17, 23)}`;
  return perform(job, { kind: 'run', slot, attempt: 1 }, ledger, options, 'hand');
}

/** A new job or a changed cron line counts from now on; a run that never ended was cut off, for nobody else runs. */
async function settle(
  job: JobDefinition,
  ledger: Ledger,
  { clock, timeZone }: ScheduleOptions,
): Promise<void> {
  const now = clock();
  const at = now.toISOString();
  const history = historyOf(job, ledger.events);
  for (const { slot, attempts, status } of history.open) {
    if (status === 'running')
      await ledger.append({ at, job: job.name, slot, event: 'interrupted', attempt: attempts });
  }
  if (history.cron === job.cron) return;
  await ledger.append({
    at,
    job: job.name,
    slot: wallOf(now, timeZone),
    event: 'registered',
    cron: job.cron,
  });
}

type Run = Extract<Step, { kind: 'run' }>;

async function nextRun(
  { definition }: ScheduledJob,
  ledger: Ledger,
  { clock, timeZone }: ScheduleOptions,
): Promise<Run | undefined> {
  const now = clock();
  const steps = dueSteps(definition, historyOf(definition, ledger.events), now, timeZone);
  for (const step of steps) {
    if (step.kind === 'run') return step;
    const [first = ''] = step.slots;
    const slot = step.slots.at(-1) ?? first;
    const skipped = { event: 'skipped', reason: step.reason, first, count: step.slots.length } as const;
    await ledger.append({ at: now.toISOString(), job: definition.name, slot, ...skipped });
  }
  return undefined;
}

async function perform(
  { definition, run }: ScheduledJob,
  { slot, attempt }: Run,
  ledger: Ledger,
  { clock, onRun }: ScheduleOptions,
  by: 'schedule' | 'hand' = 'schedule',
): Promise<FinishedRun> {
  const place = { job: definition.name, slot, attempt };
  await ledger.append({ at: clock().toISOString(), ...place, event: 'started', by });
  const exitCode = await run().catch(codeOf);
  const event = worthRetrying.includes(exitCode) ? 'failed' : 'finished';
  await ledger.append({ at: clock().toISOString(), ...place, event, exitCode });
  const finished = { ...place, exitCode };
  onRun?.(finished);
  return finished;
}

const codeOf = (error: unknown): ExitCode => (error instanceof UserError ? error.exitCode : exitCodes.bug);
