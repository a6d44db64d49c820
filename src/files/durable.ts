// Files that survive a power cut: written aside in the same folder, synced, renamed in, and the folder synced. A reader
// sees the old file or the new one, never half of one. Everything is private (files 0600, folders 0700).

import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a file can be made of. A text is written as UTF-8. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export const privateFile = 0o600;
export const privateFolder = 0o700;

/** Writes a file in whole or not at all. */
export async function writeDurably(path: string, content: Content): Promise<void> {
  const file = await AsideFile.open(path);
  try {
    for await (const part of partsOf(content)) await file.write(part);
    await file.keep();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** A file that is written aside, part by part, until it is kept or discarded; a second time does nothing. */
export class AsideFile {
  private isOpen = true;
  private isKept = false;

  private constructor(
    private readonly path: string,
    private readonly aside: string,
    private readonly handle: FileHandle,
  ) {}

  static async open(path: string): Promise<AsideFile> {
    const aside = asideOf(path);
    return new AsideFile(path, aside, await open(aside, 'wx', privateFile));
  }

  write(part: Uint8Array): Promise<void> {
    return writeAll(this.handle, part);
  }

  /** Puts it in its place, synced. */
  async keep(): Promise<void> {
    await this.handle.sync();
    await this.close();
    await renameDurably(this.aside, this.path);
    this.isKept = true;
  }

  async discard(): Promise<void> {
    if (this.isKept) return;
    await this.close();
    await rm(this.aside, { force: true });
  }

  private async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await this.handle.close();
  }
}

/** Name of a file beside `path` under which it is written first. */
export const asideOf = (path: string): string => `${path}.${randomUUID()}${asideEnding}`;

/** How the names of all asides end. */
export const asideEnding = '.aside';

/** Writes a new private file and syncs its bytes, not its name. Fails where the file exists. */
export async function writeSynced(path: string, content: Content): Promise<void> {
  const handle = await open(path, 'wx', privateFile);
  try {
    for await (const part of partsOf(content)) await writeAll(handle, part);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const partsOf = (content: Content): AsyncIterable<Uint8Array> | Iterable<Uint8Array> => {
  if (typeof content === 'string') return [Buffer.from(content)];
  return content instanceof Uint8Array ? [content] : content;
};

/** A single write may take fewer bytes than offered. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done);
    done += bytesWritten;
  }
}

/** Renames and syncs the folder, so that the new name survives a power cut. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Removes a file that may be gone already, and syncs its folder. */
export async function removeDurably(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

/** Syncs the names in a folder. Windows opens no folder for that, and writes names through by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder, with those above it, that only its owner can enter. Returns the path of the folder. */
export async function makePrivateFolder(...parts: readonly string[]): Promise<string> {
  const folder = join(...parts);
  await mkdir(folder, { recursive: true, mode: privateFolder });
  return folder;
}
