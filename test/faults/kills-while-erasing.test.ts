// An intake that is killed while it takes in a list of objections: before the commit nothing was erased, after it
// everything, and the next intake ends what was left to do: the archives as they were, and the bytes of the file.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { csvOf } from '../intake/kit.js';
import { KillFolder } from './killing.js';

const list = 'privacy/objections';
let folder: KillFolder;
let household: string;

beforeEach(async () => {
  folder = await KillFolder.create();
  const { persons } = await folder.deliver(200);
  await folder.folder.sealed(
    { feed: 'coa/contributions', referenceDate: '2024-01-01' },
    await contributionsOf(persons.slice(0, 3)),
  );
  await folder.restart();
  const [row] = await folder.query(
    'select household_number as number from register.coa__residents where line = 2',
  );
  household = String(row?.number);
  const rows = [{ v_number: persons[0]?.vNumber ?? '', objected_on: '2024-01-01' }];
  await folder.folder.sealed({ feed: list, referenceDate: '2024-01-02' }, await csvOf(list, rows));
  await folder.folder.sealed(
    { feed: 'coa/residents', referenceDate: '2024-01-03' },
    await residentsOf(persons),
  );
});
afterEach(() => folder.folder.remove());

const residentsOf = async (persons: readonly { coaNumber: string; vNumber: string }[]) =>
  csvOf(
    'coa/residents',
    persons.map(({ coaNumber, vNumber }) => ({
      ...{ coa_number: coaNumber, v_number: vNumber, sex: 'M', nationality_group: 'SYR' },
      household_number: coaNumber,
    })),
  );

/** Of households of one person each. */
const contributionsOf = async (persons: readonly { coaNumber: string }[]) =>
  csvOf(
    'coa/contributions',
    persons.map(({ coaNumber }) => ({
      ...{ household_number: coaNumber, month: '2023-11', household_size: '1', gross_income: '100,00' },
      ...{ net_income: '90,00', free_amount: '25,00', reception_value: '500,00', contribution: '65,00' },
      assessed_date: '2023-12-10',
    })),
  );

const bytes = () => readFileSync(join(folder.folder.path, 'warehouse.duckdb')).toString('latin1');
const held = async () => {
  const [row] = await folder.query(
    `select count(*) as n from register.coa__residents where household_number = '${household}'`,
  );
  return row?.n;
};

it.each([
  ['archived', 1],
  ['before_commit', 1],
  ['committed', 1],
  ['status_written', 1],
] as const)('a list of objections that is killed at %s is in whole in the end', async (step, times) => {
  expect(bytes()).toContain(household);
  const running = folder.start(step, times);
  expect(await running.says('in the window'), running.output).toBe(true);
  expect(await running.kill()).toBe(true);
  expect((await folder.search()).hits).toEqual([]);
  await folder.restart();
  expect(await held()).toBe(0);
  const [paid] = await folder.query('select count(*) as n from register.coa__contributions');
  expect(paid?.n).toBe(2);
  expect(bytes()).not.toContain(household);
  const [fates] = await folder.query(
    "select sum(n_erased) as n from ledger.deliveries where feed = 'residents'",
  );
  expect(fates?.n).toBe(1);
  const archives = await folder.query(
    'select archive_path from ledger.deliveries where archive_path is not null',
  );
  const files = readdirSync(join(folder.folder.path, 'archive'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.endsWith('.enc'))).toHaveLength(archives.length);
});
