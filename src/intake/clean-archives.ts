// Takes people out of archived deliveries. A cleaned archive is a new file under a new key, synced before the ledger names
// it; the old ones go once that is committed, and are orphans where a crash comes between. A file that cannot be cleaned
// (a plain one, which holds numbers and no pseudonyms) is destroyed as a whole.

import { createReadStream } from 'node:fs';
import type { CompiledFeed } from '../contract/index.js';
import { isUnchanged } from '../files/index.js';
import { countRowsOf, NotSealed, withoutRowsOf } from '../seal/index.js';
import type { Row } from '../warehouse/index.js';
import { type ArchivedFile, archiveBytes, destroyArchive, readArchive } from './archive.js';
import type { IntakeContext, ReceivedFile } from './context.js';
import type { ArchiveCleaner } from './erase.js';
import { ChangedSource } from './given-up.js';
import { cellTest } from './numbers.js';
import type { Numbers } from './stage.js';

type Place = Pick<IntakeContext, 'dataFolder' | 'masterKey' | 'database'>;

/** Makes the cleaner of an installation; `deliveryId` is the delivery because of which it cleans. */
export const archiveCleaner =
  (place: Place, deliveryId: string): ArchiveCleaner =>
  async (isTheirs, feeds) => {
    const cleaned = new Map<string, number>();
    const old: string[] = [];
    for (const feed of feeds)
      for (const row of await archivesOf(place, feed)) {
        const path = String(row.archive_path);
        const archived = await cleanArchive(place, { feed, row, deliveryId, isTheirs });
        if (archived === 'untouched') continue;
        await place.database.run('update ledger.deliveries set archive_path = $1 where delivery_id = $2', [
          archived?.archivePath ?? null,
          String(row.delivery_id),
        ]);
        cleaned.set(feed.name, (cleaned.get(feed.name) ?? 0) + 1);
        old.push(path);
      }
    const finish = async () => {
      for (const path of old) await destroyArchive(place.dataFolder, path);
    };
    return { cleaned, finish };
  };

const archivesOf = ({ database }: Place, { supplier, feed }: CompiledFeed): Promise<Row[]> =>
  database.rows(
    `select delivery_id, archive_path, form from ledger.deliveries
     where supplier = $1 and feed = $2 and archive_path is not null order by delivery_id`,
    [supplier, feed],
  );

/**
 * Archives a delivery without the rows of who objects; undefined where it cannot be cleaned, and no archive is kept. The file
 * is read once more for it.
 * @param numbers by which these rows are known
 * @throws ChangedSource where it is no longer the file that was received; what was made of it is removed
 */
export async function archiveWithoutObjecting(
  { dataFolder, masterKey, database }: Place,
  received: ReceivedFile,
  numbers: Numbers,
): Promise<ArchivedFile | undefined> {
  const { feed, form, deliveryId, path } = received;
  if (form !== 'sealed') return undefined;
  const rows = await database.rows(`select distinct number from ${numbers.relation}`);
  const isTheirs = cellTest(new Set(rows.map((row) => String(row.number))), numbers);
  const count = await countRowsOf(isTheirs, createReadStream(path)).catch(undefinedIfNotSealed);
  if (count === undefined) return undefined;
  const bytes = withoutRowsOf(isTheirs, createReadStream(path), count);
  const archived = await archiveBytes({ dataFolder, feed, archiveId: deliveryId, bytes, masterKey });
  if (isUnchanged(path, received.state)) return archived;
  await destroyArchive(dataFolder, archived.archivePath);
  throw new ChangedSource();
}

/** A key that is wrong or a disk that fails is no reason to destroy an archive: it stops the intake, and nothing is erased. */
function undefinedIfNotSealed(error: unknown): undefined {
  if (!(error instanceof NotSealed)) throw error;
}

interface CleanTask {
  readonly feed: CompiledFeed;
  readonly row: Row;
  readonly deliveryId: string;
  readonly isTheirs: (cell: string) => boolean;
}

/** The archive that takes the place of another, undefined where none can. */
async function cleanArchive(
  { dataFolder, masterKey }: Place,
  { feed, row, deliveryId, isTheirs }: CleanTask,
): Promise<ArchivedFile | undefined | 'untouched'> {
  if (row.form !== 'sealed') return undefined;
  const bytes = () => readArchive(dataFolder, String(row.archive_path), masterKey);
  const count = await countRowsOf(isTheirs, bytes()).catch(undefinedIfNotSealed);
  if (count === 0) return 'untouched';
  if (count === undefined) return undefined;
  const archiveId = `${row.delivery_id}.${deliveryId}`;
  const rest = withoutRowsOf(isTheirs, bytes(), count);
  return archiveBytes({ dataFolder, feed, archiveId, bytes: rest, masterKey });
}
