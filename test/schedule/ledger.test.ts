// The ledger of slots on disk: appended, chained, and readable after a power cut.

import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExitCode, UserError } from '../../src/diagnostics/index.js';
import { openLedger, readEvents, type SlotEvent } from '../../src/schedule/ledger.js';
import { asOnlyScheduler, ledgerPath, reconcile, runByHand } from '../../src/schedule/reconcile.js';
import { amsterdam, jobWith } from './simulation.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-schedule-'));
  path = ledgerPath(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const event = (slot: string): SlotEvent => ({
  at: '2026-05-01T12:00:00.000Z',
  job: 'job',
  slot,
  event: 'started',
  attempt: 1,
  by: 'schedule',
});

async function write(...slots: readonly string[]) {
  const ledger = await openLedger(path);
  for (const slot of slots) await ledger.append(event(slot));
}

const codeOf = async (work: Promise<unknown>) => {
  const error = await work.catch((thrown: unknown) => thrown);
  return error instanceof UserError
    ? { code: error.diagnostics[0].code, line: error.diagnostics[0].at.line }
    : error;
};

describe('the ledger', () => {
  it('keeps what was appended, over several openings, and is private', async () => {
    await write('2026-05-01T02:30', '2026-05-02T02:30');
    await write('2026-05-03T02:30');
    expect((await readEvents(path)).map((each) => each.slot.slice(8, 10))).toEqual(['01', '02', '03']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('drops a last line that was never finished, and goes on behind the one before it', async () => {
    await write('2026-05-01T02:30');
    appendFileSync(path, '{"at":"2026-05-01T12:0');
    await write('2026-05-02T02:30');
    expect((await readEvents(path)).map((each) => each.slot.slice(8, 10))).toEqual(['01', '02']);
  });

  it.each([
    [
      'changed',
      (lines: string[]) => lines.map((line, index) => (index === 1 ? line.replace('05-02', '05-09') : line)),
      2,
    ],
    ['removed', (lines: string[]) => lines.filter((_, index) => index !== 1), 2],
    ['put before another', (lines: string[]) => [lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)], 1],
    ['no JSON', (lines: string[]) => ['nothing', ...lines], 1],
  ])('names the line where one was %s', async (_, change, line) => {
    await write('2026-05-01T02:30', '2026-05-02T02:30', '2026-05-03T02:30');
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, `${change(lines).join('\n')}\n`);
    expect(await codeOf(openLedger(path))).toEqual({ code: 'SCHEDULE_LEDGER', line });
  });
});

describe('the scheduler of a data folder', () => {
  const options = (run: () => Promise<ExitCode>) => ({
    dataFolder: folder,
    jobs: [{ definition: jobWith(), run }],
    clock: () => new Date('2026-05-01T12:00:00Z'),
    timeZone: amsterdam,
  });

  it('is alone', async () => {
    const second = asOnlyScheduler(folder, () => codeOf(asOnlyScheduler(folder, async () => 'ran')));
    expect(await second).toMatchObject({ code: 'SCHEDULE_BUSY' });
    expect(await asOnlyScheduler(folder, async () => 'ran')).toBe('ran');
  });

  it('runs a job by hand without touching its slots', async () => {
    const job = options(async () => 0);
    await reconcile(job);
    const [scheduled] = job.jobs;
    if (scheduled === undefined) throw new Error('no job');
    expect(await runByHand(scheduled, job)).toMatchObject({ slot: '2026-05-01T14:00:00.000', exitCode: 0 });
    const tomorrow = { ...job, clock: () => new Date('2026-05-02T12:00:00Z') };
    expect(await reconcile(tomorrow)).toMatchObject([{ slot: '2026-05-02T02:30' }]);
  });

  it('that was killed within a run leaves a lock that is taken over, and a run that is made good', async () => {
    const killed = (now: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'test/schedule/killed-scheduler.ts', folder, now])
        .signal;
    expect(killed('2026-05-01T11:00:00Z')).toBe(null);
    expect(killed('2026-05-01T12:00:00Z')).toBe('SIGKILL');
    expect(existsSync(join(folder, 'schedule/schedule.lock'))).toBe(true);
    const after = {
      ...options(async () => 0),
      jobs: [{ definition: jobWith({ cron: '0 14 * * *', retries: 1 }), run: async () => 0 as ExitCode }],
      clock: () => new Date('2026-05-01T12:05:00Z'),
    };
    const runs = await asOnlyScheduler(folder, () => reconcile(after));
    expect(runs).toMatchObject([{ slot: '2026-05-01T14:00', attempt: 2, exitCode: 0 }]);
    expect(await asOnlyScheduler(folder, () => reconcile(after))).toEqual([]);
  });
});
