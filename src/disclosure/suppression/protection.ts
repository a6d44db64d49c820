// Protection levels: how far from the true value the interval of an intruder must reach, below it, above it and from end
// to end (sliding). The field's LPL, UPL and SPL.

import type { Range } from '../solver/program.js';

export interface Protection {
  readonly lower: number;
  readonly upper: number;
  readonly sliding: number;
}

/** How far an interval reaches above and below the true value. */
export interface Distances {
  readonly above: number;
  readonly below: number;
}

/** What a level may be missed by through the arithmetic of the solver: a millionth of it. */
export const isReached = (distance: number, level: number): boolean =>
  distance >= level - 1e-6 * Math.max(1, level);

export const isProtected = ({ lower, upper, sliding }: Protection, shown: Distances | undefined): boolean =>
  shown !== undefined &&
  isReached(shown.above, upper) &&
  isReached(shown.below, lower) &&
  isReached(shown.above + shown.below, sliding);

/** Whether an interval around a true value protects it. */
export const protects = ({ least, most }: Range, value: number, protection: Protection): boolean =>
  isProtected(protection, { above: most - value, below: value - least });

/** The protection of a count that must have at least `fewest` possible values, wherever these lie. */
export const possibleValues = (fewest: number): Protection => ({ lower: 0, upper: 0, sliding: fewest - 1 });
