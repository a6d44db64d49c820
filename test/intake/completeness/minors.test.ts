// The departures of minors that are lacking: a gap that stood in an official publication for a year. Each way in which it
// can come about is planted in the made-up world of the demonstration, and must be seen when the delivery arrives.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IngestResult } from '../../../src/intake/index.js';
import { readStatus } from '../../../src/warehouse/index.js';
import { runCommand } from '../command.js';
import { TestFolder } from '../kit.js';
import { type Change, monthOfEnd, ReceptionWorld, withoutEnd } from './reception-world.js';

const lastDay = '2023-09-30';
const lastMonth = '2023-09';

let world: ReceptionWorld;
/** With everything that came before the last deliveries, and what was said of it. */
let earlier: TestFolder;
let earlierResults: ReadonlyMap<string, IngestResult>;
let folder: TestFolder;

beforeAll(async () => {
  world = await ReceptionWorld.create(1, 1500, lastDay);
  earlier = await TestFolder.create();
  earlierResults = await world.takeInEarlier(earlier);
}, 120_000);
afterAll(() => earlier.remove());
beforeEach(async () => {
  folder = await TestFolder.create();
});
afterEach(() => folder.remove());

/** Findings about completeness: `severity code subgroup`. */
const lackingIn = (result: IngestResult | undefined): string[] =>
  (result?.problems ?? []).flatMap(({ code, severity, params }) => {
    if (code === 'INTAKE_ROWS_WITHDRAWN') return [`${severity} ${code}`];
    if (!('groups' in params)) return [];
    const groups = params.groups.map(({ value }) => value.en).join(' ');
    return [`${severity} ${code} ${groups}`.trim()];
  });

const isLeaver = (month: string): boolean => month === lastMonth;

/** Minors who left last month are told as if they were still there. */
const stillThere: Change = (stay, { isMinor }) =>
  isMinor && isLeaver(monthOfEnd(stay)) ? withoutEnd(stay) : stay;

/** Minors who left last month are not in the file at all. */
const leftOut: Change = (stay, { isMinor }) => (isMinor && isLeaver(monthOfEnd(stay)) ? undefined : stay);

/** No minor who left was ever in any file. */
const neverIn: Change = (stay, { isMinor }) => (isMinor && monthOfEnd(stay) !== '' ? undefined : stay);

describe('stays that lack the departures of minors', () => {
  it('are caught where the minors seem to be there still, and nothing is found before nor once the whole file comes', async () => {
    const result = await world.takeInLast(folder, earlier, stillThere);
    expect(lackingIn(result)[0]).toMatch(/^error INTAKE_ODD_MONTH/);
    expect(earlierResults.size).toBeGreaterThan(2);
    expect([...earlierResults.values()].flatMap(lackingIn)).toEqual([]);
    const status = await readStatus(folder.path);
    const stays = status?.feeds.find(({ feed }) => feed === 'stays');
    expect(stays?.lacking).toEqual({ severity: 'error', codes: ['INTAKE_ODD_MONTH'] });
    const check = await runCommand(['status', '--check'], {
      dataFolder: folder.path,
      moment: '2023-10-08T09:00:00Z',
    });
    expect(check.exitCode).toBe(13);
    expect(check.stdout).toContain('INTAKE_ODD_MONTH');

    const again = await world.takeLastAgain(folder, '2023-10-10');
    expect(lackingIn(again)).toEqual([]);
    const pageOf = (each: IngestResult | undefined) =>
      readFile(join(folder.path, each?.receipts.find((path) => path.endsWith('.nl.html')) ?? ''), 'utf8');
    expect(await pageOf(again)).toContain(`Komt in plaats van</dt><dd>${result?.deliveryId} van`);
    const old = await pageOf(result);
    expect(old).toContain(`Verbeterd door</dt><dd>${again.deliveryId} van`);
    expect(old).toContain('er ontbreekt waarschijnlijk iets');
    const mended = (await readStatus(folder.path))?.feeds.find(({ feed }) => feed === 'stays');
    expect(mended?.lacking).toBeNull();
  }, 120_000);

  it('are caught where the rows are gone, by stock and flow of minors and by what was known before', async () => {
    const found = lackingIn(await world.takeInLast(folder, earlier, leftOut));
    expect(found).toContain('error INTAKE_STOCK_AND_FLOW under age');
    expect(found.some((each) => each.endsWith('INTAKE_ROWS_WITHDRAWN'))).toBe(true);
  }, 120_000);

  it('are caught on the very first delivery where they were never in any', async () => {
    const first = await world.takeInFirst(folder, neverIn);
    expect(lackingIn(first)).toEqual(['error INTAKE_SILENT_GROUP under age']);
  }, 120_000);
});

describe('stays of which a location is left out', () => {
  it('are caught by what was known before', async () => {
    const withoutLocation: Change = (stay) => (stay.locatiecode === 'AMF01' ? undefined : stay);
    const found = lackingIn(await world.takeInLast(folder, earlier, withoutLocation));
    expect(found).toContain('error INTAKE_ROWS_WITHDRAWN');
    expect(found).toContain('error INTAKE_LOST_ROWS AMF01');
  }, 120_000);
});
