// Complementary suppression: which cells to hide, besides those that are hidden for themselves, so that nobody can work
// these out again, at the least cost. Cells may be printed exactly or rounded; hiding one widens what a reader knows of it.

import { between } from '../knowledge/cells.js';
import type { Knowledge, Statement } from '../knowledge/statement.js';
import type { Target } from '../knowledge/target.js';
import type { Range } from '../solver/program.js';
import type { Protection } from './protection.js';

export interface SuppressionCell {
  readonly id: string;
  readonly value: number;
  /** must: hidden for itself (primary). may: can be hidden for others. never: stays as it is, for it was published before. */
  readonly hiding: 'must' | 'may' | 'never';
  /** What hiding it costs; counts for cells that may be hidden. */
  readonly weight: number;
  /** What a reader knows of it where it is printed; one number, or the interval of a rounded one. */
  readonly printed: Range;
  /** What a reader knows where it is hidden; at least as wide. */
  readonly hidden: Range;
}

/** A target and the protection that it needs; the target may be a cell, printed or not, or a difference of cells. */
export interface Aim {
  readonly target: Target;
  readonly protection: Protection;
}

export interface SuppressionProblem {
  readonly cells: readonly SuppressionCell[];
  /** Statements about several cells: sums, overlaps, shares. */
  readonly relations: readonly Statement[];
  readonly aims: readonly Aim[];
}

/** What a reader knows where these cells are hidden and all others printed. `source` of a cell is its own name. */
export function knowledgeOf(
  problem: SuppressionProblem,
  isHidden: (cell: SuppressionCell) => boolean,
): Knowledge {
  const ranges = problem.cells.map((cell) => {
    const { least, most } = isHidden(cell) ? cell.hidden : cell.printed;
    return between(cell.id, cell.id, least, most);
  });
  return { domain: everything, statements: [...problem.relations, ...ranges] };
}

const everything: Range = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
