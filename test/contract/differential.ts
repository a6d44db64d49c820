// The comparison that the short and the long differential test share: random rows through both sides, the same verdict,
// the same reasons, the same values, and every declared check seen to fire on both sides.

import { expect } from 'vitest';
import { type CompiledFeed, checkRow, columnRules } from '../../src/contract/index.js';
import { readerOf } from '../../src/contract/values.js';
import { randomFrom, rowSource } from './aimed-cells.js';
import { type Judged, judge } from './both-sides.js';

export interface DifferentialResult {
  readonly rows: number;
  readonly bad: number;
  readonly broken: number;
  /** Least number of times that any declared check fired, on both sides. */
  readonly leastFired: number;
}

/** Compares both sides over random rows; prints the counts. */
export async function compareSides(
  feed: CompiledFeed,
  rows: number,
  seed: number,
): Promise<DifferentialResult> {
  const draw = rowSource(feed, randomFrom(seed), seed);
  const fired = new Map(feed.checks.map(({ column, rule }) => [`${column}:${rule}`, { sql: 0, js: 0 }]));
  const totals = { rows: 0, bad: 0, broken: 0 };
  for (let left = rows; left > 0; left -= 20_000) {
    const batch = Array.from({ length: Math.min(left, 20_000) }, draw);
    for (const judged of await judge(feed, batch)) {
      compareRow(feed, judged);
      totals.rows += 1;
      totals.bad += judged.isBadInSql === true ? 1 : 0;
      totals.broken += judged.brokenRule === undefined ? 0 : 1;
      count(fired, judged);
    }
  }
  const silent = [...fired].filter(([, { sql, js }]) => sql === 0 || js === 0).map(([name]) => name);
  expect(silent, `checks of ${feed.name} that never fired (seed ${seed})`).toEqual([]);
  const leastFired = Math.min(...[...fired.values()].flatMap(({ sql, js }) => [sql, js]));
  console.info(
    `${feed.name}: ${totals.rows} rows, ${totals.bad} bad, ${totals.broken} broken; all ${fired.size} declared checks ` +
      `fired on both sides, each at least ${leastFired} times (seed ${seed})`,
  );
  return { ...totals, leastFired };
}

function count(fired: ReadonlyMap<string, { sql: number; js: number }>, judged: Judged): void {
  if (judged.brokenRule !== undefined) return;
  for (const [side, names] of [
    ['sql', judged.sql],
    ['js', judged.js],
  ] as const)
    for (const name of names) {
      const counts = fired.get(name);
      if (counts === undefined) throw new Error(`${name} is no declared check`);
      counts[side] += 1;
    }
}

/** One `expect` for a difference only: millions of passing ones would cost most of the time. */
function compareRow(feed: CompiledFeed, judged: Judged): void {
  const hasNul = judged.cells.some((cell) => cell.includes('\0'));
  if (hasNul || judged.brokenRule !== undefined) {
    if (!hasNul || judged.brokenRule !== 'nul') expect(judged).toMatchObject({ brokenRule: 'nul' });
    return;
  }
  const isSame = judged.sql.join() === judged.js.join() && judged.isBadInSql === judged.js.length > 0;
  if (!isSame)
    expect({ ...judged, side: 'sql' }).toEqual({
      ...judged,
      sql: judged.js,
      isBadInSql: judged.js.length > 0,
    });
  if (judged.js.length === 0) compareValues(feed, judged);
}

function compareValues(feed: CompiledFeed, { sqlValues, jsValues }: Judged): void {
  const asNumbers = feed.columns.map(({ notation }) => notation === 'integer' || notation === 'decimal');
  const plain = (values: readonly (string | null)[] | undefined) =>
    values?.map((value, index) => (value !== null && asNumbers[index] ? String(Number(value)) : value));
  if (plain(sqlValues)?.join('\u0001') !== jsValues.join('\u0001'))
    expect(plain(sqlValues)).toEqual(jsValues);
}

/** Makes the comparison of our verdict on the columns of a row with zod's own, where every cell is written as its notation asks. */
export function zodComparison(
  feed: CompiledFeed,
): (sealedCells: readonly string[]) => 'compared' | 'unreadable' {
  const columns = feed.columns.map((column) => ({ ...column, read: readerOf(column) }));
  const ourFaults = faultsBeside(feed);
  return (sealedCells) => {
    const values: Record<string, string | number> = {};
    for (const [index, { name, notation, read }] of columns.entries()) {
      const cell = sealedCells[index] ?? '';
      const value = cell === '' ? undefined : read(cell);
      if (cell !== '' && value === undefined) return 'unreadable';
      // zod knows a bounded count by how it is written, not by its bounds.
      if (value !== undefined) values[name] = notation === 'bounded' ? cell : value;
    }
    const parsed = feed.definition.columns.safeParse(values);
    const issues = parsed.success ? [] : parsed.error.issues;
    const zodFaults = [...new Set(issues.map(({ path }) => String(path[0])))].toSorted();
    const ours = ourFaults(sealedCells);
    if (ours.join() !== zodFaults.join()) expect(ours, JSON.stringify(values)).toEqual(zodFaults);
    return 'compared';
  };
}

/** Columns with a fault that zod knows of: the bounds of a date and of a bounded count, and the errors of formulas, are ours. */
function faultsBeside(feed: CompiledFeed): (sealedCells: readonly string[]) => string[] {
  const check = checkRow(feed);
  const known = new Map(feed.columns.map((column) => [column.name, column]));
  return (sealedCells) => {
    const faults = check(sealedCells, { referenceDate: '2024-01-31' }).filter(({ column, rule }) => {
      const definition = known.get(column);
      if (definition === undefined || !columnRules(definition).some((each) => each === rule)) return false;
      const isOurs = ['date', 'bounded'].includes(definition.notation) && rule === 'range';
      return rule !== 'cell_error' && !isOurs;
    });
    return [...new Set(faults.map(({ column }) => column))].toSorted();
  };
}
