// Opens the durable file (warehouse.duckdb): one process at a time, by a lock file of our own that names the holder,
// so that a second job hears who is busy. Brings the file to the current layout and makes the register tables.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledFeed } from '../contract/index.js';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { type LockHolder, takeLock } from '../files/index.js';
import { Database, type DatabaseOptions } from './database.js';
import { ensureRegisterTables } from './register-tables.js';
import { isRewriteDue, rewriteFile } from './rewrite.js';
import { migrate, migrations, schemaVersion } from './schema.js';
import { sweepSpill } from './spill.js';

export interface WarehouseOptions {
  readonly dataFolder: string;
  /** What the holder is doing, for the message to a second process: `ingest`. */
  readonly purpose: string;
  /** Feeds whose register tables must exist. */
  readonly feeds: readonly CompiledFeed[];
  readonly memoryLimitMb?: number;
  readonly threads?: number;
  /** Whether deliveries are staged beside it: the number of threads may change, and what is detached is thrown away. */
  readonly hasStaging?: boolean;
  /** Folders beside the data folder's own tmp that SQL may read and write. */
  readonly allowedFolders?: readonly string[];
}

export interface Warehouse {
  readonly database: Database;
  /** Closes the file and lets go of the lock. */
  close(): Promise<void>;
}

/** The temporary folder of a data folder; everything temporary is made there and nowhere else. */
export const temporaryFolder = (dataFolder: string): string => join(dataFolder, 'tmp');

/**
 * Opens the warehouse of a data folder, making it where there is none.
 * @throws UserError exit 14 where another process holds it, exit 2 where a newer version of the program made it
 */
export async function openWarehouse(options: WarehouseOptions): Promise<Warehouse> {
  const { dataFolder } = options;
  mkdirSync(temporaryFolder(dataFolder), { recursive: true, mode: 0o700 });
  const release = await lockWarehouse(dataFolder, options.purpose);
  try {
    await sweepSpill(temporaryFolder(dataFolder));
    const database = await openFile(options);
    return { database, close: () => closeAll(database, options, release) };
  } catch (error) {
    await release();
    throw error;
  }
}

async function lockWarehouse(dataFolder: string, purpose: string): Promise<() => Promise<void>> {
  const path = join(dataFolder, 'warehouse.lock');
  const result = await takeLock(path, purpose);
  if (result.status === 'busy') refuseBusy(dataFolder, result.holder);
  return result.release;
}

async function closeAll(
  database: Database,
  options: WarehouseOptions,
  release: () => Promise<void>,
): Promise<void> {
  try {
    const isDue = await checkpointed(database).finally(() => database.close());
    if (isDue) await rewriteFile(options.dataFolder, databaseOptions(options));
  } finally {
    await release();
  }
}

/** Takes the log into the file; whether the file is to be written anew. */
async function checkpointed(database: Database): Promise<boolean> {
  await database.run('checkpoint');
  return isRewriteDue(database);
}

function refuseBusy(dataFolder: string, { pid, purpose }: LockHolder): never {
  const problem = diagnostic('WAREHOUSE_BUSY', 'error', { file: dataFolder }, { pid, purpose });
  throw new UserError([problem], exitCodes.busy);
}

const databaseOptions = (options: WarehouseOptions): DatabaseOptions => ({
  path: join(options.dataFolder, 'warehouse.duckdb'),
  memoryLimitMb: options.memoryLimitMb ?? 500,
  threads: options.threads ?? 2,
  threadsMayChange: options.hasStaging ?? false,
  closesAsItIs: options.hasStaging ?? false,
  temporaryFolder: temporaryFolder(options.dataFolder),
  allowedFolders: options.allowedFolders ?? [],
});

/** Opens the file; what a crash kept from being written anew is written anew first. */
async function openFile(options: WarehouseOptions): Promise<Database> {
  const database = await Database.open(databaseOptions(options));
  try {
    await bringUpToDate(database, options);
    if (!(await isRewriteDue(database))) return database;
    await database.run('checkpoint');
  } catch (error) {
    database.close();
    throw error;
  }
  database.close();
  await rewriteFile(options.dataFolder, databaseOptions(options));
  return Database.open(databaseOptions(options));
}

async function bringUpToDate(database: Database, options: WarehouseOptions): Promise<void> {
  const version = await schemaVersion(database);
  if (version > migrations.length) refuseNewer(options.dataFolder, version);
  await migrate(database, version);
  await ensureRegisterTables(database, options.feeds);
}

function refuseNewer(dataFolder: string, found: number): never {
  const at = { file: join(dataFolder, 'warehouse.duckdb') };
  const problem = diagnostic('WAREHOUSE_NEWER', 'error', at, { found, known: migrations.length });
  throw new UserError([problem], exitCodes.usage);
}
