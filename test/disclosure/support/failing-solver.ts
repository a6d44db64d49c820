// Solvers that fail, lie or give up at some solve, to see that nothing passes then.

import type { Budget } from '../../../src/disclosure/solver/budget.js';
import type { Outcome, Program, Solver } from '../../../src/disclosure/solver/program.js';

/** A solver like `real`, except that `answer` may put another outcome in place of each of its own. */
export const tampered = (real: Solver, answer: (outcome: Outcome, isWhole: boolean) => Outcome): Solver => ({
  version: 'tampered',
  withProgram: (spec, work) =>
    real.withProgram(spec, (program) => {
      const changed: Program = {
        minimise: (budget: Budget) => answer(program.minimise(budget), spec.isWhole),
        maximise: (budget: Budget) => answer(program.maximise(budget), spec.isWhole),
        setCost: (column, cost) => program.setCost(column, cost),
        setColumn: (column, range) => program.setColumn(column, range),
        setRow: (row, range) => program.setRow(row, range),
        addRow: (row) => program.addRow(row),
      };
      return work(changed);
    }),
});
