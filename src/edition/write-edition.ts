// Writes an edition to data/editions/<year>/<revision>/: aside first, synced, then renamed to the next free number. What
// stands there is never changed; a correction is a new revision.

import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makePrivateFolder, syncFolder, writeSynced } from '../files/index.js';

/** Files of an edition by their path in its folder, with `/`. */
export type EditionFiles = ReadonlyMap<string, string>;

export interface WrittenEdition {
  readonly folder: string;
  readonly revision: number;
}

/** Writes the files as the next revision of the year. */
export async function writeEdition(
  dataFolder: string,
  year: number,
  files: EditionFiles,
): Promise<WrittenEdition> {
  await makePrivateFolder(dataFolder, `editions/${year}`);
  await makePrivateFolder(dataFolder, 'tmp');
  const years = join(dataFolder, 'editions', String(year));
  const aside = join(dataFolder, 'tmp', `edition-${randomUUID()}`);
  try {
    await writeFolder(aside, files);
    return await moveIn(aside, years);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

/** Writes the files into a new folder, and syncs them and all names. */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  await makePrivateFolder(folder);
  const folders = new Set([folder]);
  for (const [path, content] of files) {
    const target = join(folder, ...path.split('/'));
    await makePrivateFolder(dirname(target));
    await writeSynced(target, content);
    folders.add(dirname(target));
  }
  for (const each of folders) await syncFolder(each);
}

/** Renames to the first number that is free; a folder that another run took first is not overwritten. */
async function moveIn(aside: string, years: string): Promise<WrittenEdition> {
  const taken = existsSync(years) ? readdirSync(years).map(Number).filter(Number.isInteger) : [];
  for (let revision = Math.max(0, ...taken) + 1; ; revision += 1) {
    const folder = join(years, String(revision));
    try {
      await rename(aside, folder);
      await syncFolder(years);
      return { folder, revision };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    }
  }
}

/** Hash of a text as written, in hex. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
