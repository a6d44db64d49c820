// What was ever published, data/published/cells.ndjson: at its release an edition adds the lines of its own memory file, all
// or none, once. The audit of an edition reckons with what was published before it, so an edition that was made before
// another was released is not released. Where an edition belongs in the log is told by the head that it was made against.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { type ChainedEvents, openChainedLog, readChainedLog } from '../files/index.js';
import { publishedFolder, refuseLineOf } from './release-log.js';

/** The file of an edition, never published as it is, with one JSON object a line. */
const memoryFile = 'memory.ndjson';

export interface EditionMemory {
  readonly dataFolder: string;
  /** The folder of the draft. */
  readonly folder: string;
  /** `2/1`. */
  readonly edition: string;
  /** Head of the log when the draft was made, as its manifest says. */
  readonly memoryHead: string;
}

const logPath = (published: string): string => join(published, 'cells.ndjson');

/** The log in a published folder. @throws UserError (exit 11) for a line that was changed or removed */
export const readPublishedCells = (published: string): Promise<ChainedEvents<object>> =>
  readChainedLog<object>(logPath(published), refuseLineOf(logPath(published)));

/** Opens the log for appending. @throws as readPublishedCells does */
export const openPublishedCells = (dataFolder: string) => {
  const path = logPath(publishedFolder(dataFolder));
  return openChainedLog<object>(path, refuseLineOf(path));
};

/** @throws UserError (exit 12) where something was published since the draft was made */
export function refuseStale(head: string, { edition, memoryHead, folder }: EditionMemory): void {
  if (head === memoryHead) return;
  const place = { file: join(folder, 'manifest.json') };
  throw new UserError(
    [diagnostic('EDITION_STALE', 'error', place, { edition })],
    exitCodes.disclosureRefused,
  );
}

/** Adds what an edition published; nothing where that was done before. @throws as refuseStale and readPublishedCells do */
export async function remember(memory: EditionMemory): Promise<void> {
  const log = await openPublishedCells(memory.dataFolder);
  const lines = await linesOf(memory.folder);
  if (holds(log, lines, memory.memoryHead)) return;
  refuseStale(log.head, memory);
  await log.append(...lines);
}

/** Whether an edition has nothing left to add. */
export async function isRemembered({ dataFolder, folder, memoryHead }: EditionMemory): Promise<boolean> {
  return holds(await readPublishedCells(publishedFolder(dataFolder)), await linesOf(folder), memoryHead);
}

/** Whether the lines stand right behind the head against which they were made. */
function holds(log: ChainedEvents<object>, lines: readonly object[], memoryHead: string): boolean {
  const from = memoryHead === '' ? 0 : log.heads.indexOf(memoryHead) + 1;
  if (from === 0 && memoryHead !== '') return false;
  return lines.every((line, index) => JSON.stringify(line) === JSON.stringify(log.events[from + index]));
}

async function linesOf(folder: string): Promise<object[]> {
  const path = join(folder, memoryFile);
  if (!existsSync(path)) return [];
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line): object => JSON.parse(line));
}
