// The manifest of an edition: what it is, the hash of every file in it, and the hashes of everything it was made from. No
// time of making in it: the same inputs give the same bytes.

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

/** The text of manifest.json for these files. */
export function manifestOf(files: EditionFiles, facts: ManifestFacts): string {
  const { inputs, ...about } = facts;
  const manifest = {
    format: 'pilotmonitor-edition/1',
    status: 'draft',
    ...about,
    files: [...files].map(([path, content]) => ({
      path,
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
    })),
    inputs,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
