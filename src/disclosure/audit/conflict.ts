// Which tables contradict each other: an irreducible set of them, found by leaving out one table after another for as long
// as the rest still cannot be true together (a deletion filter, as for irreducible infeasible subsystems: Chinneck &
// Dravnieks, ORSA Journal on Computing 3, 1991). Without any one of them the others agree.

import type { Knowledge, Statement } from '../knowledge/statement.js';
import { type System, systemsOf } from '../knowledge/system.js';
import type { Budget } from '../solver/budget.js';
import type { Solver } from '../solver/program.js';
import { tablesProgram } from './layout.js';

export interface ConflictTools {
  readonly solver: Solver;
  readonly budget: Budget;
  /** All that is known; the tables are looked for in it. */
  readonly knowledge: Knowledge;
  /** Cells are whole numbers. */
  readonly isWhole: boolean;
}

/** Names of the tables behind some statements, each once, in alphabetical order. */
export const tablesOf = (statements: readonly Statement[]): string[] =>
  [...new Set(statements.map(({ source }) => source))].sort();

/**
 * Those of some tables that cannot all be right. Linear programs find most of it sooner; integer programs find what only
 * whole numbers contradict. Where the budget ends first, the tables are those among which the contradiction is.
 */
export function conflictingTables(tables: readonly string[], tools: ConflictTools): readonly string[] {
  const byReal = irreducible(tables, { ...tools, isWhole: false });
  return tools.isWhole ? irreducible(byReal, tools) : byReal;
}

/** Leaves out each table without which the others are proven to contradict each other still. */
function irreducible(tables: readonly string[], tools: ConflictTools): readonly string[] {
  return tables.reduce((kept, table) => {
    const rest = kept.filter((each) => each !== table);
    return isContradictory(rest, tools) ? rest : kept;
  }, tables);
}

/** True only where it is proven that what these tables say cannot all be true. */
function isContradictory(tables: readonly string[], tools: ConflictTools): boolean {
  const { domain, statements: all } = tools.knowledge;
  const statements = all.filter(({ source }) => tables.includes(source));
  const { systems, contradictions } = systemsOf({ statements, domain }, []);
  return contradictions.length > 0 || systems.some((system) => isInfeasible(system, tools));
}

function isInfeasible(system: System, { solver, budget, isWhole }: ConflictTools): boolean {
  if (system.rows.length === 0) return false;
  const spec = tablesProgram(system, isWhole);
  return solver.withProgram(spec, (program) => program.minimise(budget).kind === 'infeasible');
}
