// One independent part of a suppression problem, by numbers: a system of cells with what can be known of each, and what its
// aims need. Hidden cells without a limit get one far beyond all that is in the table.

import { type Sum, valueAt } from '../knowledge/numbered.js';
import { type System, systemsOf } from '../knowledge/system.js';
import type { Range } from '../solver/program.js';
import { type Aim, knowledgeOf, type SuppressionCell, type SuppressionProblem } from './problem.js';
import type { Protection } from './protection.js';

export interface InstanceAim extends Sum {
  readonly aim: Aim;
  /** The true value, without what exactly known cells add. */
  readonly value: number;
  readonly protection: Protection;
}

export interface Instance {
  readonly system: System;
  readonly cells: readonly SuppressionCell[];
  readonly values: readonly number[];
  readonly aims: readonly InstanceAim[];
}

/** The parts of a problem that have nothing to do with each other and have an aim. */
export function instancesOf(problem: SuppressionProblem): Instance[] {
  const byId = new Map(finite(problem).map((cell) => [cell.id, cell]));
  const aims = new Map(problem.aims.map((aim) => [aim.target.id, aim]));
  const widest = knowledgeOf({ ...problem, cells: [...byId.values()] }, ({ hiding }) => hiding !== 'never');
  const { systems } = systemsOf(
    widest,
    problem.aims.map(({ target }) => target),
  );
  return systems.filter(({ targets }) => targets.length > 0).map((system) => instanceOf(system, byId, aims));
}

function instanceOf(
  system: System,
  byId: ReadonlyMap<string, SuppressionCell>,
  aims: ReadonlyMap<string, Aim>,
): Instance {
  const cells = system.cells.flatMap((id) => byId.get(id) ?? []);
  if (cells.length < system.cells.length)
    throw new Error('a relation or an aim names a cell that is not in the problem');
  const values = cells.map(({ value }) => value);
  return {
    system,
    cells,
    values,
    aims: system.targets.flatMap(({ target, ...sum }) => {
      const aim = aims.get(target.id);
      return aim === undefined
        ? []
        : [{ ...sum, aim, value: valueAt(sum, values), protection: aim.protection }];
    }),
  };
}

/** The cells of a problem, each with limits. */
function finite({ cells, aims }: SuppressionProblem): SuppressionCell[] {
  const size = cells.reduce((sum, { value }) => sum + Math.abs(value), 0);
  const levels = aims.map(({ protection }) =>
    Math.max(protection.lower, protection.upper, protection.sliding),
  );
  const far = 2 * (size + Math.max(0, ...levels)) + 1;
  const limited = ({ least, most }: Range): Range => ({
    least: Math.max(least, -far),
    most: Math.min(most, far),
  });
  return cells.map((cell) => ({ ...cell, printed: limited(cell.printed), hidden: limited(cell.hidden) }));
}
