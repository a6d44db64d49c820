// Plants faults in the rows of one delivery: rows sent twice, rows that cannot be read, cells with a slip. Every fault
// is tagged with what the intake must make of it; rows that carry a tag already are left alone.

import { chance, integer, type Random } from '../../src/simulation/index.js';
import type { Moment, Office } from './feeds.js';
import type { Damage, Row } from './layout.js';
import { faults } from './parameters.js';

/**
 * The rows with this delivery's faults in them. A delivery of less than ten rows stays as it is, and none gets so many
 * bad rows that the intake would refuse it.
 */
export function plantFaults(rows: readonly Row[], office: Office, moment: Moment): Row[] {
  const planted = [...rows];
  if (planted.length < faults.fewestRows) return planted;
  const random = moment.random.stream('faults');
  const mostBad = Math.floor(office.definition.refuseAboveShare * rows.length);
  const mayBeBad = () => planted.filter((row) => row.isSpoiled || row.damage).length < mostBad;
  for (const slip of office.slips) {
    if (!chance(random, faults.slip) || !mayBeBad()) continue;
    const at = pick(random, planted, (row) => slip.fits?.(row) ?? true);
    const row = planted[at];
    if (row === undefined) continue;
    planted[at] = {
      cells: { ...row.cells, [slip.column]: slip.value(row, moment) },
      faults: [{ kind: slip.kind, column: slip.column, expectedFate: 'quarantined' }],
      isSpoiled: true,
    };
  }
  if (chance(random, faults.duplicate)) repeat(random, planted);
  for (const damage of damages)
    if (chance(random, faults.damage) && mayBeBad()) breakCopy(random, planted, damage);
  return planted;
}

const damages: readonly Damage[] = ['ragged', 'broken_quote', 'nul'];

/** Sends a row twice: the same row again, further down. */
function repeat(random: Random, rows: Row[]): void {
  const at = pick(random, rows, () => true);
  const row = rows[at];
  if (row === undefined) return;
  const again: Row = { cells: row.cells, faults: [{ kind: 'duplicate', expectedFate: 'duplicate' }] };
  rows.splice(integer(random, at + 1, rows.length), 0, again);
}

/** Adds a damaged copy of a row; the row itself is there as well, so that nobody is lost by it. */
function breakCopy(random: Random, rows: Row[], damage: Damage): void {
  const at = pick(random, rows, hasOneLine);
  const row = rows[at];
  if (row === undefined) return;
  const broken: Row = { cells: row.cells, faults: [{ kind: damage, expectedFate: 'broken' }], damage };
  rows.splice(integer(random, 0, rows.length), 0, broken);
}

const hasOneLine = (row: Row): boolean => Object.values(row.cells).every((value) => !value.includes('\n'));

/** Position of a row without a tag that fits; -1 where none was met in some tries. */
function pick(random: Random, rows: readonly Row[], fits: (row: Row) => boolean): number {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const at = integer(random, 0, rows.length - 1);
    const row = rows[at];
    if (row && row.faults.length === 0 && row.damage === undefined && fits(row)) return at;
  }
  return -1;
}
