// A database in memory with the macros of the house and nothing else, to run golden cases in.

import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedRoot } from '../../src/locate/index.js';
import { locateMacros } from '../../src/model/index.js';
import { type Cell, createTable, type TypedColumn } from '../../src/model/tables.js';
import { Database } from '../../src/warehouse/index.js';

/** Runs `work` with the macros at hand. */
export async function withMacros<T>(work: (database: Database) => Promise<T>, threads = 2): Promise<T> {
  const temporaryFolder = join(tmpdir(), `pilotmonitor-macros-${randomUUID()}`);
  mkdirSync(temporaryFolder);
  const database = await Database.open({ path: ':memory:', memoryLimitMb: 500, threads, temporaryFolder });
  try {
    await database.run('create schema macros; create schema given');
    for (const macro of locateMacros(installedRoot).macros.values()) await database.run(macro.sql);
    return await work(database);
  } finally {
    database.close();
    rmSync(temporaryFolder, { recursive: true });
  }
}

/** Makes or replaces given.<name>. */
export async function give(
  database: Database,
  name: string,
  columns: readonly TypedColumn[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  await database.run(`drop table if exists given.${name}`);
  await createTable(database, `given.${name}`, columns, rows);
}
