// `status`: what is late and what is there, read without a database.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../src/cli/status-facts.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { openWarehouse } from '../../src/warehouse/index.js';
import { draft, person, signAs } from '../edition/kit.js';
import { call } from './call.js';

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'pilotmonitor-status-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const write = (nextDue: string, nextGrace: string, periodTo = '2026-05-01') => {
  const lastAccepted = {
    periodTo,
    receivedAt: '2026-11-05T09:00:00Z',
    received: 40,
    fates: { quarantined: 2 },
  };
  const feed = { supplier: 'coa', feed: 'stays', currentRows: 38, lastAccepted, nextDue, nextGrace };
  const waiting = [
    { supplier: 'coa', feed: 'stays', file: 'plain.csv', codes: ['INTAKE_PLAIN_REFUSED'] },
    { supplier: 'coa', feed: 'stays', file: 'gone.csv', codes: ['INTAKE_PLAIN_REFUSED'] },
  ];
  mkdirSync(join(data, 'incoming/coa/stays'), { recursive: true });
  writeFileSync(join(data, 'incoming/coa/stays/plain.csv'), '');
  writeFileSync(
    join(data, 'status.json'),
    JSON.stringify({ writtenAt: '2026-11-05T09:00:01Z', feeds: [feed], waiting }),
  );
};

const status = (...options: string[]) =>
  call(['status', '--data', data, ...options], { now: '2026-11-23T12:00:00Z' });

describe('the state of a feed', () => {
  it.each([
    ['2026-11-14', 'on_time'],
    ['2026-11-15', 'on_time'],
    ['2026-11-16', 'late'],
    ['2026-11-20', 'late'],
    ['2026-11-21', 'missing'],
  ])('due on the 15th with grace until the 20th is on %s: %s', (today, state) => {
    expect(stateOf('2026-11-15', '2026-11-20', today)).toBe(state);
  });

  it('is unknown where nothing says when a delivery is due', () => {
    expect(stateOf(null, null, '2026-11-14')).toBe('unknown');
  });
});

describe('status', () => {
  it('answers in an empty folder: every feed, every job, nothing late', async () => {
    const { exitCode, stdout } = await status('--json', '--check');
    const facts = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(facts.feeds.map((each: { state: string }) => each.state)).toEqual(
      Array(facts.feeds.length).fill('unknown'),
    );
    expect(facts.jobs.length).toBeGreaterThan(3);
  });

  it('answers while another job holds the warehouse', async () => {
    const warehouse = await openWarehouse({ dataFolder: data, purpose: 'ingest', feeds: [] });
    expect((await status()).exitCode).toBe(0);
    await warehouse.close();
  });

  it('ends with 13 on --check where a delivery is missing, and only then', async () => {
    write('2026-11-15', '2026-11-20');
    expect(await status('--check')).toMatchObject({
      exitCode: 13,
      stdout: expect.stringContaining('MISSING'),
    });
    expect((await status()).exitCode).toBe(0);
    write('2026-12-15', '2026-12-20');
    expect((await status('--check')).exitCode).toBe(0);
  });

  it('calls a feed complete once a delivery reaches the end of the last pilot year, not a day before', async () => {
    const { start, years } = await locatePilot(installedRoot);
    const end = `${Number(start.slice(0, 4)) + years}${start.slice(4)}`;
    const stays = async (periodTo: string) => {
      write('2026-11-15', '2026-11-20', periodTo);
      const { feeds } = JSON.parse((await status('--json')).stdout);
      return feeds.find(({ feed }: { feed: string }) => feed === 'coa/stays');
    };
    expect(await stays(end)).toMatchObject({ state: 'complete', nextDue: null });
    expect(await stays('2026-06-01')).toMatchObject({ state: 'missing', lastPeriodTo: '2026-05-31' });
  });

  it('says in both languages that a status.json is damaged, and shows the rest', async () => {
    writeFileSync(join(data, 'status.json'), '{"feeds": [');
    const nl = await status('--lang', 'nl');
    expect(nl).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('status.json is beschadigd') });
    expect(nl.stdout).toContain('Taken');
    expect((await status('--lang', 'en')).stdout).toContain('status.json is damaged');
    expect((await status('--check')).exitCode).toBe(13);
  });

  it('names a refused file as long as it lies in incoming', async () => {
    write('2026-12-15', '2026-12-20');
    const { stdout } = await status();
    expect(stdout).toContain('plain.csv');
    expect(stdout).not.toContain('gone.csv');
  });

  it('says which editions are drafts, checked, released, withdrawn or known to have an error', async () => {
    const [checker, commissioner] = [person('C', 'checker'), person('O', 'commissioner')];
    const editions = [];
    for (let revision = 1; revision <= 5; revision += 1) editions.push(await draft(data));
    for (const edition of editions.slice(1)) await signAs(data, edition, checker, [checker]);
    for (const edition of editions.slice(2)) await signAs(data, edition, commissioner, [commissioner]);
    for (const [action, edition] of [
      ['withdraw', '2/4'],
      ['erratum', '2/5'],
    ] as const)
      await call(['report', action, edition, '--by', 'O', '--because', 'a sum', '--data', data]);
    const { stdout } = await status('--lang', 'en');
    expect(stdout.split('\n').filter((line) => line.includes('revision'))).toEqual([
      '  pilot year 2, revision 1: draft',
      '  pilot year 2, revision 2: checked',
      '  pilot year 2, revision 3: released',
      '  pilot year 2, revision 4: withdrawn',
      '  pilot year 2, revision 5: released, has an error',
    ]);
    expect((await status('--lang', 'nl')).stdout).toContain('revisie 5: vrijgegeven, bevat een fout');
  });

  it('lists editions by year and revision, and says that made-up data are made up', async () => {
    mkdirSync(join(data, 'editions/2/1'), { recursive: true });
    writeFileSync(join(data, 'SYNTHETIC'), '');
    const { stdout } = await status('--lang', 'nl');
    expect(stdout).toContain('pilotjaar 2, revisie 1');
    expect(stdout).toContain('verzonnen');
  });
});
