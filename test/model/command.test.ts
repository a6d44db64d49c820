// `build` as it is typed: what it prints, in which language, and with which exit code it ends.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/intake/index.js';
import { snapshotPath } from '../../src/model/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { type Printed, runCommand } from '../intake/command.js';
import { csvOf, TestClock, TestFolder } from '../intake/kit.js';

const clock = new TestClock('2024-02-05T10:00:00Z');
let folder: TestFolder;
let empty: TestFolder;
let built: Printed;

const run = (at: TestFolder, ...line: readonly string[]) =>
  runCommand(line, { dataFolder: at.path, moment: clock.now().toISOString() });

beforeAll(async () => {
  folder = await TestFolder.create();
  empty = await TestFolder.create();
  const rows = [{ coa_number: 'C-1001', location_code: 'UTR01', from_date: '2024-01-10' }];
  await folder.sealed({ feed: 'coa/stays', referenceDate: '2024-01-31' }, await csvOf('coa/stays', rows));
  await ingest({ dataFolder: folder.path, settings: defaultSettings, clock: clock.now });
  built = await run(folder, 'build', '--lang', 'en');
});

afterAll(async () => {
  await folder.remove();
  await empty.remove();
});

describe('the command build', () => {
  it('says what it built, up to which day the data run, and what waits for a decision', () => {
    const { exitCode, stdout, stderr } = built;
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^\d+ relations built from what was known on 2024-02-05; the data run up to and including 2024-01-31\.\n/,
    );
    expect(stdout).toContain('Not confirmed and not accepted: ');
    expect(stderr).toContain('"event":"step_done"');
  });

  it('gives the whole result as JSON', async () => {
    const { stdout } = await run(folder, 'build', '--as-of', '2024-02-05', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      asOf: '2024-02-05',
      isSynthetic: false,
      dataCut: '2024-01-31',
    });
  });

  it('ends with 13 where nothing was taken in, and with 2 for a day to come', async () => {
    const nothing = await run(empty, 'build', '--lang', 'nl');
    expect(nothing.exitCode).toBe(13);
    expect(nothing.stderr).toContain('Er is nog niets ingelezen.');
    const future = await run(folder, 'build', '--as-of', '2024-02-06', '--lang', 'nl');
    expect(future.exitCode).toBe(2);
    expect(future.stderr).toContain('het is 2024-02-05');
  });

  it('ends with 13 for a day before the first delivery, and leaves the snapshot as it was', async () => {
    const before = readFileSync(snapshotPath(folder.path));
    for (const [language, sentence] of [
      ['nl', 'Tot en met 2024-01-01 was er nog geen levering ingelezen.'],
      ['en', 'No delivery had been taken in up to and including 2024-01-01.'],
    ] as const) {
      const { exitCode, stderr } = await run(folder, 'build', '--as-of', '2024-01-01', '--lang', language);
      expect(exitCode).toBe(13);
      expect(stderr).toContain('MODEL_NOTHING_KNOWN');
      expect(stderr).toContain(sentence);
    }
    expect(readFileSync(snapshotPath(folder.path)).equals(before)).toBe(true);
  });
});
