// The ledger of slots: what ran when, one JSON line each, only ever appended to, every line synced before the next step
// and chained to the one before it by hash, so that nobody can quietly rewrite when something ran.

import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { diagnostic, type ExitCode, exitCodes, UserError } from '../diagnostics/index.js';
import { syncFolder } from '../files/index.js';
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
export async function openLedger(path: string): Promise<Ledger> {
  const read = await readLedger(path);
  const events = [...read.events];
  let previous = read.lastHash;
  let sound = read.soundBytes;
  const append = async (event: SlotEvent) => {
    const hash = hashOf(previous, event);
    const line = `${JSON.stringify({ ...event, hash })}\n`;
    await appendSynced(path, line, sound);
    previous = hash;
    sound += Buffer.byteLength(line);
    events.push(event);
  };
  return { events, append };
}

/** The events of a ledger, for whoever only looks. Throws as openLedger does. */
export const readEvents = async (path: string): Promise<readonly SlotEvent[]> =>
  (await readLedger(path)).events;

interface LedgerText {
  readonly events: readonly SlotEvent[];
  readonly lastHash: string;
  /** Bytes of whole lines; what stands behind them was never finished. */
  readonly soundBytes: number;
}

async function readLedger(path: string): Promise<LedgerText> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const events: SlotEvent[] = [];
  let lastHash = '';
  for (const [index, line] of whole.split('\n').slice(0, -1).entries()) {
    const { event, hash } = parseLine(line) ?? refuse(path, index + 1);
    if (hash !== hashOf(lastHash, event)) refuse(path, index + 1);
    events.push(event);
    lastHash = hash;
  }
  return { events, lastHash, soundBytes: Buffer.byteLength(whole) };
}

function parseLine(line: string): { readonly event: SlotEvent; readonly hash: string } | undefined {
  try {
    const { hash, ...event } = JSON.parse(line) as SlotEvent & { readonly hash: string };
    return { event: event as SlotEvent, hash };
  } catch {
    return undefined;
  }
}

const hashOf = (previous: string, event: SlotEvent): string =>
  createHash('sha256').update(previous).update(JSON.stringify(event)).digest('hex');

async function appendSynced(path: string, line: string, at: number): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const isNew = at === 0;
  const handle = await open(path, isNew ? 'a' : 'r+', 0o600);
  try {
    await handle.truncate(at);
    await writeAt(handle, Buffer.from(line), at);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (isNew) await syncFolder(dirname(path));
}

async function writeAt(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

function refuse(file: string, line: number): never {
  throw new UserError([diagnostic('SCHEDULE_LEDGER', 'error', { file, line }, {})], exitCodes.checkFailed);
}
