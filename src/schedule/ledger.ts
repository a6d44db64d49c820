// The ledger of slots: what ran when, as a chained log, so that nobody can quietly rewrite when something ran.

import { diagnostic, type ExitCode, exitCodes, UserError } from '../diagnostics/index.js';
import { openChainedLog, readChainedLog } from '../files/index.js';
import type { WallTime } from './wall-clock.js';

/** Why a slot did not run: a later one of the job stands for it, it is too old, or its job makes up none. */
export type SkipReason = 'superseded' | 'late' | 'not_made_up';

export type SlotEvent = {
  /** The moment of writing, ISO 8601 in UTC. */
  readonly at: string;
  readonly job: string;
  readonly slot: WallTime;
} & (
  | { readonly event: 'registered'; readonly cron: string }
  | { readonly event: 'started'; readonly attempt: number; readonly by: 'schedule' | 'hand' }
  | { readonly event: 'finished'; readonly attempt: number; readonly exitCode: ExitCode }
  | { readonly event: 'failed'; readonly attempt: number; readonly exitCode: ExitCode }
  | { readonly event: 'interrupted'; readonly attempt: number }
  | {
      readonly event: 'skipped';
      readonly reason: SkipReason;
      readonly first: WallTime;
      readonly count: number;
    }
);

export interface Ledger {
  readonly events: readonly SlotEvent[];
  /** Writes one line; it is on disk when the promise resolves. */
  readonly append: (event: SlotEvent) => Promise<void>;
}

/**
 * Opens the ledger. A last line that a power cut left unfinished is cut off: nobody was told of it.
 * @throws UserError (exit 11) naming the first line that does not follow from the one before
 */
export const openLedger = (path: string): Promise<Ledger> => openChainedLog<SlotEvent>(path, refuseIn(path));

/** The events of a ledger, for whoever only looks. Throws as openLedger does. */
export const readEvents = async (path: string): Promise<readonly SlotEvent[]> =>
  (await readChainedLog<SlotEvent>(path, refuseIn(path))).events;

const refuseIn =
  (file: string) =>
  (line: number): never => {
    throw new UserError([diagnostic('SCHEDULE_LEDGER', 'error', { file, line }, {})], exitCodes.checkFailed);
  };
