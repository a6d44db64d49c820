// What happens to slots while nobody was there: by policy, by lateness, after failures and after crashes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExitCode } from '../../src/diagnostics/index.js';
import { parseCron, slotsBetween } from '../../src/schedule/cron.js';
import type { Ledger, SlotEvent } from '../../src/schedule/ledger.js';
import { reconcileLedger } from '../../src/schedule/reconcile.js';
import { wallOf } from '../../src/schedule/wall-clock.js';
import type { CatchUp } from '../../src/vocabulary/index.js';
import { amsterdam, jobWith, simulate } from './simulation.js';

const from = '2026-05-01T12:00:00Z';
const offUntil = (iso: string) => (time: number) =>
  time <= Date.parse(from) + 60_000 || time >= Date.parse(iso);

describe('a machine that was off for three days', () => {
  const options = { from, to: '2026-05-04T18:00:00Z', isOn: offUntil('2026-05-04T12:00:00Z') };

  it('makes up the latest slot and passes over the older ones', async () => {
    const { started, skipped } = await simulate({ ...options, job: jobWith({ catchUp: 'latest' }) });
    expect(started.map((each) => each.slot)).toEqual(['2026-05-04T02:30']);
    expect(skipped).toMatchObject(
      [
        { reason: 'superseded', first: '2026-05-03T02:30', count: 1 },
        { reason: 'late', count: 1 },
      ].reverse(),
    );
  });

  it('makes up all slots, oldest first, that are not too late', async () => {
    const job = jobWith({ catchUp: 'all', maximumLatenessHours: 72 });
    const { started } = await simulate({ ...options, job });
    expect(started.map((each) => each.slot)).toEqual([
      '2026-05-02T02:30',
      '2026-05-03T02:30',
      '2026-05-04T02:30',
    ]);
  });

  it('makes up nothing where the job says so', async () => {
    const { started, skipped } = await simulate({ ...options, job: jobWith({ catchUp: 'none' }) });
    expect(started).toEqual([]);
    expect(skipped.map((each) => each.reason)).toEqual(['late', 'not_made_up']);
  });
});

describe('a job whose cron line was changed', () => {
  it('does not run for the slots that the new line would have had', async () => {
    const events: SlotEvent[] = [];
    const ledger: Ledger = { events, append: async (event) => void events.push(event) };
    const at = (iso: string, cron: string) =>
      reconcileLedger(ledger, {
        dataFolder: '',
        jobs: [{ definition: jobWith({ cron }), run: async () => 0 as ExitCode }],
        clock: () => new Date(iso),
        timeZone: amsterdam,
      });
    await at('2026-05-01T00:00:00Z', '30 3 * * *');
    await at('2026-05-01T10:00:00Z', '30 3 * * *');
    expect(await at('2026-05-01T10:01:00Z', '0 9 * * *')).toEqual([]);
    expect(await at('2026-05-02T10:01:00Z', '0 9 * * *')).toMatchObject([{ slot: '2026-05-02T09:00' }]);
  });
});

describe('a run that fails', () => {
  const job = jobWith({ cron: '0 14 * * *', retries: 3, retryMinutes: 10 });
  const to = '2026-05-01T20:00:00Z';

  it('is tried again after 10, 20 and 40 minutes, and then given up', async () => {
    const { started } = await simulate({ job, from: '2026-05-01T11:00:00Z', to, run: async () => 1 });
    expect(started.map((each) => [each.at.slice(11, 16), each.attempt])).toEqual([
      ['12:00', 1],
      ['12:10', 2],
      ['12:30', 3],
      ['13:10', 4],
    ]);
  });

  it('is not tried again where the answer is a verdict: a delivery is missing', async () => {
    const { started } = await simulate({ job, from: '2026-05-01T11:00:00Z', to, run: async () => 13 });
    expect(started).toHaveLength(1);
  });

  it('counts as failed where it throws, and the schedule goes on', async () => {
    const run = async () => Promise.reject(new Error('broken'));
    const { events } = await simulate({
      job,
      from: '2026-05-01T11:00:00Z',
      to: '2026-05-02T20:00:00Z',
      stepMinutes: 5,
      run,
    });
    expect(events.filter((each) => each.event === 'failed')).toHaveLength(8);
  });

  it('ends the tries once it succeeds', async () => {
    let runs = 0;
    const run = async (): Promise<ExitCode> => ((runs += 1) < 3 ? 14 : 0);
    const { started } = await simulate({ job, from: '2026-05-01T11:00:00Z', to, run });
    expect(started).toHaveLength(3);
  });
});

describe('a run that was cut off', () => {
  it('is seen at the next reconcile, counts as a try, and is made good', async () => {
    const job = jobWith({ cron: '0 14 * * *', retries: 1 });
    const begun: SlotEvent[] = [
      {
        at: '2026-05-01T11:00:00Z',
        job: 'job',
        slot: '2026-05-01T13:00',
        event: 'registered',
        cron: job.cron,
      },
      {
        at: '2026-05-01T12:00:00Z',
        job: 'job',
        slot: '2026-05-01T14:00',
        event: 'started',
        attempt: 1,
        by: 'schedule',
      },
    ];
    const ledger: Ledger = { events: begun, append: async (event) => void begun.push(event) };
    const clock = () => new Date('2026-05-01T12:30:00Z');
    const jobs = [{ definition: job, run: async () => 0 as ExitCode }];
    const runs = await reconcileLedger(ledger, { dataFolder: '', jobs, clock, timeZone: amsterdam });
    expect(runs).toMatchObject([{ slot: '2026-05-01T14:00', attempt: 2, exitCode: 0 }]);
    expect(begun.map((each) => each.event)).toEqual([
      'registered',
      'started',
      'interrupted',
      'started',
      'finished',
    ]);
  });
});

describe('whatever happens to the machine', () => {
  const outages = fc.array(fc.tuple(fc.nat({ max: 6000 }), fc.nat({ max: 3000 })), { maxLength: 5 });
  const policies = fc.constantFrom<CatchUp[]>('latest', 'all', 'none');
  const lines = fc.constantFrom('30 2 * * *', '0 */3 * * *', '15 1,14 * * *', '0 2 * * 0');
  const starts = fc.constantFrom('2026-03-27T12:00:00Z', '2026-10-23T12:00:00Z', '2026-05-01T12:00:00Z');
  const failing = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });

  const machines = fc.record({
    off: outages,
    catchUp: policies,
    cron: lines,
    start: starts,
    fails: failing,
  });

  it('each slot is accounted for in the end, and none runs once it has finished', async () => {
    await fc.assert(
      fc.asyncProperty(machines, async ({ off, catchUp, cron, start, fails }) => {
        const job = jobWith({ cron, catchUp, retries: 2, maximumLatenessHours: 30 });
        const begin = Date.parse(start);
        const end = begin + 4 * day;
        let runs = 0;
        const { events, started } = await simulate({
          job,
          from: start,
          to: new Date(end + 2 * day).toISOString(),
          stepMinutes: 10,
          isOn: (time) =>
            time === begin || time >= end || !off.some((outage) => inside(time - begin, outage)),
          run: async (time) => (time < end && fails[(runs += 1) % fails.length] ? 1 : 0),
        });
        const [first, last] = [begin, end].map((time) => wallOf(new Date(time), amsterdam));
        const all = slotsBetween(parseCron(cron), first ?? '', last ?? '');
        const passed = events.flatMap((each) => (each.event === 'skipped' ? slotsIn(all, each) : []));
        const ran = new Set(started.map((each) => each.slot));
        expect(all.filter((slot) => !ran.has(slot) && !passed.includes(slot))).toEqual([]);
        for (const slot of ran) {
          const own = started.filter((each) => each.slot === slot);
          expect(own.map((each) => each.attempt)).toEqual([1, 2, 3].slice(0, own.length));
          expect(events.findLast((each) => each.slot === slot)?.event).not.toBe('started');
          expect(
            events.filter((each) => each.slot === slot && each.event === 'finished').length,
          ).toBeLessThan(2);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const day = 86_400_000;

const inside = (elapsed: number, [first, length]: readonly [number, number]) =>
  elapsed >= first * 60_000 && elapsed < (first + length) * 60_000;

const slotsIn = (
  all: readonly string[],
  { first, slot }: { readonly first: string; readonly slot: string },
) => all.filter((each) => each >= first && each <= slot);
