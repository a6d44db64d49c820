// The memory of what was published, as the gate reads it: the chained log of cells in the published folder. Editions are
// added at release (remember.ts), tables of analysts at once.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { type InsiderNumbers, Memory, type PublishedLine } from '../disclosure/index.js';
import { asOnlyPublisher } from './lock.js';
import { publishedFolder, readReleases } from './release-log.js';
import { openPublishedCells, readPublishedCells } from './remember.js';

export interface Remembered {
  readonly memory: Memory;
  /** Hash of its last line; a draft that was audited against another one is not released. */
  readonly head: string;
}

/** Reads the memory. @throws UserError (exit 11) that names the first line which does not follow from the one before */
export async function readMemory(dataFolder: string): Promise<Remembered> {
  const { events, head } = await readPublishedCells(publishedFolder(dataFolder));
  return { memory: new Memory(events as readonly PublishedLine[]), head };
}

/** What insiders know of their own share in what was released before: it lies beside each draft and is not published. */
export async function readInsiders(dataFolder: string): Promise<InsiderNumbers[]> {
  const { events } = await readReleases(publishedFolder(dataFolder));
  const released = events.filter(({ event }) => event === 'released');
  const texts = await Promise.all(
    released.map(({ year, revision }) =>
      readFile(join(dataFolder, 'editions', String(year), String(revision), 'insiders.json'), 'utf8'),
    ),
  );
  return texts.flatMap((text): InsiderNumbers[] => JSON.parse(text));
}

/**
 * Adds the lines of an analyst's table, with who took it out.
 * @throws UserError (exit 12) where something was published since the memory was read
 */
export async function appendMemory(
  dataFolder: string,
  readHead: string,
  lines: readonly PublishedLine[],
  about: { readonly table: string; readonly by: string },
): Promise<void> {
  await asOnlyPublisher(dataFolder, 'protect', async () => {
    const log = await openPublishedCells(dataFolder);
    if (log.head !== readHead)
      throw new UserError(
        [diagnostic('PROTECT_STALE', 'error', {}, { table: about.table })],
        exitCodes.disclosureRefused,
      );
    await log.append(...lines.map((line) => ({ ...line, by: about.by })));
  });
}
