// The solver behind its one file: every outcome that the engine knows, and that nothing in it throws.

import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../src/disclosure/index.js';
import { Budget } from '../../src/disclosure/solver/budget.js';
import type { ProgramSpec } from '../../src/disclosure/solver/program.js';

const solver = await loadSolver();
const infinity = Number.POSITIVE_INFINITY;
const budget = () => new Budget(60);

/** x + y <= limit, both from 0 to 10. */
const spec = (limit: number, isWhole = false): ProgramSpec => ({
  columns: [
    { least: 0, most: 10 },
    { least: 0, most: 10 },
  ],
  rows: [{ columns: [0, 1], coefficients: [2, 2], least: 1, most: 2 * limit }],
  isWhole,
});

describe('the solver', () => {
  it('finds both ends, in real numbers and in whole ones', () => {
    for (const [isWhole, most] of [
      [false, 3.5],
      [true, 3],
    ] as const)
      solver.withProgram(spec(3.5, isWhole), (program) => {
        program.setCost(0, 1);
        expect(program.maximise(budget())).toMatchObject({ kind: 'optimal', objective: most });
        expect(program.minimise(budget())).toMatchObject({ kind: 'optimal', objective: 0 });
      });
  });

  it('goes on from the last solve after costs, columns and rows change', () => {
    solver.withProgram(spec(8), (program) => {
      program.setCost(0, 1);
      program.setColumn(1, { least: 6, most: 6 });
      expect(program.maximise(budget())).toMatchObject({ objective: 2 });
      program.setRow(0, { least: 0, most: 20 });
      expect(program.maximise(budget())).toMatchObject({ objective: 4 });
      program.addRow({ columns: [0], coefficients: [1], least: -infinity, most: 1 });
      expect(program.maximise(budget())).toMatchObject({ objective: 1 });
    });
  });

  it('gives multipliers with which cost less multiples of the rows is what each column costs by itself', () => {
    solver.withProgram(spec(3.5), (program) => {
      program.setCost(0, -1);
      const outcome = program.minimise(budget());
      expect(outcome.kind === 'optimal' && [...outcome.rowDuals]).toEqual([-0.5]);
    });
  });

  it('tells where there is no solution from where there is no limit', () => {
    expect(solver.withProgram(spec(-1), (program) => program.minimise(budget()))).toEqual({
      kind: 'infeasible',
    });
    const open = {
      columns: [
        { least: 0, most: infinity },
        { least: 0, most: infinity },
      ],
      rows: [{ columns: [0, 1], coefficients: [1, -1], least: 0, most: 0 }],
      isWhole: false,
    };
    const outcome = solver.withProgram(open, (program) => {
      program.setCost(0, 1);
      program.setCost(1, 1);
      return program.maximise(budget());
    });
    expect(outcome).toEqual({ kind: 'unbounded' });
  });

  it('stops at the end of its budget, and counts what it used', () => {
    const used = budget();
    solver.withProgram(spec(3), (program) => {
      expect(program.minimise(new Budget(0))).toEqual({ kind: 'out_of_budget' });
      program.minimise(used);
      program.minimise(used);
    });
    expect(used.solves).toBe(2);
    expect(used.left).toBeLessThanOrEqual(60);
  });

  it('turns what the module throws into an outcome, for this solve and all that follow', () => {
    const failing: ProgramSpec = {
      ...spec(3),
      columns: [
        { least: Number.NaN, most: 1 },
        { least: 0, most: 1 },
      ],
    };
    expect(solver.withProgram(failing, (program) => program.minimise(budget()))).toMatchObject({
      kind: 'failed',
    });
    solver.withProgram(spec(3), (program) => {
      program.setCost(7, 1);
      program.setCost(0, 1);
      expect(program.minimise(budget())).toMatchObject({ kind: 'failed', reason: expect.any(String) });
    });
  });

  it('says which version it is', () => expect(solver.version).toMatch(/^HiGHS \d+\.\d+\.\d+/));
});
