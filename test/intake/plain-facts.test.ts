// Plain files of facts: about no person, so that they come in without a seal and without a legal basis; but nothing that may
// be the number of a person comes in with them, not even into the encrypted archive.

import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../src/intake/index.js';
import { installedRoot, locateFeeds } from '../../src/locate/index.js';
import { defaultSettings, syntheticMark } from '../../src/settings/index.js';
import { searchIdentifiers } from '../faults/identifier-search.js';
import { type Cells, csvOf, feedOf, TestClock, TestFolder } from './kit.js';

const feed = 'cbs/areas';
const file = 'areas_2024-12-31.csv';
const bsn = '999990019';

const area = (code: string, more: Cells = {}): Cells => ({
  area_code: code,
  year: '2024',
  area_kind: 'gemeente',
  municipality_code: code.slice(2),
  name: 'Amersfoort',
  address_density: '2442',
  urbanity_class: '2',
  status: 'definitief',
  cbs_table: '85755NED',
  ...more,
});

const rows = ['GM0307', 'GM0308', 'GM0310', 'GM0312', 'GM0313', 'GM0317'].map((code) => area(code));

/** The first row as a record by header, as NDJSON holds it. */
const { columns } = await feedOf(feed);
const asHeaders = Object.fromEntries(columns.map(({ name, meta }) => [meta.header, rows[0]?.[name] ?? null]));

let folder: TestFolder;
const clock = new TestClock('2025-01-20T10:00:00Z');

beforeEach(async () => {
  folder = await TestFolder.create();
});
afterEach(() => folder.remove());

const takeIn = () =>
  ingest({ dataFolder: folder.path, root: installedRoot, settings: defaultSettings, clock: clock.now });

const archives = (): string[] =>
  existsSync(join(folder.path, 'archive'))
    ? readdirSync(join(folder.path, 'archive'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.enc'),
      )
    : [];

describe('a plain file of facts', () => {
  it('is taken in without a legal basis and without a pseudonym key, archived, and removed', async () => {
    const path = await folder.plain(feed, file, await csvOf(feed, rows));
    const [result] = await takeIn();
    expect(result).toMatchObject({ outcome: 'accepted', received: 6, fates: { new: 6 }, problems: [] });
    expect(existsSync(path)).toBe(false);
    expect(archives()).toHaveLength(1);
  });

  it('has its wrong rows put in quarantine like any other, by the rules of the contract', async () => {
    const wrong = area('GM0321', { urbanity_class: '9' });
    await folder.plain(feed, file, await csvOf(feed, [...rows, wrong]));
    const [result] = await takeIn();
    expect(result).toMatchObject({ outcome: 'partly', fates: { new: 6, quarantined: 1 } });
  });

  it.each([
    ['a number of a person', (text: string) => text.replace('Amersfoort', `Amersfoort ${bsn}`), 1, 0],
    ['a line that cannot be searched', (text: string) => `${text}GM0321;${bsn}\n`, 0, 1],
  ])(
    'with %s is refused and left where it lies, and no part of it is kept',
    async (_what, spoil, numbers, broken) => {
      const path = await folder.plain(feed, file, spoil(await csvOf(feed, rows)));
      const [result] = await takeIn();
      expect(result?.outcome).toBe('refused');
      expect(result?.problems[0]).toMatchObject({
        code: 'INTAKE_FACTS_WITH_NUMBERS',
        params: { feed, numbers, broken },
      });
      expect(existsSync(path)).toBe(true);
      expect(archives()).toEqual([]);
      const isLeftOut = (each: string) => each === path;
      const found = await searchIdentifiers({ folders: [folder.path], identifiers: [bsn], isLeftOut });
      expect(found.hits).toEqual([]);
      expect(JSON.stringify(result)).not.toContain(bsn);
    },
  );

  it('that is no CSV is refused, because what else is in it would be archived without being searched', async () => {
    const path = await folder.plain(feed, 'areas_2024-12-31.ndjson', `${JSON.stringify(asHeaders)}\n`);
    const [result] = await takeIn();
    expect(result?.problems.map(({ code }) => code)).toEqual(['INTAKE_FACTS_NOT_TEXT']);
    expect(existsSync(path)).toBe(true);
    expect(archives()).toEqual([]);
  });

  it('needs the day that it speaks of in its name', async () => {
    await folder.plain(feed, 'areas.csv', await csvOf(feed, rows));
    const [result] = await takeIn();
    expect(result?.problems[0]?.code).toBe('SEAL_NO_DATE');
  });

  it('is refused by a folder of made-up data, as any real delivery', async () => {
    await writeFile(join(folder.path, syntheticMark), '');
    await folder.plain(feed, file, await csvOf(feed, rows));
    const [result] = await takeIn();
    expect(result?.problems[0]?.code).toBe('INTAKE_SYNTHETIC_AND_REAL');
  });
});

describe('a plain file of anything else', () => {
  it('is refused without a legal basis, whether it is about persons or holds sums of them', async () => {
    const others = (await locateFeeds(installedRoot)).filter(
      ({ definition }) => definition.holds !== 'facts',
    );
    expect(new Set(others.map(({ definition }) => definition.holds))).toEqual(new Set(['persons', 'sums']));
    for (const { name } of others) await folder.plain(name, 'any_2024-12-31.csv', await csvOf(name, []));
    const results = await takeIn();
    expect(results).toHaveLength(others.length);
    for (const { problems } of results) expect(problems[0]?.code).toBe('INTAKE_PLAIN_REFUSED');
  });
});
