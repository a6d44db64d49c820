// The questions that the audit asks a solver about one system, in three programs that stay in it between questions:
//
//   how far can a target go                     linear program over the tables that agree with all statements
//   is there a table with the target at v       smallest move from a known table; linear, mostly of whole numbers
//   is there one with the target in a range     integer program, where the smallest move is not of whole numbers
//
// Every solution is offered as a witness, so that an answer about one target often settles others. The first thing that
// a solver cannot answer stops the probe, and with it the system: `stopped` says why.

import type { System } from '../knowledge/system.js';
import type { Budget } from '../solver/budget.js';
import type { Outcome, Program, Range, Solver, Unsolved } from '../solver/program.js';
import { afterMove, anything, movesProgram, rowOf, tablesProgram } from './layout.js';
import type { Witnesses } from './witnesses.js';

export interface ProbeTools {
  readonly solver: Solver;
  readonly witnesses: Witnesses;
  readonly budget: Budget;
}

interface Programs {
  readonly linear: Program;
  readonly whole: Program;
  readonly moves: Program;
  /** The table from which moves start. */
  readonly table: readonly number[];
}

export class Probe {
  private reason: Unsolved | undefined;

  private constructor(
    private readonly system: System,
    private readonly programs: Programs,
    private readonly tools: ProbeTools,
  ) {}

  /** Opens the programs of a system for as long as `work` takes, or says why there is no table to start from. */
  static open<T>(system: System, tools: ProbeTools, work: (probe: Probe) => T): T | Unsolved {
    const { solver, witnesses } = tools;
    return solver.withProgram(tablesProgram(system, false), (linear) =>
      solver.withProgram(tablesProgram(system, true), (whole) => {
        const stopped = findFirst(linear, whole, tools);
        const { table } = witnesses;
        if (table === undefined) return stopped ?? { kind: 'infeasible' };
        return solver.withProgram(movesProgram(system, table), (moves) => {
          for (let column = 0; column < 2 * table.length; column += 1) moves.setCost(column, 1);
          return work(new Probe(system, { linear, whole, moves, table }, tools));
        });
      }),
    );
  }

  get witnesses(): Witnesses {
    return this.tools.witnesses;
  }

  /** Why the solver could not go on. */
  get stopped(): Unsolved | undefined {
    return this.reason;
  }

  /** The range of a target by linear programming, or undefined where the probe stops. */
  linearRange(target: number): Range | undefined {
    const { linear } = this.programs;
    this.setCosts(linear, target, true);
    const least = this.value(linear.minimise(this.tools.budget), target);
    const most = least === undefined ? undefined : this.value(linear.maximise(this.tools.budget), target);
    this.setCosts(linear, target, false);
    return least === undefined || most === undefined ? undefined : { least, most };
  }

  /**
   * Looks for a witness with the target at a value, by the smallest move. none: there is no such table, nor one with the
   * target further away. open: there is one of real numbers, and perhaps none of whole ones.
   */
  moveTo(target: number, value: number): 'found' | 'none' | 'open' | undefined {
    const { moves, table } = this.programs;
    const gain = value - this.witnesses.valueIn(target, table);
    moves.setRow(rowOf(this.system, target), { least: gain, most: gain });
    const outcome = moves.minimise(this.tools.budget);
    moves.setRow(rowOf(this.system, target), anything);
    if (outcome.kind === 'infeasible') return 'none';
    if (outcome.kind !== 'optimal') return this.stop(outcome);
    const found = afterMove(table, outcome.columns).map(Math.round);
    const isThere = this.witnesses.offer(found) && this.witnesses.valueIn(target, found) === value;
    return isThere ? 'found' : 'open';
  }

  /** Looks for a witness with the target in a range by integer programming: the least or the most one where asked. */
  findIn(target: number, range: Range, first?: 'least' | 'most'): 'found' | 'none' | undefined {
    const { whole } = this.programs;
    const { constant = 0 } = this.system.targets[target] ?? {};
    whole.setRow(rowOf(this.system, target), { least: range.least - constant, most: range.most - constant });
    if (first !== undefined) this.setCosts(whole, target, true);
    const outcome = first === 'most' ? whole.maximise(this.tools.budget) : whole.minimise(this.tools.budget);
    if (first !== undefined) this.setCosts(whole, target, false);
    whole.setRow(rowOf(this.system, target), anything);
    return this.answer(outcome);
  }

  private answer(outcome: Outcome): 'found' | 'none' | undefined {
    if (outcome.kind === 'infeasible') return 'none';
    if (outcome.kind !== 'optimal') return this.stop(outcome);
    if (this.witnesses.offer(outcome.columns)) return 'found';
    return this.stop(notATable);
  }

  private value(outcome: Outcome, target: number): number | undefined {
    if (outcome.kind !== 'optimal') return this.stop(outcome);
    this.witnesses.offer(outcome.columns);
    return this.witnesses.valueIn(target, outcome.columns);
  }

  private setCosts(program: Program, target: number, isAsked: boolean): void {
    const { columns = [], coefficients = [] } = this.system.targets[target] ?? {};
    for (const [index, column] of columns.entries())
      program.setCost(column, isAsked ? (coefficients[index] ?? 0) : 0);
  }

  private stop(reason: Unsolved): undefined {
    this.reason ??= reason;
  }
}

const notATable: Unsolved = { kind: 'failed', reason: 'its solution breaks a statement' };

/** Finds a first witness, if there is none yet; says what the solver answered where it finds none. */
function findFirst(linear: Program, whole: Program, { witnesses, budget }: ProbeTools): Unsolved | undefined {
  for (const program of witnesses.table === undefined ? [linear, whole] : []) {
    const outcome = program.minimise(budget);
    if (outcome.kind !== 'optimal') return outcome;
    if (witnesses.offer(outcome.columns)) return undefined;
  }
  return notATable;
}
