// What the disclosure engine asks of a solver of linear and integer programs. The rest of the engine knows only this, so
// that the solver can be another one, and so that a test can hand in one that fails.
//
//   minimise or maximise  cost · x    subject to  least <= row · x <= most for every row, and bounds on every column

import type { Budget } from './budget.js';

/** A closed range of numbers; infinite where there is no limit. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** One row: coefficients by column (each column at most once), and the limits of their sum. */
export interface ProgramRow extends Range {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
}

export interface ProgramSpec {
  readonly columns: readonly Range[];
  readonly rows: readonly ProgramRow[];
  /** Columns are whole numbers, and an optimum is proven with gap 0. */
  readonly isWhole: boolean;
}

/**
 * What a solve gives. Only `optimal` carries numbers; they are floating point and must be checked or rounded on the safe
 * side by whoever uses them. Everything but `optimal`, `infeasible` and `unbounded` proves nothing.
 */
export type Outcome =
  | {
      readonly kind: 'optimal';
      readonly objective: number;
      readonly columns: Float64Array;
      /** Multiplier of each row; empty for whole numbers. */
      readonly rowDuals: Float64Array;
    }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' }
  | { readonly kind: 'out_of_budget' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Why there is no solution to work with. */
export type Unsolved = Exclude<Outcome, { readonly kind: 'optimal' }>;

/** A program that stays in the solver: after a change it is solved from where the last solve ended. */
export interface Program {
  minimise(budget: Budget): Outcome;
  maximise(budget: Budget): Outcome;
  setCost(column: number, cost: number): void;
  setColumn(column: number, range: Range): void;
  setRow(row: number, range: Range): void;
  addRow(row: ProgramRow): void;
}

export interface Solver {
  /** Name and version, for the record. */
  readonly version: string;
  /** Opens a program, hands it to `work` and closes it, whatever happens in between. */
  withProgram<T>(spec: ProgramSpec, work: (program: Program) => T): T;
}
