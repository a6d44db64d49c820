// Complementary suppression of a whole problem: each independent part gets its cheapest choice, and the pattern that comes
// out is attacked once more, by the interval of every aim over everything together. A pattern is only handed back if it
// stands.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { tablesOf } from '../audit/conflict.js';
import { feasibilityIntervals } from '../audit/feasibility.js';
import { refusal } from '../audit/refusal.js';
import type { Term } from '../knowledge/statement.js';
import { Budget } from '../solver/budget.js';
import type { Range, Solver, Unsolved } from '../solver/program.js';
import { checkProblem } from './check.js';
import { type Choice, choose, type Scrutiny } from './choose.js';
import { type Instance, instancesOf } from './instance.js';
import { knowledgeOf, type SuppressionProblem } from './problem.js';
import { protects } from './protection.js';
import { wholeScrutiny } from './whole.js';

export interface SuppressionOptions {
  readonly solver: Solver;
  /** Seconds that the solver may work on the choice, and again on each check of it. */
  readonly seconds: number;
  /**
   * Where it is given, each aim must also have this many possible whole numbers, which linear programming alone does not
   * promise. For counts only.
   */
  readonly fewest?: number;
}

export type Suppression =
  | {
      readonly kind: 'protected';
      /** Cells to hide, those that are hidden for themselves included. */
      readonly hidden: ReadonlySet<string>;
      /** Cells that are hidden for others only. */
      readonly complementary: readonly string[];
      /** Sum of the weights of the complementary cells; no pattern that protects costs less. */
      readonly cost: number;
      /** What an intruder finds out about each aim, by the id of its target. */
      readonly intervals: ReadonlyMap<string, Range>;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] };

/** The cheapest pattern that protects every aim, proven; or why there is none. */
export function suppress(problem: SuppressionProblem, options: SuppressionOptions): Suppression {
  const wrong = checkProblem(problem);
  if (wrong.length > 0) return { kind: 'refused', problems: wrong };
  const budget = new Budget(options.seconds);
  const hidden = new Set(problem.cells.filter(({ hiding }) => hiding === 'must').map(({ id }) => id));
  for (const instance of instancesOf(problem)) {
    const choice = choose(instance, { ...options, budget }, scrutinyOf(problem, instance, options));
    if ('kind' in choice)
      return { kind: 'refused', problems: [problemOf(choice, problem, instance, options)] };
    for (const id of hiddenBy(choice, instance)) hidden.add(id);
  }
  return checked(problem, hidden, options);
}

const scrutinyOf = (
  problem: SuppressionProblem,
  instance: Instance,
  options: SuppressionOptions,
): Scrutiny => {
  const { fewest } = options;
  return fewest === undefined ? () => [] : wholeScrutiny(problem, instance, { ...options, fewest });
};

const hiddenBy = (choice: Choice, { cells }: Instance): string[] =>
  cells.filter((_, column) => choice[column] === 1).map(({ id }) => id);

/** Where no choice protects, the tables are not contradictory: too little of them may be hidden. */
function problemOf(
  stopped: Unsolved,
  { relations }: SuppressionProblem,
  { system }: Instance,
  { seconds }: SuppressionOptions,
): Diagnostic {
  const cells = new Set([...system.cells, ...cellsOf(system.targets.map(({ target }) => target))]);
  const tables = tablesOf(relations.filter((each) => cellsOf([each]).some((cell) => cells.has(cell))));
  return stopped.kind === 'infeasible'
    ? diagnostic('DISCLOSURE_NO_PATTERN', 'error', {}, { tables })
    : refusal(stopped, { tables, conflict: () => tables, seconds });
}

/** A pattern that the last attack does not let stand is an error of the solver, in one of the two. */
const unprotected = ({ relations }: SuppressionProblem): Diagnostic =>
  refusal(
    { kind: 'failed', reason: 'its pattern does not protect' },
    { tables: tablesOf(relations), conflict: () => [], seconds: 0 },
  );

const cellsOf = (sums: readonly { readonly terms: readonly Term[] }[]): string[] =>
  sums.flatMap(({ terms }) => terms.map(({ cell }) => cell));

function checked(
  problem: SuppressionProblem,
  hidden: ReadonlySet<string>,
  options: SuppressionOptions,
): Suppression {
  const knowledge = knowledgeOf(problem, ({ id }) => hidden.has(id));
  const targets = problem.aims.map(({ target }) => target);
  const { intervals, problems } = feasibilityIntervals(knowledge, targets, options);
  if (problems.length > 0) return { kind: 'refused', problems };
  const values = new Map(problem.cells.map(({ id, value }) => [id, value]));
  const open = problem.aims.filter(({ target, protection }) => {
    const value = target.terms.reduce(
      (sum, { cell, coefficient }) => sum + coefficient * (values.get(cell) ?? Number.NaN),
      0,
    );
    const interval = intervals.get(target.id);
    return interval === undefined || !protects(interval, value, protection);
  });
  if (open.length > 0) return { kind: 'refused', problems: [unprotected(problem)] };
  const complementary = problem.cells.filter(({ id, hiding }) => hiding === 'may' && hidden.has(id));
  return {
    kind: 'protected',
    hidden,
    complementary: complementary.map(({ id }) => id),
    cost: complementary.reduce((sum, { weight }) => sum + weight, 0),
    intervals,
  };
}
