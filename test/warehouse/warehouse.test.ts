// The durable file: one holder at a time, no newer layout, no changed type, and values that JavaScript understands.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { render, UserError } from '../../src/diagnostics/index.js';
import { openWarehouse, type Warehouse, type WarehouseOptions } from '../../src/warehouse/index.js';
import { newSpillFolder } from '../../src/warehouse/spill.js';
import { thingFeed } from '../intake/small-register.js';

let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'warehouse-'));
});

afterEach(() => rm(dataFolder, { recursive: true }));

const open = (more: Partial<WarehouseOptions> = {}): Promise<Warehouse> =>
  openWarehouse({ dataFolder, purpose: 'test', feeds: [thingFeed()], ...more });

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function refusalOf(opening: Promise<Warehouse>): Promise<UserError> {
  try {
    await (await opening).close();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was opened');
}

describe('the warehouse', () => {
  it('has one holder; a second one hears who is busy, in both languages', async () => {
    const held = await open({ purpose: 'ingest' });
    const { diagnostics, exitCode } = await refusalOf(open());
    await held.close();
    expect(exitCode).toBe(14);
    expect(render(diagnostics[0], 'nl')).toContain(`"ingest" (proces ${process.pid})`);
    expect(render(diagnostics[0], 'en')).toContain(`"ingest" (process ${process.pid})`);
    await (await open()).close();
  });

  it('lets go of its lock where it cannot be opened', async () => {
    const made = await open();
    await made.database.run('insert into main.schema_version values (99)');
    await made.close();
    for (const _ of [1, 2]) {
      const { diagnostics, exitCode } = await refusalOf(open());
      expect(exitCode).toBe(2);
      expect(diagnostics[0]).toMatchObject({ code: 'WAREHOUSE_NEWER', params: { found: 99 } });
    }
  });

  it('adds a column that a contract has gained and refuses one whose type has changed', async () => {
    const made = await open();
    await made.database.run('alter table register.test__things drop column day');
    await made.close();
    const grown = await open();
    await grown.database.run('select day from register.test__things');
    await grown.database.run('alter table register.test__things alter value type varchar');
    await grown.close();
    const { diagnostics, exitCode } = await refusalOf(open());
    expect(exitCode).toBe(10);
    const params = { column: 'value', known: 'VARCHAR', wanted: 'INTEGER' };
    expect(diagnostics[0]).toMatchObject({ code: 'WAREHOUSE_COLUMN_TYPE', params });
    expect(render(diagnostics[0], 'en')).toContain('Give the changed column a new name in the contract');
  });

  it('reads no file outside its temporary folder and cannot be told to', async () => {
    const { database, close } = await open();
    const path = join(dataFolder, 'outside.csv');
    await writeFile(path, 'a\n1\n');
    await expect(database.rows(`select * from read_csv('${path}')`)).rejects.toThrow(/Permission/);
    await expect(database.run('set enable_external_access = true')).rejects.toThrow(/locked|Cannot/);
    await close();
  });

  it('changes the number of threads where deliveries are staged, and nothing else; elsewhere not even that', async () => {
    const staging = await open({ hasStaging: true });
    await staging.database.useThreads(1);
    const threads = "select value from duckdb_settings() where name = 'threads'";
    expect(await staging.database.row(threads)).toEqual({ value: '1' });
    await expect(staging.database.run("set memory_limit = '1GB'")).rejects.toThrow(/locked|Cannot/);
    await staging.close();
    const other = await open();
    await other.database.useThreads(2);
    await expect(other.database.useThreads(1)).rejects.toThrow(/locked|Cannot/);
    await other.close();
  });

  it('leaves no log behind when it is closed, with staging or without', async () => {
    for (const hasStaging of [true, false]) {
      const { database, close } = await open({ hasStaging });
      await database.run(`insert into main.schema_version select max(version) from main.schema_version`);
      await close();
      expect((await readdir(dataFolder)).filter((name) => name.startsWith('warehouse.duckdb'))).toEqual([
        'warehouse.duckdb',
      ]);
    }
  });

  it('spills what does not fit its memory, in no form that can be read, and leaves nothing of it behind', async () => {
    const { database, close } = await open({ memoryLimitMb: 100 });
    const rows = "select range as i, 'MARKER' || range::varchar || repeat('x', 40) as s from range(4000000)";
    await database.run(`create temp table t as ${rows}`);
    const spilled = await filesUnder(join(dataFolder, 'tmp'));
    const texts = await Promise.all(spilled.map((path) => readFile(path, 'latin1')));
    expect(texts.join('').length).toBeGreaterThan(50_000_000);
    expect(texts.some((text) => text.includes('MARKER'))).toBe(false);
    expect(await database.row('select count(*) as n, max(s) as s from t')).toMatchObject({ n: 4_000_000 });
    await close();
    expect(await filesUnder(join(dataFolder, 'tmp'))).toEqual([]);
  });

  it('sweeps what a killed process spilled, and not what another is spilling', async () => {
    const gone = join(dataFolder, 'tmp', 'spill-999999999-1-00000000-0000-4000-8000-000000000000');
    const used = await newSpillFolder(join(dataFolder, 'tmp'));
    for (const folder of [gone, used]) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'duckdb_temp_storage-0.tmp'), 'x');
    }
    await (await open()).close();
    expect(await filesUnder(join(dataFolder, 'tmp'))).toEqual([join(used, 'duckdb_temp_storage-0.tmp')]);
  });

  it('gives whole numbers and decimals as numbers, days as text, moments as dates in UTC', async () => {
    const { database, close } = await open();
    const row = await database.row(`select 5::bigint as a, 1.25::decimal(9, 2) as b, date '2024-02-29' as c,
      timestamp '2024-02-29 12:00:00.5' as d, [1, 2]::bigint[] as e, {x: 1::bigint} as f, null as g`);
    const moment = new Date('2024-02-29T12:00:00.500Z');
    expect(row).toEqual({ a: 5, b: 1.25, c: '2024-02-29', d: moment, e: [1, 2], f: { x: 1 }, g: null });
    await expect(database.rows('select 9007199254740993 as a')).rejects.toThrow('too large');
    await close();
  });

  it('undoes all of a transaction that fails', async () => {
    const { database, close } = await open();
    const work = database.transaction(async () => {
      await database.run('create table main.t (a integer)');
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    await expect(database.rows('select * from main.t')).rejects.toThrow(/does not exist/);
    await close();
  });
});
