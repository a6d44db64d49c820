// What is left of an interval of whole numbers once some of them are settled.

import type { Range } from '../solver/program.js';

/** The runs of whole numbers in `interval` that lie in none of the `settled` ranges, in order. */
export function gapsIn(interval: Range, settled: readonly Range[]): Range[] {
  const gaps: Range[] = [];
  let from = interval.least;
  for (const { least, most } of [...settled].sort((a, b) => a.least - b.least)) {
    if (from > interval.most) break;
    if (least > from) gaps.push({ least: from, most: Math.min(least - 1, interval.most) });
    from = Math.max(from, most + 1);
  }
  if (from <= interval.most) gaps.push({ least: from, most: interval.most });
  return gaps;
}

/** The number in a run that is nearest to `value`. */
export const nearestIn = ({ least, most }: Range, value: number): number =>
  Math.min(most, Math.max(least, value));

/** The run with a number nearest to `value`, the first of equals; undefined where there is none. */
export const nearestGap = (gaps: readonly Range[], value: number): Range | undefined =>
  gaps.reduce<Range | undefined>((best, gap) => {
    const distance = (each: Range) => Math.abs(nearestIn(each, value) - value);
    return best === undefined || distance(gap) < distance(best) ? gap : best;
  }, undefined);
