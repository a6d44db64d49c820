// Finds what waits to be taken in: data/incoming/<supplier>/<feed>/<file>. Names that begin with a dot or end in .part
// or .tmp are files that are still being sent, and are left alone.

import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';

/** A file to take in. */
export interface IncomingFile {
  readonly path: string;
  /** `<supplier>/<feed>` by its folder; undefined where the file lies elsewhere. */
  readonly feedName: string | undefined;
}

export const incomingFolder = (dataFolder: string): string => join(dataFolder, 'incoming');

/** Every file under incoming, in the order of supplier, feed and name. */
export function listIncoming(dataFolder: string): IncomingFile[] {
  const top = incomingFolder(dataFolder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !isUnfinished(entry.name))
    .map((entry) => fileAt(dataFolder, join(entry.parentPath, entry.name)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A named file: its feed follows from its folder where it lies in incoming. */
export function fileAt(dataFolder: string, path: string): IncomingFile {
  const absolute = resolve(path);
  const parts = relative(resolve(incomingFolder(dataFolder)), absolute).split(sep);
  const isInside = parts.length === 3 && parts[0] !== '..';
  return { path: absolute, feedName: isInside ? parts.slice(0, 2).join('/') : undefined };
}

const isUnfinished = (name: string): boolean => name.startsWith('.') || /\.(part|tmp)$/.test(basename(name));
