// What the intruders are after: every hidden number, every month inside a quarter that stands for it, every number of a
// single small location though it is never printed, and differences that the plan's readers will take. What is a target depends
// on what is printed only, never on the numbers behind it: the list of targets is kept, and must not tell either. A zero
// that follows from a printed zero of the whole is none.

import type { Release } from '../cell.js';
import { cellTarget, differenceTarget, type Target } from '../knowledge/target.js';
import { type Figure, numberOf, type Quantity } from './figure.js';
import type { Periods } from './period.js';

/** How a figure leaves the gate, by its key; a figure that has no cell of its own is not there. */
export type Released = ReadonlyMap<string, Release>;

/** What targets depend on besides. */
export interface Surrounding {
  /** Numbers of those who live at no location of the pilot, where the province is not printed as zero. */
  readonly elsewhere: readonly string[];
  /** Figures of which a whole is printed as zero. */
  readonly zeros: ReadonlySet<Figure>;
  readonly periods: Periods;
}

/** Targets of the figures of an edition. */
export function targetsOf(
  figures: readonly Figure[],
  released: Released,
  { elsewhere, zeros, periods }: Surrounding,
): Target[] {
  return [
    ...figures
      .filter((figure) => !zeros.has(figure))
      .flatMap((figure) => protectedNumbers(figure, released.get(figure.key))),
    ...yearOnYear(figures, released, periods),
    ...elsewhere.map((name) => cellTarget('total_minus_published', name)),
  ];
}

function protectedNumbers(figure: Figure, release: Release | undefined): Target[] {
  const kind = kindOf(figure, release);
  if (kind === undefined) return [];
  return [...figure.values.keys()]
    .filter((quantity) => isOfPeople(quantity, figure))
    .map((quantity) => cellTarget(kind, numberOf(figure, quantity)));
}

/** Why the numbers of a figure are protected; undefined where they are printed. */
function kindOf({ raw, planned }: Figure, release: Release | undefined): string | undefined {
  if (raw.groupKind === 'single') return 'single_location';
  if (planned === undefined || release === undefined) return undefined;
  if (release.status === 'hidden') return 'hidden_cell';
  return release.span === null ? undefined : 'month_in_run';
}

/** The size of a group is known from elsewhere (occupancy); what happened to its people is not. */
const isOfPeople = (quantity: Quantity, { measure }: Figure): boolean =>
  quantity === 'x' || quantity === 'nonzero' || (quantity === 'n' && measure.kind === 'count');

/** A count minus that of the year before, for every group; not where one of them is printed as zero. */
function yearOnYear(figures: readonly Figure[], released: Released, periods: Periods): Target[] {
  const counts = figures.filter(({ measure, planned }) => measure.kind === 'count' && planned !== undefined);
  const byName = new Map(counts.map((figure) => [numberOf(figure, 'n'), figure]));
  const isZero = ({ key }: Figure) => released.get(key)?.status === 'zero';
  return counts.flatMap((figure) => {
    const before = periods.previous(figure.raw.period);
    const earlier = before === undefined ? undefined : byName.get(numberOf(figure, 'n', before));
    if (earlier === undefined || isZero(figure) || isZero(earlier)) return [];
    return [differenceTarget('year_on_year', numberOf(figure, 'n'), [numberOf(earlier, 'n')])];
  });
}
