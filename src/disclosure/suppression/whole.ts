// The scrutiny of a choice by the intruder who knows that counts are whole numbers, where linear programming is satisfied.
// If the choice falls short, every choice that hides no more falls short too. So the choice is first extended for as long
// as it still does, and then something outside it must be hidden:
//
//   {a, b} falls short, so does {a, b, c}, but neither {a, b, c, d} nor {a, b, c, e}      d + e >= 1

import { type Audit, audit } from '../audit/audit.js';
import { between } from '../knowledge/cells.js';
import type { Knowledge } from '../knowledge/statement.js';
import type { Target } from '../knowledge/target.js';
import type { ProgramRow, Solver, Unsolved } from '../solver/program.js';
import type { Choice, Scrutiny } from './choose.js';
import type { Instance } from './instance.js';
import type { SuppressionProblem } from './problem.js';

export interface WholeTools {
  readonly solver: Solver;
  readonly seconds: number;
  /** Each aim must have at least this many possible values. */
  readonly fewest: number;
}

/** Lets a choice stand that leaves each aim of the instance enough possible whole numbers. */
export const wholeScrutiny =
  (problem: SuppressionProblem, instance: Instance, tools: WholeTools): Scrutiny =>
  (choice) => {
    const targets = instance.aims.map(({ aim }) => aim.target);
    const audited = auditOf(problem, instance, choice, targets, tools);
    if (audited.verdict === 'safe') return [];
    if (audited.verdict === 'refused') return unsolved(audited);
    const narrow = audited.findings
      .filter(({ isSafe }) => !isSafe)
      .slice(0, 1)
      .map(({ target }) => target);
    const fallsShort = (more: Choice) => auditOf(problem, instance, more, narrow, tools).verdict === 'unsafe';
    return [outside(instance, extended(instance, choice, fallsShort))];
  };

function auditOf(
  problem: SuppressionProblem,
  instance: Instance,
  choice: Choice,
  targets: readonly Target[],
  { solver, seconds, fewest }: WholeTools,
): Audit {
  const truth = new Map(problem.cells.map(({ id, value }) => [id, value]));
  return audit(knowledgeUnder(problem, instance, choice), targets, { solver, seconds, fewest, truth });
}

/** What is known of the instance under a choice; cells outside it are as they are printed. */
function knowledgeUnder(problem: SuppressionProblem, { cells, system }: Instance, choice: Choice): Knowledge {
  const relations = system.statements.filter(({ terms }) => terms.length > 1);
  const inside = new Map(
    cells.map((cell, column) => [cell.id, choice[column] === 1 ? cell.hidden : cell.printed]),
  );
  const named = new Set(
    [...relations, ...system.targets.map(({ target }) => target)].flatMap(({ terms }) =>
      terms.map(({ cell }) => cell),
    ),
  );
  const ranges = problem.cells
    .filter(({ id }) => named.has(id) || inside.has(id))
    .map(({ id, printed }) => ({ id, ...(inside.get(id) ?? printed) }));
  return {
    domain: {
      least: Math.min(...ranges.map(({ least }) => least)),
      most: Math.max(...ranges.map(({ most }) => most)),
    },
    statements: [...relations, ...ranges.map(({ id, least, most }) => between(id, id, least, most))],
  };
}

function unsolved({ problems }: Audit): Unsolved {
  const codes = problems.map(({ code }) => code);
  return codes.includes('DISCLOSURE_OUT_OF_BUDGET')
    ? { kind: 'out_of_budget' }
    : { kind: 'failed', reason: codes.join(', ') };
}

/** A choice to which no cell can be added without its protecting; halves are tried before single cells. */
function extended({ cells }: Instance, choice: Choice, fallsShort: (choice: Choice) => boolean): Choice {
  let kept = choice;
  const printed = [...cells.keys()].filter(
    (column) => cells[column]?.hiding === 'may' && choice[column] !== 1,
  );
  const waiting = [printed];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.length === 0) continue;
    const columns = new Set(part);
    const more = kept.map((each, column) => (columns.has(column) ? 1 : each));
    if (fallsShort(more)) kept = more;
    else if (part.length > 1) waiting.push(part.slice(part.length / 2), part.slice(0, part.length / 2));
  }
  return kept;
}

/** Something that may be hidden and is not in the choice must be. */
function outside({ cells }: Instance, choice: Choice): ProgramRow {
  const columns = [...cells.keys()].filter(
    (column) => cells[column]?.hiding === 'may' && choice[column] !== 1,
  );
  return { columns, coefficients: columns.map(() => 1), least: 1, most: Number.POSITIVE_INFINITY };
}
