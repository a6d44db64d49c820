// Witnesses: tables of whole numbers that agree with everything that is printed. Each shows one value that every target
// can have, and is checked here in exact arithmetic, so that a verdict "safe" never rests on a number of the solver: it
// only proposes. A target is safe once enough different values are shown for it.
//
//   printed: a + b = 7, both hidden below 5          a can be 3 (b 4) and 4 (b 3): two witnesses, two possible values

import { valueAt } from '../knowledge/numbered.js';
import type { System } from '../knowledge/system.js';

/** The values that witnesses have shown for one target. */
export interface Shown {
  /** Different values, at most as many as are enough. */
  readonly values: ReadonlySet<number>;
  readonly least: number;
  readonly most: number;
}

const nothing: Shown = { values: new Set(), least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY };

export class Witnesses {
  private readonly shown: Shown[];
  private readonly tables: (readonly number[])[] = [];

  constructor(
    private readonly system: System,
    private readonly enough: number,
  ) {
    this.shown = system.targets.map(() => nothing);
  }

  /** The first witness: the value of each cell of the system. */
  get table(): readonly number[] | undefined {
    return this.tables[0];
  }

  /** Every witness that showed a value which no one before it had shown, by the names of the cells. */
  get told(): ReadonlyMap<string, number>[] {
    const { cells } = this.system;
    return this.tables.map(
      (values) => new Map(cells.map((cell, column) => [cell, values[column] ?? Number.NaN])),
    );
  }

  of(target: number): Shown {
    return this.shown[target] ?? nothing;
  }

  /** Whether enough different values of a target have been shown. */
  isEnough(target: number): boolean {
    return this.of(target).values.size >= this.enough;
  }

  /** Takes the whole numbers nearest to a proposal as a witness; false where these do not agree with every statement. */
  offer(proposal: ArrayLike<number>): boolean {
    const values = this.system.cells.map((_, column) => Math.round(proposal[column] ?? Number.NaN));
    if (!this.agrees(values)) return false;
    let isNew = this.tables.length === 0;
    for (const index of this.system.targets.keys()) {
      const before = this.of(index);
      const after = withValue(before, this.valueIn(index, values), this.enough);
      isNew ||= after.values.size > before.values.size;
      this.shown[index] = after;
    }
    if (isNew) this.tables.push(values);
    return true;
  }

  /** The value of a target in a table. */
  valueIn(target: number, table: ArrayLike<number>): number {
    const found = this.system.targets[target];
    return found === undefined ? Number.NaN : found.constant + valueAt(found, table);
  }

  private agrees(values: readonly number[]): boolean {
    return (
      this.system.ranges.every(({ least, most }, column) => isWithin(values[column], least, most)) &&
      this.system.rows.every((row) => isWithin(valueAt(row, values), row.least, row.most))
    );
  }
}

const isWithin = (value: number | undefined, least: number, most: number): boolean =>
  value !== undefined && value >= least && value <= most;

function withValue(shown: Shown, value: number, enough: number): Shown {
  const isNew = !shown.values.has(value) && shown.values.size < enough;
  return {
    values: isNew ? new Set([...shown.values, value]) : shown.values,
    least: Math.min(shown.least, value),
    most: Math.max(shown.most, value),
  };
}
