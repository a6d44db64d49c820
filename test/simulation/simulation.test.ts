// The kit: same seed same numbers, streams apart, distributions with the moments they claim, files as declared.

import { describe, expect, it } from 'vitest';
import {
  addMonths,
  chance,
  createRandom,
  dateOf,
  dayOf,
  exponential,
  firstEvent,
  gamma,
  interpolate,
  months,
  normal,
  poisson,
  shuffle,
  weekday,
  weibull,
  weighted,
  workingDay,
  writeCsv,
  writeDate,
  writeDecimal,
} from '../../src/simulation/index.js';

const draw = (count: number, next: () => number) => Array.from({ length: count }, next);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('random streams', () => {
  it('give the same numbers for the same seed and names', () => {
    const first = draw(5, createRandom(7).stream('people', 3).next);
    expect(draw(5, createRandom(7).stream('people', 3).next)).toEqual(first);
    expect(draw(5, createRandom(8).stream('people', 3).next)).not.toEqual(first);
    expect(draw(5, createRandom(7).stream('people', 4).next)).not.toEqual(first);
  });

  it('do not move when another stream draws more', () => {
    const root = createRandom(7);
    const undisturbed = draw(3, root.stream('work').next);
    draw(100, root.stream('stays').next);
    draw(100, root.next);
    expect(draw(3, root.stream('work').next)).toEqual(undisturbed);
  });

  it('are spread evenly over [0, 1)', () => {
    const tenths = new Array<number>(10).fill(0);
    const next = createRandom(1).next;
    for (const value of draw(100_000, next))
      tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    const chiSquare = tenths.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9); // 99.9 % point with 9 degrees of freedom
  });
});

describe('draws', () => {
  const random = createRandom(2);
  const average = (next: () => number) => mean(draw(40_000, next));

  it('have the means that they are asked for', () => {
    expect(average(() => exponential(random, 30))).toBeCloseTo(30, -0.5);
    expect(average(() => gamma(random, 4, 80))).toBeCloseTo(80, -0.5);
    expect(average(() => normal(random, 5, 2))).toBeCloseTo(5, 1);
    expect(average(() => poisson(random, 6))).toBeCloseTo(6, 1);
    expect(average(() => weibull(random, 2, 10))).toBeCloseTo(8.862, 0);
    expect(average(() => (chance(random, 0.3) ? 1 : 0))).toBeCloseTo(0.3, 1);
  });

  it('choose by weight and never what has no weight', () => {
    const chosen = draw(10_000, () =>
      weighted(random, { often: 3, seldom: 1, never: 0 }) === 'often' ? 1 : 0,
    );
    expect(mean(chosen)).toBeCloseTo(0.75, 1);
    expect(() => weighted(random, { never: 0 })).toThrow('without a weight');
  });

  it('shuffle without losing an item', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(shuffle(random, items).sort((a, b) => a - b)).toEqual(items);
  });
});

describe('time to an event', () => {
  it('follows a rate that changes while waiting', () => {
    const random = createRandom(3);
    const rate = (day: number) => (day < 50 ? 0 : 0.1);
    const days = draw(20_000, () => firstEvent(random, { from: 0, to: 10_000, step: 5 }, rate) ?? -1);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(50);
    expect(mean(days)).toBeCloseTo(59.5, 0);
  });

  it('is absent where the time runs out', () => {
    expect(firstEvent(createRandom(3), { from: 0, to: 10, step: 1 }, () => 0)).toBeUndefined();
  });
});

describe('days', () => {
  it('count as calendars do', () => {
    expect(dateOf(dayOf('2024-02-28') + 1)).toBe('2024-02-29');
    expect(dateOf(addMonths(dayOf('2024-01-31'), 1))).toBe('2024-02-29');
    expect(dateOf(addMonths(dayOf('2024-03-31'), -1))).toBe('2024-02-29');
    expect(months(dayOf('2023-12-15'), dayOf('2024-02-01')).map(dateOf)).toEqual([
      '2023-12-01',
      '2024-01-01',
    ]);
    expect(weekday(dayOf('2026-11-23'))).toBe(0);
    expect(dateOf(workingDay(dayOf('2026-11-21')))).toBe('2026-11-23');
  });

  it('refuse what is no date', () => {
    expect(() => dayOf('2023-02-30x')).toThrow('no date');
  });

  it('interpolate between anchors and hold the ends', () => {
    const line = interpolate({ '2024-01-01': 10, '2024-01-11': 20 });
    expect([line(dayOf('2023-01-01')), line(dayOf('2024-01-06')), line(dayOf('2025-01-01'))]).toEqual([
      10, 15, 20,
    ]);
  });
});

describe('files', () => {
  const habits = { separator: ';', encoding: 'cp1252', lineEnd: '\r\n', quotes: 'needed' } as const;

  it('know the physical line of every record, quoted line ends included', () => {
    const file = writeCsv(['a', 'b'], [['1', 'x\ny'], ['2', 'z;z'], { raw: 'ragged' }, ['3', 'é€']], habits);
    expect(file.lines).toEqual([2, 4, 5, 6]);
    const text = Buffer.from(file.bytes).toString('latin1').replace('\u0080', '€'); // 0x80 is the euro sign
    expect(text).toBe('a;b\r\n1;"x\ny"\r\n2;"z;z"\r\nragged\r\n3;é€\r\n');
  });

  it('begin with a byte order mark where the sender writes one', () => {
    const file = writeCsv(['a'], [], { ...habits, encoding: 'utf-8-bom' });
    expect([...file.bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x61]);
  });

  it('write days and numbers in Dutch ways', () => {
    expect(['iso', 'dutch', 'short'].map((style) => writeDate('2024-03-07', style as 'iso'))).toEqual([
      '2024-03-07',
      '07-03-2024',
      '7-3-2024',
    ]);
    expect(writeDecimal(1234567.5, 'thousands')).toBe('1.234.567,50');
    expect(writeDecimal(-1234.5, 'thousands')).toBe('-1.234,50');
    expect(writeDecimal(1234.5, 'comma')).toBe('1234,50');
    expect(writeDecimal(1234.5, 'point')).toBe('1234.50');
  });
});
