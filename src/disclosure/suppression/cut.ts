// Cuts for the choice of cells, from the multipliers of an attack. By weak duality any multipliers give a true bound on
// how far an attack can reach, as a function of what is hidden; so the bound is computed here from the multipliers
// alone, and an error of the solver makes a cut weaker, never wrong.
//
//   reach <= sum over rows   of multiplier · room of the row
//          + sum over cells  of |reduced cost| · room of the cell,     room = printed room + hidden? · (hidden − printed room)
//
// Where that is to be at least `need`, it is an inequality in what is hidden. Coefficients above the need are lowered to
// it: hiding that cell alone is enough already (Fischetti & Salazar 2001).

import { type Sum, valueAt } from '../knowledge/numbered.js';
import type { ProgramRow } from '../solver/program.js';
import type { Instance } from './instance.js';

/** What is reached at least, as a function of what is hidden: constant + sum of gain by cell. */
export interface Reach {
  readonly constant: number;
  readonly gains: readonly number[];
}

/** How far beyond its true value the sum `objective` can get at most, by the multiplier of each row. */
export function reachOf(instance: Instance, objective: Sum, multipliers: ArrayLike<number>): Reach {
  const reduced = new Float64Array(instance.cells.length);
  for (const [index, column] of objective.columns.entries())
    reduced[column] = objective.coefficients[index] ?? 0;
  let constant = 0;
  for (const [index, row] of instance.system.rows.entries()) {
    const multiplier = usable(multipliers[index] ?? 0, row);
    if (multiplier === 0) continue;
    for (const [place, column] of row.columns.entries())
      reduced[column] = (reduced[column] ?? 0) - multiplier * (row.coefficients[place] ?? 0);
    const value = valueAt(row, instance.values);
    constant += multiplier > 0 ? multiplier * (row.most - value) : multiplier * (row.least - value);
  }
  const gains = instance.cells.map(({ value, printed, hidden }, column) => {
    const cost = reduced[column] ?? 0;
    const [inPrint, whenHidden] =
      cost > 0
        ? [cost * (printed.most - value), cost * (hidden.most - printed.most)]
        : [cost * (printed.least - value), cost * (hidden.least - printed.least)];
    constant += inPrint;
    return whenHidden;
  });
  return { constant, gains };
}

/** A multiplier that leans on a limit that a row does not have proves nothing. */
const usable = (multiplier: number, { least, most }: ProgramRow): number =>
  Number.isFinite(multiplier > 0 ? most : least) ? multiplier : 0;

export const addUp = (one: Reach, other: Reach): Reach => ({
  constant: one.constant + other.constant,
  gains: one.gains.map((gain, column) => gain + (other.gains[column] ?? 0)),
});

/** Gains below this share of the need are left out, and the need is lowered by as much. */
const negligible = 1e-7;

/** The row that makes a reach at least `need`, scaled to 1; undefined where it is so whatever is hidden. */
export function cutOf({ constant, gains }: Reach, need: number): ProgramRow | undefined {
  const missing = need - constant;
  if (missing <= 0) return undefined;
  const shares = gains.map((gain) => Math.min(1, Math.max(0, gain / missing)));
  const kept = [...shares.entries()].filter(([, share]) => share >= negligible);
  const lost = shares.reduce((sum, share) => sum + (share < negligible ? share : 0), 0);
  return {
    columns: kept.map(([column]) => column),
    coefficients: kept.map(([, share]) => share),
    least: 1 - lost,
    most: Number.POSITIVE_INFINITY,
  };
}
