// HiGHS (Huangfu & Hall, Mathematical Programming Computation 10, 2018), compiled to WebAssembly: the only file that
// knows which solver is behind the engine. It is loaded when first asked for. Programs live in memory of their own that
// no garbage collector frees, so they are opened and closed by `withProgram` only.

import type { Highs, Model, ModelData } from 'highs';
import type { Budget } from './budget.js';
import type { Outcome, Program, ProgramRow, ProgramSpec, Range, Solver } from './program.js';

type Loader = typeof import('highs')['default'];

/** Loads the solver. Nothing is downloaded: the module lies in the installed package. */
export async function loadSolver(): Promise<Solver> {
  const { default: load } = await import('highs');
  // The package declares its types as those of a CommonJS module; what Node imports is the function itself.
  const highs = await (load as unknown as Loader)();
  return {
    version: `HiGHS ${highs.version.string}`,
    withProgram(spec, work) {
      const model = highs.createModel(modelData(spec));
      try {
        model.options.set(optionsFor(spec));
        return work(new HighsProgram(highs, model, spec.isWhole));
      } finally {
        model.dispose();
      }
    },
  };
}

/**
 * An integer program ends with a proven optimum. Tolerances stay as HiGHS has them: a tighter one for whole numbers made
 * it call a program infeasible for which there is a solution. What it finds is checked exactly elsewhere.
 */
const optionsFor = ({ isWhole }: ProgramSpec) => ({
  output_flag: false,
  random_seed: 0,
  ...(isWhole ? { mip_rel_gap: 0, mip_abs_gap: 1e-9 } : {}),
});

class HighsProgram implements Program {
  constructor(
    private readonly highs: Highs,
    private readonly model: Model,
    private readonly isWhole: boolean,
  ) {}

  minimise(budget: Budget): Outcome {
    return this.solve(this.highs.constants.objectiveSense.minimize, budget);
  }

  maximise(budget: Budget): Outcome {
    return this.solve(this.highs.constants.objectiveSense.maximize, budget);
  }

  setCost(column: number, cost: number): void {
    this.model.changeColCost(column, cost);
  }

  setColumn(column: number, { least, most }: Range): void {
    this.model.changeColBounds(column, least, most);
  }

  setRow(row: number, { least, most }: Range): void {
    this.model.changeRowBounds(row, least, most);
  }

  addRow({ columns, coefficients, least, most }: ProgramRow): void {
    this.model.addRow(least, most, { indices: columns, values: coefficients });
  }

  /** Any error of the solver is an outcome: it must refuse an edition with a message, not end in a stack trace. */
  private solve(sense: Parameters<Model['changeObjectiveSense']>[0], budget: Budget): Outcome {
    if (budget.left === 0) return { kind: 'out_of_budget' };
    try {
      this.model.changeObjectiveSense(sense);
      this.model.zeroAllClocks();
      this.model.options.set('time_limit', budget.left);
      this.run();
      budget.spend(this.model.getRunTime());
      return this.outcome();
    } catch (error) {
      return { kind: 'failed', reason: error instanceof Error ? error.name : 'unknown error' };
    }
  }

  /** Presolve may leave open whether there is no limit or no solution; the simplex method tells them apart. */
  private run(): void {
    const { modelStatus } = this.model.run();
    if (modelStatus !== this.highs.constants.modelStatus.unboundedOrInfeasible) return;
    this.model.options.set('presolve', 'off');
    this.model.run();
    this.model.options.set('presolve', 'choose');
  }

  private outcome(): Outcome {
    const { modelStatus } = this.highs.constants;
    const status = this.model.getModelStatus();
    switch (status) {
      case modelStatus.optimal:
      case modelStatus.empty:
        return this.optimum();
      case modelStatus.infeasible:
        return { kind: 'infeasible' };
      case modelStatus.unbounded:
        return { kind: 'unbounded' };
      case modelStatus.timeLimit:
      case modelStatus.iterationLimit:
      case modelStatus.solutionLimit:
      case modelStatus.interrupted:
        return { kind: 'out_of_budget' };
      default:
        return { kind: 'failed', reason: `status ${status}` };
    }
  }

  private optimum(): Outcome {
    const { colValue, rowDual } = this.model.getSolution();
    return {
      kind: 'optimal',
      objective: this.model.getObjectiveValue(),
      columns: colValue,
      rowDuals: this.isWhole ? new Float64Array() : rowDual,
    };
  }
}

function modelData({ columns, rows, isWhole }: ProgramSpec): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    indices.push(...row.columns);
    values.push(...row.coefficients);
    starts.push(indices.length);
  }
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(() => 0),
    colLower: columns.map(({ least }) => least),
    colUpper: columns.map(({ most }) => most),
    rowLower: rows.map(({ least }) => least),
    rowUpper: rows.map(({ most }) => most),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
    ...(isWhole ? { integrality: columns.map(() => 1 as const) } : {}),
  };
}
