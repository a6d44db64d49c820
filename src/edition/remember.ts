// What was ever published, data/published/cells.ndjson: at its release an edition adds the lines of its own memory file, all
// or none, once. The audit of an edition reckons with what was published before it, so an edition that was made before
// another was released is not released.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { type ChainedEvents, openChainedLog, readChainedLog } from '../files/index.js';
import { publishedFolder, refuseLineOf } from './release-log.js';

/** The file of an edition, never published itself, with one JSON value a line. */
const memoryFile = 'memory.ndjson';

/** A line of the log. */
export interface Remembered {
  /** The edition that published it: `2/1`. */
  readonly edition: string;
  readonly value: unknown;
}

export interface EditionPlace {
  readonly dataFolder: string;
  /** The folder of the draft. */
  readonly folder: string;
  /** `2/1`. */
  readonly edition: string;
}

export interface EditionMemory extends EditionPlace {
  /** Head of the log when the draft was made, as its manifest says. */
  readonly memoryHead: string;
}

const logPath = (published: string): string => join(published, 'cells.ndjson');

/** Everything that was ever published. @throws UserError (exit 11) for a line that was changed or removed */
export const readMemory = (dataFolder: string): Promise<ChainedEvents<Remembered>> =>
  readMemoryIn(publishedFolder(dataFolder));

/** The same in a published folder. */
export const readMemoryIn = (published: string): Promise<ChainedEvents<Remembered>> =>
  readChainedLog<Remembered>(logPath(published), refuseLineOf(logPath(published)));

/** @throws UserError (exit 12) where something was published since the draft was made */
export function refuseStaleMemory(head: string, { edition, memoryHead, folder }: EditionMemory): void {
  if (head === memoryHead) return;
  const place = { file: join(folder, 'manifest.json') };
  throw new UserError(
    [diagnostic('EDITION_MEMORY', 'error', place, { edition })],
    exitCodes.disclosureRefused,
  );
}

/** Adds what an edition published; nothing where that was done before. @throws as refuseStaleMemory and readMemory do */
export async function remember(memory: EditionMemory): Promise<void> {
  const { dataFolder, folder, edition } = memory;
  const path = logPath(publishedFolder(dataFolder));
  const log = await openChainedLog<Remembered>(path, refuseLineOf(path));
  if (log.events.some((each) => each.edition === edition)) return;
  refuseStaleMemory(log.head, memory);
  await log.append(...(await linesOf(folder)).map((value) => ({ edition, value })));
}

/** Whether an edition has nothing left to add. */
export async function isRemembered({ dataFolder, folder, edition }: EditionPlace): Promise<boolean> {
  const { events } = await readMemory(dataFolder);
  return events.some((each) => each.edition === edition) || (await linesOf(folder)).length === 0;
}

async function linesOf(folder: string): Promise<unknown[]> {
  const path = join(folder, memoryFile);
  if (!existsSync(path)) return [];
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line): unknown => JSON.parse(line));
}
