// Finds what waits to be taken in: data/incoming/<supplier>/<feed>/<file>. Files that are still being sent are left alone: by
// their names, as programs that send files or hold them open give them, and by the time they were last written.

import { accessSync, constants, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** A file to take in. */
export interface IncomingFile {
  readonly path: string;
  /** Folder below incoming, `` for incoming itself; undefined where the file lies elsewhere. */
  readonly folder: string | undefined;
  /** `<supplier>/<feed>` by its folder; undefined where that names none. */
  readonly feedName: string | undefined;
}

/** How long nothing must have been written to a file before it counts as whole. */
export interface Quiet {
  readonly now: Date;
  readonly quietSeconds: number;
}

export const incomingFolder = (dataFolder: string): string => join(dataFolder, 'incoming');

/** Everything under incoming that is no folder and has the name of a whole file, in the order of supplier, feed and name. */
export const listIncoming = (dataFolder: string): IncomingFile[] =>
  everything(dataFolder)
    .filter(({ name }) => !isUnfinishedName(name))
    .map(({ file }) => file);

/** Files under incoming that are still being sent, by their names or because they were written just now. */
export const listUnfinished = (dataFolder: string, quiet: Quiet): IncomingFile[] =>
  everything(dataFolder)
    .filter(({ name, file }) => isUnfinishedName(name) || isStillWritten(file.path, quiet))
    .map(({ file }) => file);

/** Paths of the whole files of one feed. */
export const listReady = (dataFolder: string, feedName: string, quiet: Quiet): string[] =>
  listIncoming(dataFolder)
    .filter((file) => file.feedName === feedName && lstatSync(file.path).isFile())
    .map(({ path }) => path)
    .filter((path) => !isStillWritten(path, quiet));

function everything(dataFolder: string): { name: string; file: IncomingFile }[] {
  const top = incomingFolder(dataFolder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name, parentPath }) => ({ name, file: fileAt(dataFolder, join(parentPath, name)) }))
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

/** A named file: its feed follows from its folder where it lies in incoming. */
export function fileAt(dataFolder: string, path: string): IncomingFile {
  const absolute = resolve(path);
  const parts = relative(resolve(incomingFolder(dataFolder)), absolute).split(sep);
  if (parts[0] === '..') return { path: absolute, folder: undefined, feedName: undefined };
  const folder = parts.slice(0, -1).join('/');
  return { path: absolute, folder, feedName: parts.length === 3 ? folder : undefined };
}

/** Hidden files, locks of Office (~$) and LibreOffice (.~lock), and what browsers and programs that send files write to. */
const isUnfinishedName = (name: string): boolean =>
  /^(?:\.|~\$)/.test(name) || /\.(?:part|partial|filepart|crdownload|tmp)$/i.test(name);

/**
 * Whether a file was written less than `quietSeconds` ago. A time that lies further ahead than that comes from another
 * clock, and says nothing.
 */
export function isStillWritten(path: string, { now, quietSeconds }: Quiet): boolean {
  const written = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return written !== undefined && Math.abs(now.getTime() - written) < quietSeconds * 1000;
}

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
