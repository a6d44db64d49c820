// The macros and the functions say the same, on random spells with late entries, ties, competing causes and groups; and
// the macros do not mind the order of the rows or the number of threads.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aalenJohansen,
  clusteredRatio,
  kaplanMeier,
  restrictedMean,
  survivalQuantile,
} from '../../src/statistics/index.js';
import type { Database, Row } from '../../src/warehouse/index.js';
import { give, withMacros } from '../oracles/macro-database.js';
import { atRiskOn, giveSpells, groupsOf, riskDays, type Spell } from '../oracles/spells.js';
import { spellDraws } from './spell-draws.js';

const draws = fc.sample(spellDraws({ causes: ['a', 'b'], groups: ['g', 'h'] }), { numRuns: 25, seed: 7 });

function expectClose(found: unknown, expected: number | null | undefined, digits = 9): void {
  if (typeof expected === 'number') expect(found).toBeCloseTo(expected, digits);
  else expect(found ?? null).toBeNull();
}

const ofGroup = (spells: readonly Spell[], group: string) => spells.filter((spell) => spell.group === group);

describe('the macros of curves', () => {
  it('count the risk table as its definition does, and it balances from day to day', async () => {
    await withMacros(async (database) => {
      for (const spells of draws) {
        await giveSpells(database, spells);
        const rows = await database.rows('from given.risk order by group_key, t, cause');
        for (const group of groupsOf(spells)) checkBalance(ofGroup(spells, group), rowsOf(rows, group));
      }
    });
  });

  it('agree with the functions on curves, quantiles, means and incidences', async () => {
    await withMacros(async (database) => {
      for (const spells of draws) {
        await giveSpells(database, spells);
        await database.run(
          "create or replace table given.curve as from macros.kaplan_meier('given.risk', z := 1.2)",
        );
        for (const group of groupsOf(spells)) {
          await compareCurve(database, group, ofGroup(spells, group));
          await compareIncidence(database, group, ofGroup(spells, group));
        }
      }
    });
  });

  it('give the same bits for any order of the rows, on one thread and on four', async () => {
    const [spells = []] = fc.sample(
      fc.array(spellDraws({ groups: ['g', 'h', 'i'] }), { minLength: 60, maxLength: 60 }),
      { numRuns: 1, seed: 11 },
    );
    const many = spells.flat();
    const results = [];
    for (const [threads, rows] of [
      [1, many],
      [4, many],
      [4, [...many].reverse()],
    ] as const)
      results.push(
        await withMacros(async (database) => {
          await giveSpells(database, rows);
          await database.run("create table given.curve as from macros.kaplan_meier('given.risk')");
          return {
            risk: await database.rows('from given.risk order by all'),
            curve: await database.rows('from given.curve order by all'),
            means: await database.rows("from macros.restricted_mean('given.curve', 12) order by all"),
            incidence: await database.rows("from macros.aalen_johansen('given.risk') order by all"),
          };
        }, threads),
      );
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});

const rowsOf = (rows: readonly Row[], group: string) => rows.filter((row) => row.group_key === group);

/** Each day holds the counts of its definition, and follows from the day before. */
function checkBalance(spells: readonly Spell[], rows: readonly Row[]): void {
  const days = [...new Map(rows.map((row) => [row.t, row])).values()];
  expect(days.map((day) => day.t)).toEqual(riskDays(spells).map((day) => day.t));
  let expected = 0;
  for (const day of days) {
    const t = Number(day.t);
    expected += Number(day.n_entered);
    expect(day.n_at_risk).toBe(expected);
    expect(day.n_at_risk).toBe(atRiskOn(spells, t));
    const ending = spells.filter((spell) => spell.stop === t);
    expect(day.n_events_all).toBe(ending.filter((spell) => spell.cause !== null).length);
    expect(day.n_censored).toBe(ending.filter((spell) => spell.cause === null).length);
    expected -= Number(day.n_events_all) + Number(day.n_censored);
  }
  expect(expected).toBe(0);
  for (const row of rows.filter((each) => each.cause !== null))
    expect(row.n_events).toBe(
      spells.filter((spell) => spell.stop === row.t && spell.cause === row.cause).length,
    );
}

async function compareCurve(database: Database, group: string, spells: readonly Spell[]): Promise<void> {
  const rows = await database.rows('from given.curve where group_key = $1 order by t', [group]);
  const curve = kaplanMeier(riskDays(spells), { z: 1.2 });
  expect(rows.length).toBe(curve.length);
  for (const [index, point] of curve.entries()) {
    expectClose(rows[index]?.survival, point.survival);
    expectClose(rows[index]?.standard_error, point.standardError);
    expectClose(rows[index]?.lower, point.lower);
    expectClose(rows[index]?.upper, point.upper);
  }
  const median = await rowOf(database, "macros.survival_quantile('given.curve', 0.5)", group);
  const quantile = survivalQuantile(curve, 0.5);
  expectClose(median.quantile, quantile.quantile);
  expectClose(median.lower, quantile.lower);
  expectClose(median.upper, quantile.upper);
  const mean = await rowOf(database, "macros.restricted_mean('given.curve', 9)", group);
  expectClose(mean.mean, restrictedMean(curve, 9)?.mean);
  expectClose(mean.standard_error, restrictedMean(curve, 9)?.standardError);
}

async function compareIncidence(database: Database, group: string, spells: readonly Spell[]): Promise<void> {
  const rows = await database.rows(
    "from macros.aalen_johansen('given.risk') where group_key = $1 order by cause, t",
    [group],
  );
  for (const cause of new Set(rows.map((row) => String(row.cause))))
    for (const [index, point] of aalenJohansen(riskDays(spells, cause)).entries()) {
      const row = rows.filter((each) => each.cause === cause)[index];
      expectClose(row?.incidence, point.incidence);
      expectClose(row?.standard_error, point.standardError, 6);
    }
}

const rowOf = (database: Database, macro: string, group: string) =>
  database.row(`from ${macro} where group_key = $1`, [group]);

describe('the macro of a clustered ratio', () => {
  const persons = fc.array(
    fc.record({ x: fc.nat(30), w: fc.integer({ min: 0, max: 365 }), rows: fc.integer({ min: 1, max: 3 }) }),
    { minLength: 2, maxLength: 20 },
  );

  it('agrees with the function on its own sums, and adds up the rows of a person first', async () => {
    await withMacros(async (database) => {
      for (const drawn of fc.sample(persons, { numRuns: 25, seed: 3 })) {
        const rows = drawn.flatMap(({ x, w, rows: times }, person) =>
          Array.from({ length: times }, () => ['g', `p${person}`, x, w]),
        );
        if (drawn.every(({ w }) => w === 0)) continue;
        await give(
          database,
          'units',
          [
            ['group_key', 'varchar'],
            ['person_id', 'varchar'],
            ['x', 'bigint'],
            ['w', 'bigint'],
          ],
          rows,
        );
        const row = await database.row("from macros.clustered_ratio('given.units')");
        const counted = drawn.filter(({ w }) => w > 0).map(({ x, w, rows: n }) => ({ x: x * n, w: w * n }));
        const sum = (value: (each: { x: number; w: number }) => number) =>
          counted.reduce((total, each) => total + value(each), 0);
        expect([row.n_persons, row.n_persons_nonzero, row.sum_xw]).toEqual([
          counted.length,
          counted.filter(({ x }) => x > 0).length,
          sum(({ x, w }) => x * w),
        ]);
        const expected = clusteredRatio({
          persons: counted.length,
          x: sum(({ x }) => x),
          w: sum(({ w }) => w),
          xx: sum(({ x }) => x * x),
          xw: sum(({ x, w }) => x * w),
          ww: sum(({ w }) => w * w),
        });
        expectClose(row.ratio, expected?.ratio);
        expectClose(row.standard_error, expected?.standardError, 6);
        expectClose(row.lower, expected?.lower, 6);
      }
    });
  });
});
