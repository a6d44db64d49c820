// What is known of a good choice before any attack: in a sum of exactly printed cells a single hidden one can be worked
// out by subtraction. If it is to be protected that is of no use, and if it is not, hiding it is of no use.

import type { ProgramRow } from '../solver/program.js';
import type { Instance } from './instance.js';

/** Rows that say: where this cell is hidden, another one of its sum is hidden too. */
export function seedsOf({ system, cells, aims }: Instance): ProgramRow[] {
  const needy = new Set(
    aims.filter(needsAny).flatMap(({ columns }) => (columns.length === 1 ? columns : [])),
  );
  const isExact = (column: number) => cells[column]?.printed.least === cells[column]?.printed.most;
  return system.rows
    .filter(({ least, most, columns }) => least === most && columns.every(isExact))
    .flatMap(({ columns }) =>
      columns
        .filter((column) => cells[column]?.hiding === 'may' || needy.has(column))
        .map((column) => ({
          columns: [...columns],
          coefficients: columns.map((each) => (each === column ? -1 : 1)),
          least: 0,
          most: Number.POSITIVE_INFINITY,
        })),
    );
}

const needsAny = ({ protection }: Instance['aims'][number]): boolean =>
  protection.lower > 0 || protection.upper > 0 || protection.sliding > 0;
