// The nights on which the clock jumps: spring 29 March 2026 (02:00 becomes 03:00), autumn 25 October 2026 (03:00
// becomes 02:00), Europe/Amsterdam.

import { describe, expect, it } from 'vitest';
import { nextSlot, parseCron, slotsBetween } from '../../src/schedule/cron.js';
import { instantOf, wallOf } from '../../src/schedule/wall-clock.js';
import { amsterdam, jobWith, simulate } from './simulation.js';

describe('wall-clock time', () => {
  it.each([
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T02:30', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-07-01T12:00', '2026-07-01T10:00:00.000Z'],
  ])('%s stands for %s', (wall, instant) => {
    expect(instantOf(wall, amsterdam).toISOString()).toBe(instant);
  });

  it('is shown twice in the hour that autumn repeats', () => {
    expect(wallOf(new Date('2026-10-25T00:30:00Z'), amsterdam)).toBe('2026-10-25T02:30');
    expect(wallOf(new Date('2026-10-25T01:30:00Z'), amsterdam)).toBe('2026-10-25T02:30');
  });
});

describe('a job at 02:30', () => {
  it('runs once at 03:00 on the night that has no 02:30', async () => {
    const { started } = await simulate({ from: '2026-03-28T12:00:00Z', to: '2026-03-29T12:00:00Z' });
    expect(started).toMatchObject([{ slot: '2026-03-29T02:30', at: '2026-03-29T01:00:00.000Z' }]);
  });

  it('runs once, at the first, on the night that has 02:30 twice', async () => {
    const { started } = await simulate({ from: '2026-10-24T12:00:00Z', to: '2026-10-25T12:00:00Z' });
    expect(started).toMatchObject([{ slot: '2026-10-25T02:30', at: '2026-10-25T00:30:00.000Z' }]);
  });

  it('runs on the jump although it makes up nothing, for it is not late', async () => {
    const job = jobWith({ catchUp: 'none' });
    const { started, skipped } = await simulate({
      job,
      from: '2026-03-28T12:00:00Z',
      to: '2026-03-29T12:00:00Z',
    });
    expect(started).toHaveLength(1);
    expect(skipped).toEqual([]);
  });

  it('runs once a day on each day of both weeks', async () => {
    for (const [from, to] of [
      ['2026-03-25T12:00:00Z', '2026-04-01T12:00:00Z'],
      ['2026-10-21T12:00:00Z', '2026-10-28T12:00:00Z'],
    ] as const) {
      const { started } = await simulate({ from, to, stepMinutes: 5 });
      expect(started.map((each) => each.slot.slice(8))).toHaveLength(7);
    }
  });
});

describe('a job at each quarter', () => {
  it('has one run per wall-clock slot, so that the repeated hour is silent once', async () => {
    const job = jobWith({ cron: '*/15 * * * *' });
    const { started } = await simulate({ job, from: '2026-10-24T22:00:00Z', to: '2026-10-25T04:00:00Z' });
    const slots = started.map((each) => each.slot);
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots.filter((slot) => slot.startsWith('2026-10-25T02:'))).toHaveLength(4);
  });
});

describe('a cron line', () => {
  it.each([
    ['0 5 1 9 *', '2026-02-01T00:00', '2026-09-01T05:00'],
    ['30 3 * * *', '2026-02-28T03:30', '2026-03-01T03:30'],
    ['*/20 8-9 * * 1-5', '2026-11-20T09:40', '2026-11-23T08:00'],
    ['0 0 13 * 5', '2026-11-01T00:00', '2026-11-06T00:00'],
    ['0 12 29 2 *', '2026-01-01T00:00', '2028-02-29T12:00'],
    ['5,35 0 * * 7', '2026-11-23T00:00', '2026-11-29T00:05'],
  ])('%s after %s is next due at %s', (line, after, next) => {
    expect(nextSlot(parseCron(line), after)).toBe(next);
  });

  it('that no calendar meets is never due', () => {
    expect(nextSlot(parseCron('0 0 30 2 *'), '2026-01-01T00:00')).toBeUndefined();
  });

  it.each(['* * * *', '60 * * * *', '* * 0 * *', 'a * * * *', '5-2 * * * *', '*/0 * * * *'])(
    'that is none is a bug: %s',
    (line) => expect(() => parseCron(line)).toThrow(/cron line/),
  );

  it('gives the slots after one moment up to and with another', () => {
    expect(slotsBetween(parseCron('0 */12 * * *'), '2026-11-23T00:00', '2026-11-24T00:00')).toEqual([
      '2026-11-23T12:00',
      '2026-11-24T00:00',
    ]);
  });
});
