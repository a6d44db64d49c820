// Each earlier month against what the feed said of it before this delivery: what was counted once and is not any more. A
// small share may always be taken back; beyond that the exact Poisson limit decides, by month and over all months together.

import type { Severity } from '../../diagnostics/index.js';
import { poissonUpperTail } from '../../statistics/index.js';
import type { CompletenessMeasure, Cut } from '../../vocabulary/index.js';
import { type Counts, keyOf, type Month, type Series } from './counts.js';
import { limits, severityOf } from './limits.js';

/** A subgroup of which earlier months have lost rows. */
export interface LostRows {
  readonly measure: string;
  readonly cut: Cut;
  readonly values: readonly string[];
  readonly severity: Severity;
  /** The months that lost any, in order, with the counts of both. */
  readonly months: readonly LostMonth[];
  /** Sums over all earlier months. */
  readonly before: number;
  readonly lost: number;
  readonly chance: number;
}

export interface LostMonth {
  readonly month: Month;
  readonly before: number;
  readonly after: number;
}

export interface FormerTask {
  readonly before: Counts;
  readonly after: Counts;
  readonly measures: Readonly<Record<string, CompletenessMeasure>>;
  /** The last month that was whole before this delivery. */
  readonly lastMonth: Month;
}

/** All subgroups that lost more than may be taken back, the surest first. */
export function compareFormer(task: FormerTask): LostRows[] {
  const compared = Object.entries(task.measures)
    .filter(([, measure]) => measure.unsettled !== true)
    .flatMap(([name, measure]) => measure.compare.map((cut) => ({ name, cut })));
  const found = compared.flatMap((each) => lostRows(task, each, compared.length));
  return found.sort((a, b) => a.chance - b.chance);
}

function lostRows(
  { before, after, lastMonth }: FormerTask,
  { name, cut }: { readonly name: string; readonly cut: Cut },
  kinds: number,
): LostRows[] {
  const afterwards = after.series([name], cut);
  const subgroups = [...before.series([name], cut).values()].map((series) => ({
    values: series.values,
    ...lossesOf(series, afterwards.get(keyOf(series.values)), lastMonth),
  }));
  const cells = subgroups.reduce((sum, each) => sum + each.all, 0);
  return subgroups.flatMap(({ values, months, before: sum, lost }) => {
    const byMonth = months.map((each) => cells * chanceOfLoss(each.before - each.after, each.before));
    const chance = Math.min(1, kinds * 2 * Math.min(subgroups.length * chanceOfLoss(lost, sum), ...byMonth));
    const severity = severityOf(chance);
    return severity === undefined
      ? []
      : [{ measure: name, cut, values, severity, months, before: sum, lost, chance }];
  });
}

/** The chance that so many of these rows are taken back with nothing wrong. */
export const chanceOfLoss = (lost: number, rows: number): number =>
  poissonUpperTail(lost, Math.max(1, limits.takenBack * rows));

/** What became of one subgroup; months in which it grew make up for nothing. */
function lossesOf(before: Series, after: Series | undefined, lastMonth: Month) {
  const all = [...before.byMonth]
    .filter(([month]) => month <= lastMonth)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const compared = all.map(([month, n]) => ({ month, before: n, after: after?.byMonth.get(month) ?? 0 }));
  const months = compared.filter((each) => each.after < each.before);
  const lost = months.reduce((sum, each) => sum + each.before - each.after, 0);
  return { all: all.length, months, before: compared.reduce((sum, each) => sum + each.before, 0), lost };
}
