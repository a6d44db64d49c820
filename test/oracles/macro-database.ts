// A database in memory with the macros of the house and nothing else, to run golden cases in.

import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedRoot } from '../../src/locate/index.js';
import { locateMacros } from '../../src/model/index.js';
import { type Cell, createTable, type TypedColumn } from '../../src/model/tables.js';
import { Database } from '../../src/warehouse/index.js';

/** Databases that nobody works with, by their number of threads. Making one costs as much as most of what is asked of it. */
const idle = new Map<number, Database[]>();

/** Runs `work` with the macros at hand and an empty schema `given`; work that fails leaves its database to nobody. */
export async function withMacros<T>(work: (database: Database) => Promise<T>, threads = 2): Promise<T> {
  const database = idle.get(threads)?.pop() ?? (await withoutTables(threads));
  try {
    const result = await work(database);
    await database.run('drop schema given cascade; create schema given');
    idle.set(threads, [...(idle.get(threads) ?? []), database]);
    return result;
  } catch (error) {
    database.close();
    throw error;
  }
}

async function withoutTables(threads: number): Promise<Database> {
  const temporaryFolder = join(tmpdir(), `pilotmonitor-macros-${randomUUID()}`);
  mkdirSync(temporaryFolder);
  const database = await Database.open({ path: ':memory:', memoryLimitMb: 500, threads, temporaryFolder });
  await database.run('create schema macros; create schema given');
  for (const macro of locateMacros(installedRoot).macros.values()) await database.run(macro.sql);
  return database;
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
