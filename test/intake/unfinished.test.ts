// Files that are still being sent are left alone: not taken in, not refused, not in the ledger, and said so. They are known
// by their names and by when they were last written; the clock of the intake decides, not that of the machine.

import { existsSync, utimesSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../../src/cli/jobs.js';
import { ingest } from '../../src/intake/index.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { openWarehouse } from '../../src/warehouse/index.js';
import { runCommand } from './command.js';
import { csvOf, feedOf, TestFolder } from './kit.js';

const feed = 'coa/stays';
const moment = '2024-03-05T10:00:00Z';
const row = { coa_number: 'C-1001', location_code: 'UTR01', from_date: '2024-01-02' };

let folder: TestFolder;

beforeEach(async () => {
  folder = await TestFolder.create();
});

afterEach(() => folder.remove());

/** A delivery that was last written so many seconds before the moment of the intake. */
async function delivered(secondsAgo: number, name = 'stays_2024-02-29.sealed'): Promise<string> {
  const delivery = { feed, referenceDate: '2024-02-29', fileName: name };
  const path = await folder.sealed(delivery, await csvOf(feed, [row]));
  const written = new Date(Date.parse(moment) - secondsAgo * 1000);
  utimesSync(path, written, written);
  return path;
}

const run = (more: Partial<Parameters<typeof ingest>[0]> = {}) =>
  ingest({ dataFolder: folder.path, settings: defaultSettings, clock: () => new Date(moment), ...more });

async function ledgerRows(): Promise<number> {
  const options = { dataFolder: folder.path, purpose: 'test', feeds: [await feedOf(feed)] };
  const warehouse = await openWarehouse(options);
  try {
    return (await warehouse.database.rows('select 1 from ledger.deliveries')).length;
  } finally {
    await warehouse.close();
  }
}

describe('a file in incoming', () => {
  it.each([
    [0, 'unfinished'],
    [9.9, 'unfinished'],
    [10, 'accepted'],
    [3600, 'accepted'],
    [-9.9, 'unfinished'],
    [-3600, 'accepted'],
  ])('that was written %d seconds ago is %s', async (secondsAgo, outcome) => {
    const path = await delivered(secondsAgo);
    const [result] = await run();
    expect(result?.outcome).toBe(outcome);
    expect(existsSync(path)).toBe(outcome === 'unfinished');
    expect(await ledgerRows()).toBe(outcome === 'unfinished' ? 0 : 1);
  });

  it('that was left alone is taken in the next time', async () => {
    const path = await delivered(5);
    expect((await run()).map((each) => each.outcome)).toEqual(['unfinished']);
    const later = () => new Date(Date.parse(moment) + 60_000);
    expect((await run({ clock: later })).map((each) => each.outcome)).toEqual(['accepted']);
    expect(existsSync(path)).toBe(false);
  });

  it('is taken at once where the settings say that nobody sends slowly', async () => {
    await delivered(0);
    const [result] = await run({ settings: { ...defaultSettings, quietSeconds: 0 } });
    expect(result?.outcome).toBe('accepted');
  });

  it('is left alone by its name, whoever holds it open', async () => {
    const made = join(folder.path, 'incoming', feed);
    await mkdir(made, { recursive: true });
    const names = [
      '~$levering.xlsx',
      '.~lock.levering.ods#',
      'a.csv.part',
      'b.csv.filepart',
      'c.CRDOWNLOAD',
      'd.tmp',
      'e.partial',
      '.f',
    ];
    for (const name of names) await writeFile(join(made, name), '');
    expect(await run({ settings: { ...defaultSettings, quietSeconds: 0 } })).toEqual([]);
  });
});

describe('a file that was named', () => {
  it('is left alone where it lies in incoming, and taken where it lies elsewhere', async () => {
    const path = await delivered(1);
    expect((await run({ files: [path] })).map((each) => each.outcome)).toEqual(['unfinished']);
    const elsewhere = join(folder.path, 'elsewhere.sealed');
    const { readFile } = await import('node:fs/promises');
    await writeFile(elsewhere, await readFile(path));
    const now = new Date(moment);
    utimesSync(elsewhere, now, now);
    expect((await run({ files: [elsewhere] })).map((each) => each.outcome)).toEqual(['accepted']);
  });
});

describe('the command line', () => {
  it.each(['nl', 'en'])(
    'says in %s that a file was left alone, and that nothing is to be done',
    async (language) => {
      await delivered(1);
      const line = ['ingest', '--lang', language];
      const printed = await runCommand(line, { dataFolder: folder.path, moment });
      expect(printed.exitCode).toBe(0);
      expect(printed.stdout).toContain(language === 'nl' ? 'wordt nog verstuurd' : 'still being sent');
      expect(printed.stderr).toContain('INTAKE_STILL_WRITTEN');
      expect(printed.stderr).toContain(language === 'nl' ? 'minder dan 10 seconden' : 'less than 10 seconds');
    },
  );

  it('shows in the status what is still being sent, by time and by name, with numbers masked', async () => {
    await delivered(1);
    await delivered(60, 'older_2024-02-29.sealed');
    const part = join(folder.path, 'incoming', feed, 'van 999990019.csv.part');
    await writeFile(part, '');
    const status = await runCommand(['status', '--lang', 'nl'], { dataFolder: folder.path, moment });
    expect(status.stdout).toContain('nog worden verstuurd');
    expect(status.stdout).toContain('stays_2024-02-29.sealed');
    expect(status.stdout).toContain('van [id].csv.part');
    expect(status.stdout).not.toMatch(/older_2024|999990019/);
    const facts = await runCommand(['status', '--json'], { dataFolder: folder.path, moment });
    expect(JSON.parse(facts.stdout).unfinished).toHaveLength(2);
  });
});

describe('a job of the schedule', () => {
  it('looks at incoming as the intake does', async () => {
    const pilot = await locatePilot(installedRoot);
    const task = { kind: 'intake', supplier: 'coa', feed: 'stays' } as const;
    const look = (at: string) =>
      commandLine(task, pilot, { dataFolder: folder.path, clock: () => new Date(at) });
    const path = await delivered(5);
    await writeFile(join(folder.path, 'incoming', feed, '~$x.xlsx'), '');
    expect(look(moment)).toBeUndefined();
    expect(look('2024-03-05T10:01:00Z')).toEqual(['ingest', path]);
    await writeFile(join(folder.path, 'pilotmonitor.json'), '{"quietSeconds": 2}');
    expect(look(moment)).toEqual(['ingest', path]);
    await writeFile(join(folder.path, 'pilotmonitor.json'), 'no settings');
    expect(look(moment)).toBeUndefined();
  });
});
