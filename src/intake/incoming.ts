// Finds what waits to be taken in: data/incoming/<supplier>/<feed>/<file>. Names that begin with a dot or end in .part
// or .tmp are files that are still being sent, and are left alone.

import { accessSync, constants, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';

/** A file to take in. */
export interface IncomingFile {
  readonly path: string;
  /** Folder below incoming, `` for incoming itself; undefined where the file lies elsewhere. */
  readonly folder: string | undefined;
  /** `<supplier>/<feed>` by its folder; undefined where that names none. */
  readonly feedName: string | undefined;
}

export const incomingFolder = (dataFolder: string): string => join(dataFolder, 'incoming');

/** Everything under incoming that is no folder, in the order of supplier, feed and name. */
export function listIncoming(dataFolder: string): IncomingFile[] {
  const top = incomingFolder(dataFolder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory() && !isUnfinished(entry.name))
    .map((entry) => fileAt(dataFolder, join(entry.parentPath, entry.name)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A named file: its feed follows from its folder where it lies in incoming. */
export function fileAt(dataFolder: string, path: string): IncomingFile {
  const absolute = resolve(path);
  const parts = relative(resolve(incomingFolder(dataFolder)), absolute).split(sep);
  if (parts[0] === '..') return { path: absolute, folder: undefined, feedName: undefined };
  const folder = parts.slice(0, -1).join('/');
  return { path: absolute, folder, feedName: parts.length === 3 ? folder : undefined };
}

const isUnfinished = (name: string): boolean => name.startsWith('.') || /\.(part|tmp)$/.test(basename(name));

/** Why a file cannot be opened, or undefined. A link in incoming is not followed: whoever may write there may not read here. */
export function openingProblem({
  path,
  folder,
}: IncomingFile): 'absent' | 'special' | 'unreadable' | undefined {
  const found = (folder === undefined ? statSync : lstatSync)(path, { throwIfNoEntry: false });
  if (found === undefined) return 'absent';
  if (!found.isFile()) return 'special';
  try {
    accessSync(path, constants.R_OK);
    return undefined;
  } catch {
    return 'unreadable';
  }
}
