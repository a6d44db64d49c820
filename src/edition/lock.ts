// One at a time may write to the log of releases and to the published folder.

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { makePrivateFolder, takeLock } from '../files/index.js';

/** How often the lock is tried, and milliseconds between tries: a signature takes about a second. */
const patience = { tries: 60, pause: 250 } as const;

/** Does `work` as the only one. @throws UserError (exit 14) where another process stays at work */
export async function asOnlyPublisher<T>(
  dataFolder: string,
  purpose: string,
  work: () => Promise<T>,
  { tries, pause: milliseconds }: { readonly tries: number; readonly pause: number } = patience,
): Promise<T> {
  const path = join(await makePrivateFolder(dataFolder, 'tmp'), 'releases.lock');
  for (let left = tries; ; left -= 1) {
    const lock = await takeLock(path, purpose);
    if (lock.status === 'taken') return await work().finally(lock.release);
    if (left <= 1) throw busy(lock.holder);
    await pause(milliseconds);
  }
}

const busy = ({ pid, purpose }: { readonly pid: number; readonly purpose: string }): UserError =>
  new UserError([diagnostic('EDITION_BUSY', 'error', {}, { pid, purpose })], exitCodes.busy);
