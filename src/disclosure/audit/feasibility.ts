// The feasibility interval of targets by linear programming alone: what an intruder derives who does not use that counts
// are whole numbers, and all there is to derive of amounts. Limits may be infinite. Complementary suppression works with
// these intervals (Fischetti & Salazar, Management Science 47, 2001).

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import type { Knowledge } from '../knowledge/statement.js';
import { type System, systemsOf } from '../knowledge/system.js';
import type { Target } from '../knowledge/target.js';
import { Budget } from '../solver/budget.js';
import type { Outcome, Program, Range, Solver, Unsolved } from '../solver/program.js';
import { conflictingTables, tablesOf } from './conflict.js';
import { tablesProgram } from './layout.js';
import { refusal } from './refusal.js';

export interface FeasibilityOptions {
  readonly solver: Solver;
  /** Seconds that the solver may work on all intervals together. */
  readonly seconds: number;
}

export interface Feasibility {
  /** The interval of each target, by its id; incomplete where there are problems. */
  readonly intervals: ReadonlyMap<string, Range>;
  readonly problems: readonly Diagnostic[];
}

/** The interval of each target, as the solver gives it: a millionth is within its error. */
export function feasibilityIntervals(
  knowledge: Knowledge,
  targets: readonly Target[],
  { solver, seconds }: FeasibilityOptions,
): Feasibility {
  const budget = new Budget(seconds);
  const { systems, contradictions } = systemsOf(knowledge, targets);
  const intervals = new Map<string, Range>();
  const problems = contradictions.map((statements) =>
    diagnostic('DISCLOSURE_TABLES_DISAGREE', 'error', {}, { tables: tablesOf(statements) }),
  );
  for (const system of problems.length > 0 ? [] : systems) {
    const stopped = solver.withProgram(tablesProgram(system, false), (program) =>
      intervalsOf(system, program, budget, intervals),
    );
    if (stopped === undefined) continue;
    const tables = tablesOf(system.statements);
    const conflict = () => conflictingTables(tables, { solver, budget, knowledge, isWhole: false });
    problems.push(refusal(stopped, { tables, conflict, seconds }));
  }
  return { intervals, problems };
}

function intervalsOf(
  { targets }: System,
  program: Program,
  budget: Budget,
  intervals: Map<string, Range>,
): Unsolved | undefined {
  for (const { target, constant, columns, coefficients } of targets) {
    if (columns.length === 0) {
      intervals.set(target.id, { least: constant, most: constant });
      continue;
    }
    for (const [index, column] of columns.entries()) program.setCost(column, coefficients[index] ?? 0);
    const least = endOf(program.minimise(budget), Number.NEGATIVE_INFINITY);
    const most = endOf(program.maximise(budget), Number.POSITIVE_INFINITY);
    for (const column of columns) program.setCost(column, 0);
    if (typeof least !== 'number') return least;
    if (typeof most !== 'number') return most;
    intervals.set(target.id, { least: constant + least, most: constant + most });
  }
  return undefined;
}

function endOf(outcome: Outcome, unlimited: number): number | Unsolved {
  if (outcome.kind === 'unbounded') return unlimited;
  return outcome.kind === 'optimal' ? outcome.objective : outcome;
}
