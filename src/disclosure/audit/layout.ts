// A system as programs. Each has the rows of the system and one more for every target, without limits until a question
// sets some, so that a target of several cells is asked about like one of a single cell.

import { type Sum, valueAt } from '../knowledge/numbered.js';
import type { System } from '../knowledge/system.js';
import type { ProgramRow, ProgramSpec, Range } from '../solver/program.js';

/** The limits of what nothing limits. */
export const anything: Range = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** The row of a target in the programs of its system. */
export const rowOf = ({ rows }: System, target: number): number => rows.length + target;

const allRows = ({ rows, targets }: System): ProgramRow[] => [
  ...rows,
  ...targets.map(({ columns, coefficients }) => ({ columns, coefficients, ...anything })),
];

/** The program whose solutions are the tables that agree with all statements. */
export const tablesProgram = (system: System, isWhole: boolean): ProgramSpec => ({
  columns: system.ranges,
  rows: allRows(system),
  isWhole,
});

/**
 * The program whose solutions are the moves that lead from a table to another one: what each cell gains, and behind
 * these columns what each loses. At a cost of 1 for each it finds the smallest move, which touches few cells and, in
 * tables, nearly always moves them by whole numbers.
 */
export function movesProgram(system: System, table: readonly number[]): ProgramSpec {
  const cells = system.cells.length;
  const at = (column: number) => table[column] ?? Number.NaN;
  return {
    columns: [
      ...system.ranges.map(({ most }, column) => ({ least: 0, most: most - at(column) })),
      ...system.ranges.map(({ least }, column) => ({ least: 0, most: at(column) - least })),
    ],
    rows: allRows(system).map((row) => {
      const value = valueAt(row, table);
      return { ...gainsAndLosses(row, cells), least: row.least - value, most: row.most - value };
    }),
    isWhole: false,
  };
}

/** A sum of cells as a sum of gains and losses. */
const gainsAndLosses = ({ columns, coefficients }: Sum, cells: number): Sum => ({
  columns: [...columns, ...columns.map((column) => column + cells)],
  coefficients: [...coefficients, ...coefficients.map((coefficient) => -coefficient)],
});

/** The table that a move leads to. */
export const afterMove = (table: readonly number[], move: ArrayLike<number>): number[] =>
  table.map(
    (value, column) => value + (move[column] ?? Number.NaN) - (move[column + table.length] ?? Number.NaN),
  );
