// Holds the files of an edition against its manifest: each is there as listed, and nothing else is.

import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { releasedContent } from './manifest.js';
import { type Manifest, manifestFile } from './read-manifest.js';
import { sha256 } from './write-edition.js';

export interface VerifiedFiles {
  /** Contents by path, as far as they are as listed. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Diagnostic[];
}

export const signaturesFile = 'signatures.json';

/** The files of a draft, with the released form that each would have. */
export async function verifyDraft(folder: string, { files: listed }: Manifest): Promise<VerifiedFiles> {
  const verified = await verify(folder, new Map(listed.map(({ path, sha256 }) => [path, sha256])), [
    manifestFile,
  ]);
  const other = listed.filter(({ path, released }) => {
    const content = verified.files.get(path);
    return content !== undefined && released !== null && sha256(published(path, content)) !== released.sha256;
  });
  const problems = other.map(({ path }) => fileProblem(folder, path, 'released_otherwise'));
  return { files: verified.files, problems: [...verified.problems, ...problems] };
}

/** The files of a published edition beside its manifest and signatures. */
export const verifyPublished = (folder: string, { files }: Manifest): Promise<VerifiedFiles> =>
  verify(
    folder,
    new Map(files.flatMap(({ path, released }) => (released === null ? [] : [[path, released.sha256]]))),
    [manifestFile, signaturesFile],
  );

/** What is published of a file of a draft. */
export const published = (path: string, draft: Uint8Array): Uint8Array | string => {
  const text = Buffer.from(draft).toString('utf8');
  const released = releasedContent(path, text);
  return released === text ? draft : released;
};

async function verify(
  folder: string,
  listed: ReadonlyMap<string, string>,
  beside: readonly string[],
): Promise<VerifiedFiles> {
  const files = new Map<string, Uint8Array>();
  const problems: Diagnostic[] = [];
  for (const [path, hash] of listed) {
    const content = await readFile(join(folder, ...path.split('/'))).catch(() => undefined);
    if (content === undefined) problems.push(fileProblem(folder, path, 'missing'));
    else if (sha256(content) !== hash) problems.push(fileProblem(folder, path, 'changed'));
    else files.set(path, content);
  }
  for (const path of await pathsIn(folder))
    if (!listed.has(path) && !beside.includes(path)) problems.push(fileProblem(folder, path, 'unlisted'));
  return { files, problems };
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

export type FileProblem = 'missing' | 'changed' | 'unlisted' | 'released_otherwise';

const fileProblem = (folder: string, path: string, problem: FileProblem): Diagnostic =>
  diagnostic('EDITION_FILE', 'error', { file: join(folder, path) }, { problem });
