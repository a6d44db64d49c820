// Whether a file is still the one that was looked at: by its number on the disk, its length and the times of its last
// change. The time of its status cannot be set by whoever writes it, so that a file of the same length with an old date is
// another one all the same.

import { type BigIntStats, statSync } from 'node:fs';

/** What a file was when it was looked at. */
export interface FileState {
  /** Bytes. */
  readonly size: number;
  readonly print: string;
}

/** The state of a file, undefined where there is none; a link is followed. */
export function stateOf(path: string): FileState | undefined {
  const now = statSync(path, { bigint: true, throwIfNoEntry: false });
  return now === undefined ? undefined : asState(now);
}

/** Whether the file at this path is still what it was. */
export const isUnchanged = (path: string, before: FileState): boolean =>
  stateOf(path)?.print === before.print;

const asState = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): FileState => ({
  size: Number(size),
  print: [dev, ino, size, mtimeNs, ctimeNs].join(' '),
});
