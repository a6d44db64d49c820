// The manifest of an edition: what it is, the hash of every file in it as a draft and as it will be released, and the hashes
// of everything it was made from. Its own hash is what is signed. No time of making in it: the same inputs give the same
// bytes.

import { releasedForm } from '../report/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import { type EditionFiles, sha256 } from './write-edition.js';

export interface ManifestFacts {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly dataCut: IsoDate;
  readonly isSynthetic: boolean;
  /** Head of the memory of published cells against which the cells were audited; empty where nothing was published. */
  readonly memoryHead: string;
  readonly acceptedRules: readonly string[];
  /** Contracts, lists, rules, models and deliveries behind the cells. */
  readonly inputs: readonly {
    readonly kind: string;
    readonly name: string;
    readonly sha256: string;
  }[];
}

/** What is published of an edition. Any other file stays here, so that a new one is held back until it is named. */
const isPublished = (path: string): boolean =>
  /^(index\.[a-z]{2}\.html|charts\/[^/]+\.svg|cells\.csv|disclosure\.json)$/.test(path);

/** What is published of a file: pages and charts without what only a draft says, all else as it is. */
export const releasedContent = (path: string, draft: string): string =>
  /\.(html|svg)$/.test(path) ? releasedForm(draft) : draft;

/** The text of manifest.json for these files. */
export function manifestOf(files: EditionFiles, facts: ManifestFacts): string {
  const { inputs, ...about } = facts;
  const manifest = {
    format: 'pilotmonitor-edition/1',
    ...about,
    files: [...files].map(([path, content]) => ({
      path,
      ...sizeAndHash(content),
      released: isPublished(path) ? sizeAndHash(releasedContent(path, content)) : null,
    })),
    inputs,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const sizeAndHash = (content: string) => ({ bytes: Buffer.byteLength(content), sha256: sha256(content) });
