// Counts of a feed by measure, month and groups, and their sums over fewer groups.

import type { Cut } from '../../vocabulary/index.js';

/** A month, `yyyy-mm`. */
export type Month = string;

/** One count, at the finest grain. `values` stand in the order of the feed's groups. */
export interface Count {
  readonly measure: string;
  readonly month: Month;
  readonly values: readonly string[];
  readonly n: number;
}

/** A subgroup by the values of a cut, and its counts by month; a month that is not there has none. */
export interface Series {
  readonly values: readonly string[];
  readonly byMonth: ReadonlyMap<Month, number>;
}

/** Stands between values. */
export const keySeparator = '\u001f';

/** How a subgroup is known in a map: two of the same cut are the same where their values are. */
export const keyOf = (values: readonly string[]): string => values.join(keySeparator);

export class Counts {
  private readonly byMeasure = new Map<string, Count[]>();

  /** @param groups names of the groups, in the order of the values of each count */
  constructor(
    private readonly groups: readonly string[],
    counts: Iterable<Count>,
  ) {
    for (const count of counts) {
      const list = this.byMeasure.get(count.measure);
      if (list === undefined) this.byMeasure.set(count.measure, [count]);
      else list.push(count);
    }
  }

  /** The series of each subgroup of a cut, summed over measures and over all other groups, by `keyOf` its values. */
  series(measures: readonly string[], cut: Cut): ReadonlyMap<string, Series> {
    const positions = cut.map((name) => this.groups.indexOf(name));
    const found = new Map<string, { values: readonly string[]; byMonth: Map<Month, number> }>();
    for (const measure of measures)
      for (const { values, month, n } of this.byMeasure.get(measure) ?? []) {
        const own = positions.map((position) => values[position] ?? '');
        const key = keyOf(own);
        const series = found.get(key) ?? { values: own, byMonth: new Map<Month, number>() };
        if (series.values === own) found.set(key, series);
        series.byMonth.set(month, (series.byMonth.get(month) ?? 0) + n);
      }
    return found;
  }
}

/** The month so many months later, or earlier where negative. */
export function monthPlus(month: Month, months: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** All months from the first to the last, both included. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthPlus(month, 1)) months.push(month);
  return months;
}
