// Each new month against the months before it, within the same subgroup. Under a steady rate the month's share of all rows
// is binomial, with the month's share of the time (or of the people there) as its chance: Przyborowski and Wilenski 1940.
// Rows that come together are counted as one, and groups that varied more than that are given the variation they had.

import type { Severity } from '../../diagnostics/index.js';
import { binomialLowerTail, poissonUpperTail } from '../../statistics/index.js';
import type { CompletenessMeasure, Cut } from '../../vocabulary/index.js';
import { type Counts, keyOf, type Month, monthPlus, type Series } from './counts.js';
import { chances, limits, severityOf } from './limits.js';

/** A month that has too few rows, or too many of what should hardly occur. */
export interface OddMonth {
  readonly measure: string;
  readonly cut: Cut;
  readonly values: readonly string[];
  readonly month: Month;
  readonly severity: Severity;
  readonly found: number;
  readonly expected: number;
  /** The fewest (or most) rows that would have been no finding. */
  readonly limit: number;
  readonly chance: number;
}

export interface MonthTask {
  readonly counts: Counts;
  readonly measures: Readonly<Record<string, CompletenessMeasure>>;
  /** Whole months that are judged. */
  readonly months: readonly Month[];
  /** The first month that the feed is about; earlier ones are no history. */
  readonly firstMonth: Month;
}

/** All odd months, the surest first. */
export function compareMonths(task: MonthTask): OddMonth[] {
  const compared = Object.entries(task.measures).flatMap(([name, measure]) =>
    measure.compare.map((cut) => ({ name, measure, cut })),
  );
  const found = compared.flatMap((each) => oddMonths(task, each, compared.length));
  return found.sort((a, b) => a.chance - b.chance);
}

interface Compared {
  readonly name: string;
  readonly measure: CompletenessMeasure;
  readonly cut: Cut;
}

/** Every measure and cut gets the same attention, shared by its subgroups and months. */
function oddMonths(task: MonthTask, { name, measure, cut }: Compared, kinds: number): OddMonth[] {
  const series = [...task.counts.series([name], cut).values()];
  const exposures = measure.per === undefined ? undefined : task.counts.series([measure.per], cut);
  const situations = series.flatMap((each) =>
    task.months.flatMap((month) => situationOf(task, { measure, series: each, exposures, month }) ?? []),
  );
  const times = kinds * situations.length;
  return situations.flatMap((each) => {
    const chance = Math.min(1, times * each.chanceOf(each.found));
    const severity = severityOf(chance, each.most);
    if (severity === undefined) return [];
    const { values, month, found, expected } = each;
    const limit = each.limitAt(chances.remark / times);
    return [{ measure: name, cut, values, month, severity, found, expected, limit, chance }];
  });
}

interface Situation {
  readonly values: readonly string[];
  readonly month: Month;
  readonly found: number;
  readonly expected: number;
  readonly most: Severity;
  readonly chanceOf: (found: number) => number;
  /** The first count that is likelier than this. */
  readonly limitAt: (chance: number) => number;
}

interface Before {
  readonly measure: CompletenessMeasure;
  readonly series: Series;
  readonly exposures: ReadonlyMap<string, Series> | undefined;
  readonly month: Month;
}

/** One subgroup in one month with its history; undefined where that is too short or too little is expected. */
function situationOf({ firstMonth }: MonthTask, before: Before): Situation | undefined {
  const { measure, series, month } = before;
  const exposure = exposureOf(before);
  const earlier = historyOf(month, firstMonth).filter((each) => exposure(each) > 0);
  const now = exposure(month);
  if (earlier.length < limits.leastMonths || now <= 0) return undefined;
  const found = series.byMonth.get(month) ?? 0;
  const past = earlier.map((each) => ({ n: series.byMonth.get(each) ?? 0, exposure: exposure(each) }));
  const total = past.reduce((sum, { n }) => sum + n, 0);
  const time = past.reduce((sum, each) => sum + each.exposure, 0);
  const expected = (now * total) / time;
  const facts = { values: series.values, month, found, expected };
  if (measure.fault === 'more') return { ...facts, ...tooMany(expected) };
  if (expected < limits.leastExpected) return undefined;
  const unit = Math.max(measure.together ?? 1, spreadOf(past, total / time));
  return { ...facts, ...tooFew({ found, expected, total, unit, share: now / (now + time) }) };
}

/** What a month's rows are held against: the stock at the end of the month before, or the month itself. */
function exposureOf({ exposures, series }: Before): (month: Month) => number {
  if (exposures === undefined) return () => 1;
  const own = exposures.get(keyOf(series.values));
  return (month) => own?.byMonth.get(monthPlus(month, -1)) ?? 0;
}

const historyOf = (month: Month, firstMonth: Month): Month[] =>
  Array.from({ length: limits.mostMonths }, (_, index) => monthPlus(month, -1 - index)).filter(
    (each) => each >= firstMonth,
  );

/** How much more the months varied than counts by chance do: variance over mean, at least 1. */
function spreadOf(past: readonly { n: number; exposure: number }[], rate: number): number {
  const squares = past.reduce(
    (sum, { n, exposure }) => sum + (n - rate * exposure) ** 2 / (rate * exposure),
    0,
  );
  return Math.max(1, squares / (past.length - 1));
}

type Judged = Pick<Situation, 'most' | 'chanceOf' | 'limitAt'>;

interface Few {
  readonly found: number;
  readonly expected: number;
  readonly total: number;
  readonly unit: number;
  readonly share: number;
}

function tooFew({ found, expected, total, unit, share }: Few): Judged {
  const chanceOf = (count: number) =>
    binomialLowerTail(Math.ceil(count / unit), Math.floor((count + total) / unit), share);
  return {
    most: (expected - found) / expected < limits.leastLacking ? 'remark' : 'error',
    chanceOf,
    limitAt: (chance) => firstWhere(0, (count) => chanceOf(count) >= chance),
  };
}

function tooMany(expected: number): Judged {
  const mean = Math.max(expected, limits.leastRare);
  const chanceOf = (count: number) => poissonUpperTail(count, mean);
  return {
    most: 'error',
    chanceOf,
    limitAt: (chance) => firstWhere(0, (count) => chanceOf(count) < chance) - 1,
  };
}

/** The first whole number from `start` on for which it holds. */
function firstWhere(start: number, holds: (count: number) => boolean): number {
  let count = start;
  while (!holds(count)) count += 1;
  return count;
}
