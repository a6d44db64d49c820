// HiGHS (Huangfu & Hall, Mathematical Programming Computation 10, 2018), compiled to WebAssembly: the only file that
// knows which solver is behind the engine. It is loaded when first asked for. Programs live in memory of their own that
// no garbage collector frees, so they are opened and closed by `withProgram` only.

import type { Highs, Model, ModelData, ObjectiveSense } from 'highs';
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
      const program = new HighsProgram(highs, spec);
      try {
        return work(program);
      } finally {
        program.close();
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

/**
 * A model in the solver. Whatever throws in there (also out of memory, after which nothing in the module works any more)
 * becomes the outcome `failed` of this and every later solve: an edition is then refused with a message.
 */
class HighsProgram implements Program {
  private model: Model | undefined;
  private failure: string | undefined;

  constructor(
    private readonly highs: Highs,
    private readonly spec: ProgramSpec,
  ) {
    this.attempt(() => {
      this.model = highs.createModel(modelData(spec));
      this.model.options.set(optionsFor(spec));
    });
  }

  minimise(budget: Budget): Outcome {
    return this.solve(this.highs.constants.objectiveSense.minimize, budget);
  }

  maximise(budget: Budget): Outcome {
    return this.solve(this.highs.constants.objectiveSense.maximize, budget);
  }

  setCost(column: number, cost: number): void {
    this.attempt((model) => model?.changeColCost(column, cost));
  }

  setColumn(column: number, { least, most }: Range): void {
    this.attempt((model) => model?.changeColBounds(column, least, most));
  }

  setRow(row: number, { least, most }: Range): void {
    this.attempt((model) => model?.changeRowBounds(row, least, most));
  }

  addRow({ columns, coefficients, least, most }: ProgramRow): void {
    this.attempt((model) => model?.addRow(least, most, { indices: columns, values: coefficients }));
  }

  close(): void {
    this.attempt((model) => model?.dispose());
  }

  private solve(sense: ObjectiveSense, budget: Budget): Outcome {
    if (budget.left === 0) return { kind: 'out_of_budget' };
    const outcome = this.attempt((model) => {
      if (model === undefined) return undefined;
      model.changeObjectiveSense(sense);
      model.zeroAllClocks();
      model.options.set('time_limit', budget.left);
      this.run(model);
      budget.spend(model.getRunTime());
      return this.outcome(model);
    });
    return outcome ?? { kind: 'failed', reason: this.failure ?? 'no model' };
  }

  /** Presolve may leave open whether there is no limit or no solution; the simplex method tells them apart. */
  private run(model: Model): void {
    const { modelStatus } = model.run();
    if (modelStatus !== this.highs.constants.modelStatus.unboundedOrInfeasible) return;
    model.options.set('presolve', 'off');
    model.run();
    model.options.set('presolve', 'choose');
  }

  /** Does something with the model, unless it failed before. The reason is the name of the error: its text may hold numbers. */
  private attempt<T>(work: (model: Model | undefined) => T): T | undefined {
    if (this.failure !== undefined) return undefined;
    try {
      return work(this.model);
    } catch (error) {
      this.failure = error instanceof Error ? error.name : 'unknown error';
      return undefined;
    }
  }

  private outcome(model: Model): Outcome {
    const { modelStatus } = this.highs.constants;
    const status = model.getModelStatus();
    switch (status) {
      case modelStatus.optimal:
      case modelStatus.empty:
        return this.optimum(model);
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

  private optimum(model: Model): Outcome {
    const { colValue, rowDual } = model.getSolution();
    return {
      kind: 'optimal',
      objective: model.getObjectiveValue(),
      columns: colValue,
      rowDuals: this.spec.isWhole ? new Float64Array() : rowDual,
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
