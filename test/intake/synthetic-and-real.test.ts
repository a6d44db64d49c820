// Made-up and real people never stand in one data folder: the mark of the folder decides, and what the register holds.

import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { syntheticMark } from '../../src/settings/index.js';
import { openWarehouse } from '../../src/warehouse/index.js';
import { runCommand } from './command.js';
import { csvOf, feedOf, TestFolder } from './kit.js';

const feed = 'coa/residents';
const moment = '2024-04-05T10:00:00Z';

let folder: TestFolder;
let mark: string;

beforeEach(async () => {
  folder = await TestFolder.create();
  await runCommand(['init'], { dataFolder: folder.path, moment });
  mark = join(folder.path, syntheticMark);
});

afterEach(() => folder.remove());

const resident = {
  coa_number: 'C-1001',
  v_number: '2234567001',
  sex: 'V',
  nationality_group: 'SYR',
  household_number: 'H-1',
  household_size: '1',
};

const deliver = async (referenceDate: string, synthetic: boolean) =>
  folder.sealed({ feed, referenceDate, synthetic }, await csvOf(feed, [resident]));

const ingest = (language: 'nl' | 'en' = 'en') =>
  runCommand(['ingest', '--lang', language], { dataFolder: folder.path, moment });

/** Rows in the register, and files in the archive of the feed. */
async function stored(): Promise<{ rows: number; files: number }> {
  const feeds = [await feedOf(feed)];
  const warehouse = await openWarehouse({ dataFolder: folder.path, purpose: 'test', feeds });
  const row = await warehouse.database.row('select count(*) as n from register.coa__residents');
  await warehouse.close();
  const archive = join(folder.path, 'archive', feed);
  return { rows: Number(row.n), files: existsSync(archive) ? (await readdir(archive)).length : 0 };
}

describe('a delivery of made-up people', () => {
  it('is refused by a folder that init made, says so at the file in both languages, and stores nothing', async () => {
    const path = await deliver('2024-02-29', true);
    const nl = await ingest('nl');
    expect(nl.exitCode).toBe(10);
    expect(nl.stderr).toContain('INTAKE_SYNTHETIC_AND_REAL');
    expect(nl.stderr).toContain('residents_2024-02-29.sealed');
    expect(nl.stderr).toContain('verzonnen mensen');
    expect(nl.stderr).toContain('Er is niets ingelezen.');
    expect((await ingest('en')).stderr).toContain('made-up people');
    expect(await stored()).toEqual({ rows: 0, files: 0 });
    expect(existsSync(path)).toBe(true);
  });

  it('is taken in where the folder bears the mark', async () => {
    await writeFile(mark, '');
    await deliver('2024-02-29', true);
    expect((await ingest()).exitCode).toBe(0);
    expect(await stored()).toEqual({ rows: 1, files: 1 });
  });
});

describe('a delivery that does not call itself made up', () => {
  it('is refused by a marked folder, and says where it belongs', async () => {
    await writeFile(mark, '');
    await deliver('2024-02-29', false);
    const { exitCode, stderr } = await ingest();
    expect(exitCode).toBe(10);
    expect(stderr).toContain('everything in this data folder is made up');
    expect(stderr).toContain('pilotmonitor init');
    expect(await stored()).toEqual({ rows: 0, files: 0 });
  });

  it('is refused where the mark is gone but made-up people are still in the register', async () => {
    await writeFile(mark, '');
    await deliver('2024-02-29', true);
    await ingest();
    await rm(mark);
    await deliver('2024-03-31', false);
    expect((await ingest()).stderr).toContain('INTAKE_SYNTHETIC_AND_REAL');
    expect(await stored()).toEqual({ rows: 1, files: 1 });
  });

  it('is looked at again once the mark that should not be there is gone', async () => {
    await writeFile(mark, '');
    await deliver('2024-02-29', false);
    await ingest();
    await rm(mark);
    expect((await ingest()).exitCode).toBe(0);
    expect(await stored()).toEqual({ rows: 1, files: 1 });
  });
});
