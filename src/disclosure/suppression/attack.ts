// The attack on a choice of cells: how far each aim can get from its true value, by linear programming, and the cuts that
// follow where that is not far enough. A choice may be fractional (half hidden), which is how most cuts are found before
// any integer program is solved.

import { tablesProgram } from '../audit/layout.js';
import { type Sum, valueAt } from '../knowledge/numbered.js';
import type { Budget } from '../solver/budget.js';
import type { Program, ProgramRow, Solver, Unsolved } from '../solver/program.js';
import { addUp, cutOf, type Reach, reachOf } from './cut.js';
import type { Instance, InstanceAim } from './instance.js';
import { type Distances, isProtected, isReached } from './protection.js';

/** How far a cut must be from fulfilled to count as broken; its right side is about 1. */
const brokenBy = 1e-7;

export class Attack {
  private constructor(
    private readonly instance: Instance,
    private readonly program: Program,
    private readonly budget: Budget,
  ) {}

  /** Opens the attack on an instance for as long as `work` takes. */
  static open<T>(
    instance: Instance,
    { solver, budget }: { readonly solver: Solver; readonly budget: Budget },
    work: (attack: Attack) => T,
  ): T {
    const system = { ...instance.system, targets: [] };
    return solver.withProgram(tablesProgram(system, false), (program) =>
      work(new Attack(instance, program, budget)),
    );
  }

  /** Cuts that the choice breaks, none where every aim is protected; or why the solver could not tell. */
  cutsFor(choice: ArrayLike<number>): ProgramRow[] | Unsolved {
    this.setChoice(choice);
    const shown = this.instance.aims.map((): Distances => ({ above: 0, below: 0 }));
    const cuts: ProgramRow[] = [];
    for (const [index, aim] of this.instance.aims.entries()) {
      if (isProtected(aim.protection, shown[index])) continue;
      const above = this.attack(aim, 1, shown);
      if ('kind' in above) return above;
      const below = this.attack(aim, -1, shown);
      if ('kind' in below) return below;
      if (isProtected(aim.protection, shown[index])) continue;
      const broken = cutsOf(aim, shown[index], above, below).filter((cut) => isBroken(cut, choice));
      if (broken.length === 0) return { kind: 'failed', reason: 'its multipliers prove nothing' };
      cuts.push(...broken);
    }
    return cuts;
  }

  private setChoice(choice: ArrayLike<number>): void {
    for (const [column, { printed, hidden }] of this.instance.cells.entries()) {
      const part = settled(choice[column] ?? 0);
      this.program.setColumn(column, {
        least: printed.least + part * (hidden.least - printed.least),
        most: printed.most + part * (hidden.most - printed.most),
      });
    }
  }

  /** Sends an aim as far as it goes, and gives the bound that its multipliers prove. */
  private attack(aim: InstanceAim, sign: 1 | -1, shown: Distances[]): Reach | Unsolved {
    const objective: Sum = {
      columns: aim.columns,
      coefficients: aim.coefficients.map((each) => sign * each),
    };
    this.setCosts(objective, -1);
    const outcome = this.program.minimise(this.budget);
    this.setCosts(objective, 0);
    if (outcome.kind === 'infeasible') return truthLost;
    if (outcome.kind !== 'optimal') return outcome;
    for (const [index, each] of this.instance.aims.entries())
      shown[index] = further(shown[index], valueAt(each, outcome.columns) - each.value);
    return reachOf(
      this.instance,
      objective,
      outcome.rowDuals.map((dual) => -dual),
    );
  }

  private setCosts({ columns, coefficients }: Sum, factor: number): void {
    for (const [index, column] of columns.entries())
      this.program.setCost(column, factor * (coefficients[index] ?? 0));
  }
}

/** The true table fits whatever is hidden, so this is an error of the solver. */
const truthLost: Unsolved = { kind: 'failed', reason: 'it finds no table, not even the true one' };

/** A part without the noise of the solver, which could leave a cell a lower limit above the upper one. */
const settled = (part: number): number => Math.min(1, Math.max(0, Math.round(part * 1e9) / 1e9));

const further = (shown: Distances | undefined, distance: number): Distances => ({
  above: Math.max(shown?.above ?? 0, distance),
  below: Math.max(shown?.below ?? 0, -distance),
});

/** What the levels that are not reached say of the choice. */
function cutsOf(
  { protection }: InstanceAim,
  shown: Distances | undefined,
  above: Reach,
  below: Reach,
): ProgramRow[] {
  const { lower, upper, sliding } = protection;
  const reached = shown ?? { above: 0, below: 0 };
  return [
    isReached(reached.above, upper) ? undefined : cutOf(above, upper),
    isReached(reached.below, lower) ? undefined : cutOf(below, lower),
    isReached(reached.above + reached.below, sliding) ? undefined : cutOf(addUp(above, below), sliding),
  ].filter((cut) => cut !== undefined);
}

function isBroken({ columns, coefficients, least }: ProgramRow, choice: ArrayLike<number>): boolean {
  return valueAt({ columns, coefficients }, choice) < least - brokenBy;
}
