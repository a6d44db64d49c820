// Reads the manifest of an edition, in its folder or in its published one: the bytes are the same in both.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { sha256 } from './write-edition.js';

export const manifestFile = 'manifest.json';

const sized = z.object({ bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** Names below the folder of the edition, and nothing outside it. */
const path = z.string().regex(/^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/);

const schema = z.object({
  format: z.literal('pilotmonitor-edition/1'),
  isSynthetic: z.boolean(),
  memoryHead: z.string(),
  files: z.array(sized.extend({ path, released: sized.nullable() })),
});

/** What release and verification read of a manifest. */
export type Manifest = z.infer<typeof schema>;
export type ManifestFile = Manifest['files'][number];

export interface ReadManifest extends Manifest {
  /** The sha256 of the file as it lies there. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** @throws UserError (exit 11) where there is none, or it is no manifest */
export async function readManifest(folder: string): Promise<ReadManifest> {
  const file = join(folder, manifestFile);
  const bytes = await readFile(file).catch(() => undefined);
  const parsed = bytes === undefined ? undefined : schema.safeParse(jsonOf(bytes.toString('utf8')));
  if (bytes === undefined || parsed?.success !== true)
    throw new UserError(
      [diagnostic('EDITION_MANIFEST', 'error', { file }, { problem: 'unreadable' })],
      exitCodes.checkFailed,
    );
  return { ...parsed.data, hash: sha256(bytes), bytes };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
