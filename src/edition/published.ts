// The memory of what was published, as it lies in the data folder: a chained log of cells, written at release only.

import { join } from 'node:path';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { Memory, type PublishedLine } from '../disclosure/index.js';
import { readChainedLog } from '../files/index.js';

/** Where the memory lies in a data folder. */
export const memoryPath = (dataFolder: string): string => join(dataFolder, 'published', 'cells.ndjson');

export interface Remembered {
  readonly memory: Memory;
  /** Hash of its last line; a draft that was audited against another one is not released. */
  readonly head: string;
}

/** Reads the memory. @throws UserError (exit 11) that names the first line which does not follow from the one before */
export async function readMemory(dataFolder: string): Promise<Remembered> {
  const path = memoryPath(dataFolder);
  const { events, head } = await readChainedLog<PublishedLine>(path, (line) => refuseLine(path, line));
  return { memory: new Memory(events), head };
}

/** Refuses a line of the memory. */
export function refuseLine(file: string, line: number): never {
  throw new UserError([diagnostic('EDITION_MEMORY', 'error', { file, line }, {})], exitCodes.checkFailed);
}
