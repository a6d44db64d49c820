// Where a database spills what does not fit its memory: a folder of its own under the temporary folder, named after the
// process, so that what a kill left behind can be told from what another process is using.

import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, thisProcess } from '../files/index.js';

const form = /^spill-([0-9]+)-([0-9]*)-[0-9a-f-]+$/;

/** A new name; DuckDB makes the folder when it needs it, and removes it when it closes. */
export async function newSpillFolder(temporaryFolder: string): Promise<string> {
  const { pid, started } = await thisProcess();
  return join(temporaryFolder, `spill-${pid}-${started ?? ''}-${randomUUID()}`);
}

/** Removes the spill folders of processes that are gone. */
export async function sweepSpill(temporaryFolder: string): Promise<void> {
  for (const name of await readdir(temporaryFolder)) {
    const [whole, pid, started] = form.exec(name) ?? [];
    if (whole === undefined) continue;
    if (await isAlive({ pid: Number(pid), started: started || null })) continue;
    await rm(join(temporaryFolder, name), { recursive: true, force: true });
  }
}
