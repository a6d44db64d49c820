// A lock file: one process at a time, named by its id and the moment it started, because ids are used again. The file
// is linked into place with its contents in it, so that there is never an empty lock. A lock whose process is gone is
// stale and is taken over.

import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { writeSynced } from './durable.js';

/** A process of this machine; its id alone may be used again. */
export interface ProcessMark {
  readonly pid: number;
  /** When the process started, in a form that only this machine compares; null where the system does not tell. */
  readonly started: string | null;
}

export interface LockHolder extends ProcessMark {
  /** What the holder is doing, for the message to others. */
  readonly purpose: string;
}

export type LockResult =
  | { readonly status: 'taken'; readonly release: () => Promise<void> }
  | { readonly status: 'busy'; readonly holder: LockHolder };

/** Takes the lock or says who holds it; does not wait. */
export async function takeLock(path: string, purpose: string): Promise<LockResult> {
  const mine = { ...(await thisProcess()), purpose };
  const text = JSON.stringify(mine);
  const aside = `${path}.${randomUUID()}.aside`;
  try {
    await writeSynced(aside, text);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (await linked(aside, path)) return { status: 'taken', release: () => release(path, text) };
      const holder = await readHolder(path);
      if (holder !== undefined && (await isAlive(holder))) return { status: 'busy', holder };
      await removeStale(path, holder);
    }
    throw new Error(`the lock ${path} changes hands all the time`);
  } finally {
    await rm(aside, { force: true });
  }
}

/** Who holds the lock, or undefined where nobody does. */
export async function lockHolder(path: string): Promise<LockHolder | undefined> {
  const holder = await readHolder(path);
  return holder !== undefined && (await isAlive(holder)) ? holder : undefined;
}

async function linked(aside: string, path: string): Promise<boolean> {
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<LockHolder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LockHolder;
  } catch (error) {
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Moved aside first and looked at there: where another process was quicker, its lock is put back. */
async function removeStale(path: string, stale: LockHolder | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}.stale`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (JSON.stringify(moved) !== JSON.stringify(stale)) await linked(aside, path);
  await rm(aside, { force: true });
}

async function release(path: string, text: string): Promise<void> {
  const held = await readFile(path, 'utf8').catch(() => undefined);
  if (held === text) await rm(path, { force: true });
}

/** The mark of the process that runs this. */
export const thisProcess = async (): Promise<ProcessMark> => ({
  pid: process.pid,
  started: await startOf(process.pid),
});

/** Whether a process is still there. */
export async function isAlive({ pid, started }: ProcessMark): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM');
  }
  const now = await startOf(pid);
  return now === null || started === null || now === started;
}

/** Field 22 of /proc/<pid>/stat, counted behind the name of the process, which may hold spaces and brackets. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === code;
