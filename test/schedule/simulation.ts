// A scheduler under a clock of our own, with the ledger in memory.

import type { ExitCode } from '../../src/diagnostics/index.js';
import type { Ledger, SlotEvent } from '../../src/schedule/ledger.js';
import { reconcileLedger, type ScheduledJob } from '../../src/schedule/reconcile.js';
import type { JobDefinition } from '../../src/vocabulary/index.js';

export const amsterdam = 'Europe/Amsterdam';

const usual: JobDefinition = {
  name: 'job',
  title: { nl: 'taak', en: 'job' },
  cron: '30 2 * * *',
  catchUp: 'latest',
  maximumLatenessHours: 48,
  retries: 0,
  retryMinutes: 10,
  task: { kind: 'build' },
};

/** A job as declared, with whatever differs from the usual. */
export const jobWith = (changes: Partial<JobDefinition> = {}): JobDefinition => ({ ...usual, ...changes });

export interface Simulated {
  readonly events: readonly SlotEvent[];
  /** Moments at which runs started, with their slot. */
  readonly started: readonly { readonly at: string; readonly slot: string; readonly attempt: number }[];
  readonly skipped: readonly {
    readonly slot: string;
    readonly first: string;
    readonly count: number;
    readonly reason: string;
  }[];
}

export interface SimulationOptions {
  readonly job?: JobDefinition;
  readonly from: string;
  readonly to: string;
  readonly stepMinutes?: number;
  /** Whether the machine is on at a moment (milliseconds since 1970). */
  readonly isOn?: (time: number) => boolean;
  readonly run?: (time: number) => Promise<ExitCode>;
}

/** Reconciles at every step of the clock at which the machine is on. Times are ISO 8601 with an offset or Z. */
export async function simulate(options: SimulationOptions): Promise<Simulated> {
  const definition = options.job ?? jobWith();
  const events: SlotEvent[] = [];
  const ledger: Ledger = { events, append: async (event) => void events.push(event) };
  let time = Date.parse(options.from);
  const clock = () => new Date(time);
  const jobs: ScheduledJob[] = [{ definition, run: async () => (await options.run?.(time)) ?? 0 }];
  for (; time <= Date.parse(options.to); time += (options.stepMinutes ?? 1) * 60_000) {
    if (options.isOn && !options.isOn(time)) continue;
    await reconcileLedger(ledger, { dataFolder: '', jobs, clock, timeZone: amsterdam });
  }
  const started = events.filter((each) => each.event === 'started');
  const skipped = events.filter((each) => each.event === 'skipped');
  return { events, started, skipped };
}
