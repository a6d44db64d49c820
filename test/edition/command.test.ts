// The command `report` as a user calls it.

import { existsSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReleases } from '../../src/edition/index.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { type Called, call } from '../cli/call.js';
import { rawCells } from '../report/support/raw-cells.js';
import { dataFolderWith } from './snapshot.js';

describe('report', () => {
  let data: string;
  /** Of the same data: as JSON, by whoever runs it, and after it as text, by somebody named. */
  let asJson: Called;
  let asText: Called;

  beforeAll(async () => {
    data = await dataFolderWith(rawCells(await locatePilot(installedRoot), 1), { asOf: '2026-10-01' });
    const line = ['report', '--year', '1', '--data', data];
    asJson = await call([...line, '--json']);
    asText = await call([...line, '--by', 'A. Maker']);
  });
  afterAll(() => rmSync(data, { recursive: true }));

  it('makes a draft, and says who made it, where it is and what was tested for disclosure', () => {
    const { exitCode, stdout } = asText;
    expect(exitCode).toBe(0);
    expect(stdout).toContain('made by A. Maker');
    expect(stdout).toContain('Tested for disclosure: none of');
    const page = stdout.trim().split('\n').at(-1) ?? '';
    expect(existsSync(page)).toBe(true);
    expect(page.startsWith(data)).toBe(true);
  });

  it('gives the same as JSON', () => {
    expect(asJson.exitCode).toBe(0);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ year: 1, record: { audited: true } });
  });

  it('logs who made it: the user of this system unless told otherwise, and prints the head of the log', async () => {
    const { events, head } = await readReleases(join(data, 'published'));
    const account = userInfo().username;
    expect(events[0]).toMatchObject({ event: 'drafted', year: 1, by: account, account });
    expect(events.at(-1)).toMatchObject({ event: 'drafted', year: 1, by: 'A. Maker', account });
    expect(asText.stdout).toContain(head);
  });

  it('needs a year that the pilot has', async () => {
    expect((await call(['report', '--data', data])).exitCode).toBe(2);
    const { exitCode, stderr } = await call(['report', '--year', '4', '--data', data]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('REPORT_YEAR');
  });

  it('needs data about a day of that year at least, and writes nothing without them', async () => {
    const early = await dataFolderWith([], { asOf: '2024-06-30' });
    for (const [language, sentence] of [
      ['nl', 'Over pilotjaar 2 is nog niets bekend: het begint op 2024-07-01'],
      ['en', 'Nothing is known of pilot year 2 yet: it begins on 2024-07-01'],
    ] as const) {
      const { exitCode, stderr } = await call(['report', '--year', '2', '--data', early, '--lang', language]);
      expect(exitCode).toBe(13);
      expect(stderr).toContain(sentence);
    }
    expect(existsSync(`${early}/editions`)).toBe(false);
    rmSync(early, { recursive: true });
  });

  it('says that --year is missing where it is, not that it is wrong', async () => {
    expect((await call(['report', '--data', data])).stderr).toContain('is missing');
    expect((await call(['report', '--year', 'x', '--data', data])).stderr).toContain('is not right');
  });

  it('needs a snapshot', async () => {
    expect((await call(['report', '--year', '1', '--data', `${data}-empty`])).exitCode).toBe(13);
  });
});
