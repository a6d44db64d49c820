// Makes a draft and logs who made it: what nobody is known to have made cannot be signed.

import { asOnlyPublisher } from './lock.js';
import { type EditionOptions, type MadeEdition, makeEdition } from './make-edition.js';
import { readManifest } from './read-manifest.js';
import { openReleases } from './release-log.js';

export interface DraftOptions extends EditionOptions {
  /** Who makes it, as said, and the user name under which that happens. */
  readonly by: string;
  readonly account: string;
  readonly clock: () => Date;
}

export interface Draft extends MadeEdition {
  readonly by: string;
  /** Head of the log of releases, for safekeeping elsewhere. */
  readonly head: string;
}

/** Makes the next revision. @throws UserError as makeEdition does */
export async function draftEdition({ by, account, clock, ...options }: DraftOptions): Promise<Draft> {
  const made = await makeEdition(options);
  const { year, revision, folder } = made;
  const { hash: manifest } = await readManifest(folder);
  const head = await asOnlyPublisher(options.dataFolder, 'draft', async () => {
    const log = await openReleases(options.dataFolder);
    const at = clock().toISOString();
    const { revision: decision } = options;
    const revises =
      decision === undefined
        ? {}
        : { revises: decision.tables, because: decision.because, decidedBy: decision.by };
    await log.append({ event: 'drafted', at, year, revision, manifest, by, account, ...revises });
    return log.head;
  });
  return { ...made, by, head };
}
