// The macros of intervals against days counted one by one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, TypedColumn } from '../../src/model/tables.js';
import type { Database } from '../../src/warehouse/index.js';
import { give, withMacros } from '../oracles/macro-database.js';

/** Days 0-39 stand for 2024-02-01 and on: they cross a leap day. */
const dayText = (day: number) => new Date(Date.UTC(2024, 1, 1 + day)).toISOString().slice(0, 10);

interface Interval {
  readonly person: string;
  readonly from: number;
  /** Half-open; null is open. */
  readonly to: number | null;
}

const intervals = fc.array(
  fc.record({
    person: fc.constantFrom('p', 'q'),
    from: fc.nat(30),
    to: fc.option(fc.nat(38), { freq: 6 }),
  }),
  { maxLength: 6 },
);

const covers = (each: Interval, day: number) => each.from <= day && (each.to === null || day < each.to);

const halfOpen: readonly TypedColumn[] = [
  ['person_id', 'varchar'],
  ['from_date', 'date'],
  ['to_date', 'date'],
];

const rowOf = ({ person, from, to }: Interval): Cell[] => [
  person,
  dayText(from),
  to === null ? null : dayText(to),
];

/** Days, of the first 40, that the rows of a macro cover for a person, each as often as it is covered. */
async function daysIn(database: Database, query: string, person: string): Promise<number[]> {
  const rows = await database.rows(`select from_date, to_date from ${query} where person_id = $1`, [person]);
  const all = Array.from({ length: 40 }, (_, day) => day);
  return rows
    .flatMap((row) =>
      all.filter(
        (day) =>
          String(row.from_date) <= dayText(day) &&
          (row.to_date === null || dayText(day) < String(row.to_date)),
      ),
    )
    .sort((a, b) => a - b);
}

const plainDays = (all: readonly Interval[], person: string) =>
  Array.from({ length: 40 }, (_, day) => day).filter((day) =>
    all.some((each) => each.person === person && covers(each, day)),
  );

describe('intervals of a person', () => {
  it('united cover each day once, and neither overlap nor touch', async () => {
    await withMacros(async (database) => {
      for (const drawn of fc.sample(intervals, { numRuns: 30, seed: 5 })) {
        await give(database, 'a', halfOpen, drawn.map(rowOf));
        for (const person of ['p', 'q'])
          expect(await daysIn(database, "macros.unite('given.a')", person)).toEqual(plainDays(drawn, person));
        const touching = await database.row(
          `select count(*) as n from macros.unite('given.a') as l inner join macros.unite('given.a') as r
           on l.person_id = r.person_id and l.to_date = r.from_date`,
        );
        expect(touching.n).toBe(0);
      }
    });
  });

  it('overlap on the days that both cover', async () => {
    await withMacros(async (database) => {
      for (const [left, right] of fc.sample(fc.tuple(intervals, intervals), { numRuns: 30, seed: 6 })) {
        await give(database, 'a', halfOpen, left.map(rowOf));
        await give(database, 'b', halfOpen, right.map(rowOf));
        await database.run("create or replace table given.l as from macros.unite('given.a')");
        await database.run("create or replace table given.r as from macros.unite('given.b')");
        for (const person of ['p', 'q']) {
          const both = plainDays(left, person).filter((day) => plainDays(right, person).includes(day));
          expect(await daysIn(database, "macros.overlap('given.l', 'given.r')", person)).toEqual(both);
        }
      }
    });
  });

  it('give days in a state and days in work by period, a day with two jobs once', async () => {
    await withMacros(async (database) => {
      for (const [stays, jobs] of fc.sample(fc.tuple(intervals, intervals), { numRuns: 30, seed: 8 })) {
        const ended = jobs.filter((job) => job.to === null || job.to > job.from);
        await give(database, 'stays', halfOpen, stays.map(rowOf));
        await give(
          database,
          'jobs',
          [
            ['person_id', 'varchar'],
            ['start_date', 'date'],
            ['end_date', 'date'],
          ],
          ended.map(({ to, ...job }) => rowOf({ ...job, to: to === null ? null : to - 1 })),
        );
        await give(
          database,
          'periods',
          [
            ['period', 'varchar'],
            ['period_from', 'date'],
            ['period_to', 'date'],
          ],
          [
            ['all', dayText(0), dayText(40)],
            ['part', dayText(10), dayText(20)],
          ],
        );
        const rows = await database.rows(
          `select period, sum(n_days)::bigint as days, sum(n_days_in_work)::bigint as work
           from macros.person_days('given.stays', 'given.jobs', 'given.periods') group by all order by all`,
        );
        expect(rows).toEqual(
          [
            ['all', 0, 40],
            ['part', 10, 20],
          ]
            .map(([period, from, to]) => ({ period, ...countDays(stays, ended, Number(from), Number(to)) }))
            .filter((each) => each.days > 0),
        );
      }
    });
  });
});

function countDays(stays: readonly Interval[], jobs: readonly Interval[], from: number, to: number) {
  let days = 0;
  let work = 0;
  for (const stay of stays)
    for (let day = from; day < to; day++) {
      if (!covers(stay, day)) continue;
      days++;
      if (jobs.some((job) => job.person === stay.person && covers(job, day))) work++;
    }
  return { days, work };
}
