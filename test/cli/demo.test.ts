// The demonstration from end to end, small and for one pilot year. What the intake made of every planted row is held against
// the account of faults, line by line. That the keys of the suppliers change no figure is held in demo-keys.long.test.ts.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadThirdParties, loadWorld, versionsNotInForce } from '../../src/cli/demo/load-world.js';
import { parseKey } from '../../src/crypto/index.js';
import { installedRoot, locateFeeds } from '../../src/locate/index.js';
import { openSnapshot } from '../../src/model/index.js';
import type { SyntheticDelivery } from '../../src/vocabulary/index.js';
import { searchIdentifiers } from '../faults/identifier-search.js';
import { call } from './call.js';

const folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const first = join(folder, 'first');
let output = '';

beforeAll(async () => {
  const line = ['demo', '--data', first, '--seed', '3', '--residents', '120', '--years', '1'];
  const { exitCode, stdout, stderr } = await call(line);
  expect(exitCode, stderr).toBe(0);
  output = stdout;
}, 300_000);

interface Account {
  readonly deliveryId: string;
  readonly feed: string;
  readonly faults: readonly { readonly kind: string; readonly line: number; readonly expectedFate: string }[];
}

const accounts = (data: string): Account[] =>
  JSON.parse(readFileSync(`${data}-suppliers/faults.json`, 'utf8'));

async function rowsOf(data: string, sql: string): Promise<Readonly<Record<string, unknown>>[]> {
  const instance = await DuckDBInstance.create(join(data, 'warehouse.duckdb'), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

describe('a demonstration', () => {
  it('takes every delivery of the baseline and the year in, and says what it made and what to try next', () => {
    expect(output).toMatch(/Done in .* s\. Everything is made up \(seed 3, 120 residents\)\./);
    expect(output).toContain('editions/1/1/index.en.html');
    expect(output).toContain('npx pilotmonitor query');
    expect(existsSync(join(first, 'editions', '1', '1', 'index.nl.html'))).toBe(true);
    expect(
      readdirSync(join(first, 'incoming'), { recursive: true, withFileTypes: true }).filter((each) =>
        each.isFile(),
      ),
    ).toEqual([]);
  });

  it('quarantines and breaks exactly the lines of the account of faults', async () => {
    const found = await rowsOf(
      first,
      "select distinct delivery_id, line from ledger.quarantine where rule != 'closed_period'",
    );
    const planted = accounts(first).flatMap(({ deliveryId, faults }) =>
      faults
        .filter(({ expectedFate }) => expectedFate === 'quarantined' || expectedFate === 'broken')
        .map(({ line }) => `${deliveryId} ${line}`),
    );
    expect(planted.length).toBeGreaterThan(100);
    expect(found.map((row) => `${row.delivery_id} ${row.line}`).sort()).toEqual([...new Set(planted)].sort());
  });

  it('names in quarantine the late rows of feeds that refuse them, and keeps those of the others', async () => {
    const refusing = (await locateFeeds(installedRoot))
      .filter(({ definition }) => definition.closing?.policy === 'refuse')
      .map(({ feed }) => feed);
    const late = (isRefused: boolean) =>
      accounts(first)
        .filter(({ feed }) => refusing.includes(feed) === isRefused)
        .flatMap(({ deliveryId, faults }) =>
          faults
            .filter(({ expectedFate }) => expectedFate === 'late')
            .map(({ line }) => `${deliveryId} ${line}`),
        );
    const named = await rowsOf(
      first,
      "select delivery_id, line from ledger.quarantine where rule = 'closed_period'",
    );
    expect(late(true).length).toBeGreaterThan(0);
    expect(late(false).length).toBeGreaterThan(0);
    expect(named.map((row) => `${row.delivery_id} ${row.line}`).sort()).toEqual(late(true).sort());
  });

  it('counts erased, duplicate, stale, late, quarantined and broken rows per delivery as planted, and at least the corrections', async () => {
    const found = await rowsOf(first, 'select * from ledger.deliveries');
    const byId = new Map(found.map((row) => [String(row.delivery_id), row]));
    for (const { deliveryId, feed, faults } of accounts(first)) {
      const planted = (fate: string) => faults.filter(({ expectedFate }) => expectedFate === fate).length;
      const row = byId.get(deliveryId);
      for (const fate of ['erased', 'duplicate', 'stale', 'late', 'quarantined', 'broken']) {
        expect(Number(row?.[`n_${fate}`]), `${feed} ${row?.reference_date} ${fate}`).toBe(planted(fate));
      }
      expect(Number(row?.n_correction)).toBeGreaterThanOrEqual(planted('correction'));
    }
  });

  it('holds nothing of those who object, as many as the truth says, though files go on bringing them back', async () => {
    const truth: { readonly objections: { readonly days: readonly string[] } } = JSON.parse(
      readFileSync(`${first}-suppliers/truth.json`, 'utf8'),
    );
    const [found] = await rowsOf(
      first,
      `select
           (select max(reference_date)::varchar from ledger.deliveries where feed = 'objections') as listed_to,
           (select count(distinct objection)::integer from ledger.objecting_numbers) as n_people,
           (select sum(n_erased)::integer from ledger.deliveries where feed = 'residents') as n_brought_back,
           (select count(*)::integer from register.coa__residents
            where coa_number in (select number from ledger.objecting_numbers)) as n_held`,
    );
    const listed = truth.objections.days.filter((day) => day <= String(found?.listed_to));
    expect(listed.length).toBeGreaterThan(1);
    expect(found).toMatchObject({ n_people: listed.length, n_held: 0 });
    expect(Number(found?.n_brought_back)).toBeGreaterThanOrEqual(listed.length);
  });

  it('leaves no BSN or V-number of its people anywhere in the data folder, raw or decoded', async () => {
    const masterKey = parseKey(readFileSync(join(first, 'keys', 'master.key'), 'utf8'));
    if (masterKey === undefined) throw new Error('no master key');
    const identifiers = await numbersOfTheWorld();
    expect(identifiers.size).toBeGreaterThan(300);
    const archive = { dataFolder: first, masterKey };
    const { hits, files, columns } = await searchIdentifiers({ folders: [first], identifiers, archive });
    expect(hits).toEqual([]);
    expect(files).toBeGreaterThan(100);
    expect(columns).toBeGreaterThan(100);
  });

  it('gets sums that another process counted from sealed rows, and they agree with its own rows to the person', async () => {
    const snapshot = await openSnapshot(first);
    try {
      const compared = await snapshot.row(
        `select
             count(*) filter (where scope = 'pilot' and data_to = data_cut) as n_pilot,
             count(*) filter (where scope = 'elsewhere') as n_elsewhere
         from core.delivered_risk_tables cross join pilot.parameters`,
      );
      expect(Number(compared.n_pilot)).toBeGreaterThan(100);
      expect(Number(compared.n_elsewhere)).toBeGreaterThan(30);
      const contradictions = await snapshot.rows(
        "select check_name, n_rows::integer as n from meta.checks where check_name like 'rows_against_%' order by 1",
      );
      expect(contradictions).toEqual([
        { check_name: 'rows_against_risk_tables', n: 0 },
        { check_name: 'rows_against_sums', n: 0 },
      ]);
    } finally {
      await snapshot.close();
    }
  });

  it('keeps the rows of the third parties out of the data folder, and their numbers out of theirs', async () => {
    const parties = await loadThirdParties(await worldOfTheTest());
    expect(await rowsOf(first, "select 1 from register.coa__stays where location_code like 'ELD%'")).toEqual(
      [],
    );
    const identifiers = await numbersOfTheWorld();
    for (const { deliveries } of parties) addNumbers(identifiers, deliveries());
    for (const { name } of parties) {
      const dataFolder = join(`${first}-suppliers`, 'third-parties', name);
      const masterKey = parseKey(readFileSync(join(dataFolder, 'keys', 'master.key'), 'utf8'));
      if (masterKey === undefined) throw new Error('no master key');
      const archive = { dataFolder, masterKey };
      const { hits, files } = await searchIdentifiers({ folders: [dataFolder], identifiers, archive });
      expect(hits).toEqual([]);
      expect(files).toBeGreaterThan(10);
    }
  });

  it('is not thrown away by a demonstration that asks for no year at all', async () => {
    const { exitCode } = await call(['demo', '--data', first, '--residents', '50', '--years', '0']);
    expect(exitCode).toBe(2);
    expect(existsSync(join(first, 'editions', '1', '1', 'index.nl.html'))).toBe(true);
  });
});

/** Every BSN and V-number that the suppliers had in the files of this world. */
async function numbersOfTheWorld(): Promise<Set<string>> {
  const world = await loadWorld(await worldOfTheTest());
  const numbers = new Set<string>();
  addNumbers(numbers, world.deliveries());
  return numbers;
}

const worldOfTheTest = async () => {
  const acceptedRules = await versionsNotInForce(installedRoot);
  return { root: installedRoot, seed: 3, residents: 120, acceptedRules };
};

function addNumbers(numbers: Set<string>, deliveries: Iterable<SyntheticDelivery>): void {
  for (const { bytes, fileName } of deliveries) {
    const text = Buffer.from(fileName.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
    for (const [number] of text.matchAll(/(?<![0-9])(99999[0-9]{4}|[02][0-9]{9})(?![0-9])/g))
      numbers.add(number);
  }
}

describe('a data folder with something else in it', () => {
  it('is refused and left as it was', async () => {
    const data = join(folder, 'real');
    mkdirSync(data);
    writeFileSync(join(data, 'warehouse.duckdb'), 'real');
    const { exitCode, stderr } = await call(['demo', '--data', data]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('CLI_DEMO_FOLDER');
    expect(readdirSync(data)).toEqual(['warehouse.duckdb']);
    expect(existsSync(`${data}-suppliers`)).toBe(false);
  });
});
