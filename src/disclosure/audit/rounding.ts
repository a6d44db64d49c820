// Numbers of the solver as whole numbers, on the side that is safe to believe: an interval goes outwards, so that it
// surely holds every value that is possible.

import type { Range } from '../solver/program.js';

/** How far a number of the solver may be from the truth: a millionth, and a billionth of its size. */
export const tolerance = (value: number): number => 1e-6 + 1e-9 * Math.abs(value);

/** The whole numbers in an interval that the solver gives. Adding 0 turns -0 into 0. */
export const wholeNumbersIn = ({ least, most }: Range): Range => ({
  least: Math.ceil(least - tolerance(least)) + 0,
  most: Math.floor(most + tolerance(most)) + 0,
});

/** How many whole numbers an interval with whole ends holds. */
export const countOf = ({ least, most }: Range): number => Math.max(0, most - least + 1);
