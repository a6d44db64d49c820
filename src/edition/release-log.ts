// The log of releases, data/published/releases.ndjson: who made, checked and released which edition, and what was decided
// about it since. Chained: its head, kept elsewhere, shows whether anything in it was changed or cut off later.

import { join } from 'node:path';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { type ChainedEvents, type ChainedLog, openChainedLog, readChainedLog } from '../files/index.js';
import type { Signer } from '../settings/index.js';
import type { EditionName } from './edition-name.js';

export type SignerRole = Signer['role'];

/** A signature by the person who is known by the public key; `manifest` is the sha256 of manifest.json. */
export interface SignedEvent extends EditionName {
  readonly event: 'checked' | 'released';
  /** The moment of writing, ISO 8601 in UTC. */
  readonly at: string;
  readonly manifest: string;
  readonly by: string;
  readonly publicKey: string;
  readonly isTest: boolean;
  readonly signature: string;
}

export interface DraftedEvent extends EditionName {
  readonly event: 'drafted';
  readonly at: string;
  readonly manifest: string;
  /** Who made it, as said, and the user name under which it ran. */
  readonly by: string;
  readonly account: string;
  /** Published tables that it prints anew, why, and who decided that. */
  readonly revises?: readonly string[];
  readonly because?: string;
  readonly decidedBy?: string;
}

/** A decision about a released edition: it does not hold any more, or it has an error that a new revision mends. */
export interface DecidedEvent extends EditionName {
  readonly event: 'withdrawn' | 'erratum';
  readonly at: string;
  readonly by: string;
  readonly because: string;
}

export type ReleaseEvent = DraftedEvent | SignedEvent | DecidedEvent;

/** Where everything lies that may be shown to everyone. */
export const publishedFolder = (dataFolder: string): string => join(dataFolder, 'published');

const logPath = (published: string): string => join(published, 'releases.ndjson');

/** Opens the log for appending. @throws UserError (exit 11) naming the first line that does not follow from the one before */
export const openReleases = (dataFolder: string): Promise<ChainedLog<ReleaseEvent>> => {
  const path = logPath(publishedFolder(dataFolder));
  return openChainedLog<ReleaseEvent>(path, refuseLineOf(path));
};

/** The log in a published folder, for whoever only looks. Throws as openReleases does. */
export const readReleases = (published: string): Promise<ChainedEvents<ReleaseEvent>> => {
  const path = logPath(published);
  return readChainedLog<ReleaseEvent>(path, refuseLineOf(path));
};

/** Refuses a line of a published log that was changed or removed. */
export const refuseLineOf =
  (file: string) =>
  (line: number): never => {
    throw new UserError([diagnostic('EDITION_LOG', 'error', { file, line }, {})], exitCodes.checkFailed);
  };
