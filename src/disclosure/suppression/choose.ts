// The cheapest choice for one instance, by Benders' decomposition as in Fischetti & Salazar: a master program chooses what
// to hide by the cuts that it has, the attack adds those that the choice breaks, until none is left. First the master is
// linear, which is quick and finds most cuts; then it is an integer program whose optimum is proven each time. It never
// costs more than the best choice, because every choice that protects fulfils all cuts; so the first one that the
// attack lets stand is the best.

import type { Budget } from '../solver/budget.js';
import type { Program, ProgramRow, Range, Solver, Unsolved } from '../solver/program.js';
import { Attack } from './attack.js';
import type { Instance, InstanceAim } from './instance.js';
import type { SuppressionCell } from './problem.js';
import { isProtected } from './protection.js';
import { seedsOf } from './seeds.js';

/** 1 for each cell that is hidden, 0 for each that is printed. */
export type Choice = readonly number[];

export interface ChooseTools {
  readonly solver: Solver;
  readonly budget: Budget;
}

/** Says further cuts that a choice breaks which protects by linear programming; none lets it stand. */
export type Scrutiny = (choice: Choice) => readonly ProgramRow[] | Unsolved;

/** The cheapest choice that protects every aim; `infeasible` where even hiding all that may be hidden does not. */
export function choose(
  instance: Instance,
  tools: ChooseTools,
  scrutiny: Scrutiny = () => [],
): Choice | Unsolved {
  if (instance.cells.length === 0) return instance.aims.every(needsNothing) ? [] : { kind: 'infeasible' };
  return Attack.open(instance, tools, (attack) => {
    const rows = seedsOf(instance);
    const relaxed = refine(instance, rows, { ...tools, isWhole: false }, (choice) => attack.cutsFor(choice));
    if ('kind' in relaxed) return relaxed;
    return refine(instance, rows, { ...tools, isWhole: true }, (choice) => {
      const broken = attack.cutsFor(choice);
      return 'kind' in broken || broken.length > 0 ? broken : scrutiny(choice);
    });
  });
}

/** An aim that is protected even where it is known exactly. */
const needsNothing = ({ protection }: InstanceAim): boolean =>
  isProtected(protection, { above: 0, below: 0 });

/** Solves the master and adds the rows that its choice breaks, to `rows` as well, until it breaks none. */
function refine(
  instance: Instance,
  rows: ProgramRow[],
  { solver, budget, isWhole }: ChooseTools & { readonly isWhole: boolean },
  separate: Scrutiny,
): Choice | Unsolved {
  return solver.withProgram({ columns: instance.cells.map(rangeOf), rows, isWhole }, (master) => {
    setWeights(master, instance);
    let last: { choice: Choice; cost: number } | undefined;
    for (;;) {
      const outcome = master.minimise(budget);
      if (outcome.kind !== 'optimal') return outcome;
      const choice = [...outcome.columns].map((part) => (isWhole ? Math.round(part) : part));
      if (!isWhole && last !== undefined && outcome.objective <= last.cost * (1 + worthwhile)) return choice;
      const broken = separate(choice);
      if ('kind' in broken || broken.length === 0) return 'kind' in broken ? broken : choice;
      if (isSame(choice, last?.choice)) return goingRound;
      for (const row of broken) master.addRow(row);
      rows.push(...broken);
      last = { choice, cost: outcome.objective };
    }
  });
}

/** The linear master goes on for as long as its cuts raise the cost by this share. */
const worthwhile = 1e-3;

const isSame = (choice: Choice, other: Choice | undefined): boolean =>
  choice.every((part, column) => part === other?.[column]);

const goingRound: Unsolved = { kind: 'failed', reason: 'it proposes a choice that was refused' };

function rangeOf({ hiding }: SuppressionCell): Range {
  switch (hiding) {
    case 'must':
      return { least: 1, most: 1 };
    case 'may':
      return { least: 0, most: 1 };
    case 'never':
      return { least: 0, most: 0 };
    default:
      return hiding satisfies never;
  }
}

function setWeights(master: Program, { cells }: Instance): void {
  for (const [column, { hiding, weight }] of cells.entries())
    if (hiding === 'may') master.setCost(column, weight);
}
