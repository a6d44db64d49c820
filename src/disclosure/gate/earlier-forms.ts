// Differences with what was published before. A reader keeps every form in which a cell was ever printed, so a new number is
// held against all of them: the year before, the year after where that one stood there already, and the cell's own.

import { cellKey } from '../../vocabulary/index.js';
import { differenceTarget, type Target } from '../knowledge/target.js';
import type { Memory } from '../memory/memory.js';
import type { PublishedCell } from '../memory/record.js';
import { type Figure, numberOf } from '../reader/figure.js';
import type { Periods } from '../reader/period.js';
import type { Released } from '../reader/targets.js';

/** Targets between new counts and published ones; none where either is printed as zero. */
export function sinceEarlierForms(
  figures: readonly Figure[],
  released: Released,
  memory: Memory,
  periods: Periods,
): Target[] {
  return figures
    .filter(({ measure, planned }) => measure.kind === 'count' && planned !== undefined)
    .filter(({ key }) => released.get(key)?.status !== 'zero')
    .flatMap((figure) => {
      const { period } = figure.raw;
      const own = numberOf(figure, 'n');
      return [
        ...formsOf(figure, periods.previous(period), memory).map((earlier) =>
          differenceTarget('year_on_year', own, [earlier]),
        ),
        ...formsOf(figure, periods.next(period), memory).map((later) =>
          differenceTarget('year_on_year', later, [own]),
        ),
        ...formsOf(figure, period, memory)
          .filter((first) => first !== own)
          .map((first) => differenceTarget('revised_minus_first', own, [first])),
      ];
    });
}

/** The numbers behind all published forms of a figure in a period. */
function formsOf({ raw }: Figure, period: string | undefined, { forms }: Memory): string[] {
  if (period === undefined) return [];
  const published = forms.get(cellKey({ ...raw, period })) ?? [];
  return published.filter(isOpen).map(({ dataCut }) => numberOf({ raw: { ...raw, period }, dataCut }, 'n'));
}

/** Something is known of it, and not that it is zero. */
const isOpen = ({ statements, content }: PublishedCell): boolean =>
  statements.length > 0 && content.status !== 'zero';
