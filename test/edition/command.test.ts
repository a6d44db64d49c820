// The command `report` as a user calls it.

import { existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { call } from '../cli/call.js';
import { rawCells } from '../report/support/raw-cells.js';
import { dataFolderWith } from './snapshot.js';

describe('report', () => {
  let data: string;

  beforeAll(async () => {
    data = await dataFolderWith(rawCells(await locatePilot(installedRoot), 1), { asOf: '2026-10-01' });
  });
  afterAll(() => rmSync(data, { recursive: true }));

  it('makes a draft, and says where it is and what was tested for disclosure', async () => {
    const { exitCode, stdout } = await call(['report', '--year', '1', '--data', data]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Tested for disclosure: none of');
    const page = stdout.trim().split('\n').at(-1) ?? '';
    expect(existsSync(page)).toBe(true);
    expect(page.startsWith(data)).toBe(true);
  });

  it('gives the same as JSON', async () => {
    const { exitCode, stdout } = await call(['report', '--year', '1', '--data', data, '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ year: 1, record: { audited: true } });
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
