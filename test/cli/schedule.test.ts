// `schedule`: what its jobs do, and how it answers.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import pilot from '../../pipelines/pilot.js';
import { commandLine, lastEndedYear } from '../../src/cli/jobs.js';
import { feedNames, installedRoot } from '../../src/locate/index.js';
import { call } from './call.js';

let dataFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'pilotmonitor-jobs-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const place = (now: string) => ({ dataFolder, clock: () => new Date(now) });

describe('a job', () => {
  it('of intake takes in the files of its feed, and does nothing where none came in', () => {
    const task = { kind: 'intake', supplier: 'coa', feed: 'stays' } as const;
    expect(commandLine(task, pilot, place('2026-11-23T12:00:00Z'))).toBeUndefined();
    const folder = join(dataFolder, 'incoming/coa/stays');
    mkdirSync(folder, { recursive: true });
    for (const name of ['b.sealed', 'a.sealed', '.partial']) writeFileSync(join(folder, name), '');
    const expected = ['ingest', join(folder, 'a.sealed'), join(folder, 'b.sealed')];
    expect(commandLine(task, pilot, place('2026-11-23T12:00:00Z'))).toEqual(expected);
  });

  it('of the report makes a draft of the last pilot year that has ended', () => {
    const line = (now: string) => commandLine({ kind: 'report' }, pilot, place(now));
    expect(line('2023-12-01T00:00:00Z')).toBeUndefined();
    expect(line('2025-09-01T05:00:00Z')).toEqual(['report', '--year', '2', '--by', 'scheduler']);
    expect(line('2031-09-01T05:00:00Z')).toEqual(['report', '--year', '3', '--by', 'scheduler']);
  });

  it('counts a pilot year as ended from the day after its last', () => {
    expect(lastEndedYear(pilot, new Date('2024-06-30T12:00:00Z'))).toBe(0);
    expect(lastEndedYear(pilot, new Date('2024-07-01T12:00:00Z'))).toBe(1);
  });
});

describe('schedule', () => {
  const schedule = (line: string[], now: string) =>
    call(['schedule', ...line, '--data', dataFolder], { now });

  it('lists every job with its next slot', async () => {
    const { stdout, exitCode } = await schedule(['due', '--list'], '2026-11-23T12:00:00Z');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('nightly-build');
    expect(stdout).toContain('2026-11-24T03:30');
  });

  it('runs each slot that is due once, however often it is asked', async () => {
    const due = async (now: string) =>
      JSON.parse((await schedule(['due', '--json'], now)).stdout) as {
        job: string;
        slot: string;
        exitCode: number;
      }[];
    expect(await due('2026-11-23T12:00:00Z')).toEqual([]);
    const runs = await due('2026-11-23T19:01:00Z');
    const first = 'intake-privacy-objections';
    const all = feedNames(installedRoot).map((name) => `intake-${name.replaceAll(/[/_]/g, '-')}`);
    expect(runs.map(({ job }) => job)).toEqual([first, ...all.filter((job) => job !== first)]);
    const slots = runs.map(({ job, slot }) => `${job === first ? '' : 'other '}${slot}`);
    expect([...new Set(slots)]).toEqual(['2026-11-23T19:50', 'other 2026-11-23T20:00']);
    expect(runs.filter(({ exitCode }) => exitCode !== 0)).toEqual([]);
    expect(await due('2026-11-23T19:02:00Z')).toEqual([]);
  });

  it('tells in the language of the user what became of a job', async () => {
    await schedule(['run', 'intake-coa-stays'], '2026-11-23T12:00:00Z');
    const { stdout } = await schedule(['due', '--list', '--lang', 'nl'], '2026-11-23T12:01:00Z');
    expect(stdout).toMatch(/intake-coa-stays .* laatst 2026-11-23T13:00 +klaar/);
  });

  it('names the jobs where there is none of that name', async () => {
    const { exitCode, stderr } = await schedule(['run', 'nothing'], '2026-11-23T12:00:00Z');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('SCHEDULE_UNKNOWN_JOB');
    expect(stderr).toContain('nightly-build');
  });
});
