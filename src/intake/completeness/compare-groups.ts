// Groups in which hardly anything happens that happens in all others: nobody under age ever leaves. A month cannot be
// compared with months that lack the same, so a fault that was there from the first delivery on shows only here. Judged are
// groups whose values the contract names; a new location may be quiet for a year without anything being wrong.

import type { Severity } from '../../diagnostics/index.js';
import { binomialLowerTail } from '../../statistics/index.js';
import type { Completeness, CompletenessMeasure, Cut } from '../../vocabulary/index.js';
import { type Counts, type Month, monthPlus, monthsBetween, type Series } from './counts.js';
import { limits, severityOf } from './limits.js';

/** A group with hardly any rows of a measure, over the months up to the last. */
export interface SilentGroup {
  readonly measure: string;
  readonly cut: Cut;
  readonly values: readonly string[];
  readonly from: Month;
  readonly to: Month;
  readonly severity: Severity;
  readonly found: number;
  /** At the rate of all other groups together. */
  readonly expected: number;
  readonly chance: number;
}

export interface GroupTask {
  readonly counts: Counts;
  readonly declared: Completeness;
  /** The first month that the feed is about, and the last whole one. */
  readonly firstMonth: Month;
  readonly lastMonth: Month;
}

/** All silent groups, the surest first. */
export function compareGroups(task: GroupTask): SilentGroup[] {
  const { measures, groups } = task.declared;
  const compared = Object.entries(measures).flatMap(([name, measure]) =>
    measure.compare.flatMap((cut) => {
      const isNamed = cut.length === 1 && groups[cut[0] ?? '']?.values !== undefined;
      return measure.per !== undefined && isNamed ? [{ name, measure, per: measure.per, cut }] : [];
    }),
  );
  const found = compared.flatMap((each) => silentGroups(task, each));
  return found.sort((a, b) => a.chance - b.chance);
}

interface Compared {
  readonly name: string;
  readonly measure: CompletenessMeasure;
  readonly per: string;
  readonly cut: Cut;
}

function silentGroups(task: GroupTask, { name, measure, per, cut }: Compared): SilentGroup[] {
  const from = [task.firstMonth, monthPlus(task.lastMonth, 1 - limits.mostMonths)].sort().at(-1) ?? '';
  const months = monthsBetween(from, task.lastMonth);
  const rows = task.counts.series([name], cut);
  const stocks = [...task.counts.series([per], cut)].map(([key, stock]) => ({
    values: stock.values,
    n: sumOf(rows.get(key), months),
    exposure: sumOf(
      stock,
      months.map((month) => monthPlus(month, -1)),
    ),
  }));
  const all = { n: sum(stocks.map(({ n }) => n)), exposure: sum(stocks.map(({ exposure }) => exposure)) };
  return stocks.flatMap(({ values, n, exposure }) => {
    const others = { n: all.n - n, exposure: all.exposure - exposure };
    if (others.exposure === 0) return [];
    const expected = (exposure * others.n) / others.exposure;
    if (expected < limits.leastExpected || n > expected * limits.silentShare) return [];
    const unit = measure.together ?? 1;
    const share = exposure / all.exposure;
    const chance = stocks.length * binomialLowerTail(Math.ceil(n / unit), Math.floor(all.n / unit), share);
    const severity = severityOf(chance);
    const about = { measure: name, cut, values, from, to: task.lastMonth, found: n, expected, chance };
    return severity === undefined ? [] : [{ ...about, severity }];
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const sumOf = (series: Series | undefined, months: readonly Month[]): number =>
  sum(months.map((month) => series?.byMonth.get(month) ?? 0));
