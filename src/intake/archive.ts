// Step 5: keeps the accepted file, encrypted with a key of its own that is wrapped by the master key, so that one file
// can be destroyed by destroying one key. It is written while the delivery is read; both are synced before the database
// commits, and what has no row in the ledger after a crash is an orphan and is swept at the next start.

import { createReadStream } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CompiledFeed } from '../contract/index.js';
import { decrypt, Encryption, type Key, newKey, unwrapKey, wrapKey } from '../crypto/index.js';
import { AsideFile, asideEnding, makePrivateFolder, removeDurably, writeDurably } from '../files/index.js';
import { type Database, temporaryFolder } from '../warehouse/index.js';
import { temporaryPrefix } from './read.js';

export interface ArchivedFile {
  /** Relative to the data folder. */
  readonly archivePath: string;
}

export interface ArchivePlace {
  readonly dataFolder: string;
  readonly feed: Pick<CompiledFeed, 'supplier' | 'feed'>;
  /** Of the delivery; behind a dot that of the delivery because of which rows were taken out of it. */
  readonly archiveId: string;
}

export interface ArchiveTask extends ArchivePlace {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly masterKey: Key;
}

const keyFolder = (dataFolder: string): string => join(dataFolder, 'keys', 'deliveries');
const keyPath = (dataFolder: string, id: string): string => join(keyFolder(dataFolder), `${id}.key`);

/**
 * An archive that is being written, aside and under a key that is in no file until it is kept: what is discarded, or left by
 * a crash, is noise.
 */
export class ArchiveDraft {
  private written: Promise<void> = Promise.resolve();

  private constructor(
    private readonly place: ArchivePlace,
    private readonly archivePath: string,
    private readonly key: Key,
    private readonly encryption: Encryption,
    private readonly file: AsideFile,
  ) {}

  static async begin(place: ArchivePlace): Promise<ArchiveDraft> {
    const { dataFolder, feed, archiveId } = place;
    const archivePath = join('archive', feed.supplier, feed.feed, `${archiveId}.enc`);
    const target = join(dataFolder, archivePath);
    await makePrivateFolder(dirname(target));
    const key = newKey();
    const encryption = new Encryption(key);
    const draft = new ArchiveDraft(place, archivePath, key, encryption, await AsideFile.open(target));
    await draft.write(encryption.start);
    return draft;
  }

  /** Adds bytes; they may change once this returns a promise. It waits for those before them to be written. */
  add(part: Uint8Array): Promise<void> {
    return this.write(this.encryption.update(part));
  }

  /** Writes the wrapped key, and puts the file in its place; both survive a power cut when this returns. */
  async keep(masterKey: Key): Promise<ArchivedFile> {
    const { dataFolder, archiveId } = this.place;
    await this.write(this.encryption.end());
    await this.written;
    await makePrivateFolder(keyFolder(dataFolder));
    await writeDurably(keyPath(dataFolder, archiveId), wrapKey(masterKey, archiveId, this.key));
    await this.file.keep();
    return { archivePath: this.archivePath };
  }

  /** Does nothing where it was kept. */
  async discard(): Promise<void> {
    await this.written.catch(() => undefined);
    await this.file.discard();
  }

  private async write(encrypted: Uint8Array): Promise<void> {
    await this.written;
    this.written = this.file.write(encrypted);
    // Told where it is waited for.
    this.written.catch(() => undefined);
  }
}

/** Encrypts bytes into the archive. */
export async function archiveBytes(task: ArchiveTask): Promise<ArchivedFile> {
  const draft = await ArchiveDraft.begin(task);
  try {
    for await (const part of task.bytes) await draft.add(part);
    return await draft.keep(task.masterKey);
  } finally {
    await draft.discard();
  }
}

/** Removes an archived file and its key, the key first: without it the file is noise. */
export async function destroyArchive(dataFolder: string, archivePath: string): Promise<void> {
  await removeDurably(keyPath(dataFolder, idOf(archivePath)));
  await removeDurably(join(dataFolder, archivePath));
}

/** The bytes of an archived file, decrypted. @throws Error where a key is missing or a byte was changed */
export async function* readArchive(
  dataFolder: string,
  archivePath: string,
  masterKey: Key,
): AsyncGenerator<Buffer> {
  const id = idOf(archivePath);
  const key = unwrapKey(masterKey, id, await readFile(keyPath(dataFolder, id), 'utf8'));
  yield* decrypt(createReadStream(join(dataFolder, archivePath), { highWaterMark: 1 << 18 }), key);
}

/** Removes what a crash left: temporary files, and archived files and keys that no delivery of the ledger names. */
export async function sweepOrphans(dataFolder: string, database: Database): Promise<number> {
  const rows = await database.rows(
    'select archive_path from ledger.deliveries where archive_path is not null',
  );
  const known = new Set(rows.map((row) => idOf(String(row.archive_path))));
  const archived = await filesUnder(join(dataFolder, 'archive'));
  const keys = await filesUnder(keyFolder(dataFolder));
  const temporary = (await filesUnder(temporaryFolder(dataFolder))).filter((path) =>
    fileName(path).startsWith(temporaryPrefix),
  );
  const asides = await statusAsides(dataFolder);
  const orphans = [...archived, ...keys].filter((path) => !known.has(idOf(path)));
  for (const path of [...orphans, ...temporary, ...asides]) await rm(path, { force: true });
  return orphans.length + temporary.length + asides.length;
}

/** Status files that were being written when a process was killed; a lock that is being taken is left alone. */
async function statusAsides(dataFolder: string): Promise<string[]> {
  const names = await readdir(dataFolder);
  return names
    .filter((name) => name.startsWith('status.json.') && name.endsWith(asideEnding))
    .map((name) => join(dataFolder, name));
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The id under which a file was archived, from its path or that of its key; one written aside has none that is known. */
const idOf = (path: string): string => fileName(path).replace(/\.(enc|key)$/, '');

async function filesUnder(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
