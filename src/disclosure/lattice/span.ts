// What some sums of unknowns tell, as linear algebra over the fractions: which other sums follow from them, and how. A row
// is kept with the combination of given rows that it is, so that an answer can name them.

import { dividedBy, type Fraction, fraction, isZero, minus, one, times, zero } from './fraction.js';

type Vector = readonly Fraction[];

interface ReducedRow {
  readonly values: Vector;
  /** Multiples of the given rows that add up to this one. */
  readonly from: Vector;
  /** The column of its leading 1, where all other reduced rows have 0. */
  readonly pivot: number;
}

/** The row space of a matrix, in reduced form. */
export class Span {
  private readonly reduced: ReducedRow[] = [];

  constructor(rows: readonly (readonly number[])[]) {
    for (const [index, row] of rows.entries()) {
      const from = rows.map((_, other) => (other === index ? one : zero));
      this.add(
        row.map((value) => fraction(BigInt(value))),
        from,
      );
    }
  }

  /** The multiples of the given rows that add up to `wanted`, or undefined where it does not follow from them. */
  combinationFor(wanted: readonly number[]): Vector | undefined {
    const left = this.reduce(
      wanted.map((value) => fraction(BigInt(value))),
      [],
    );
    return left.values.every(isZero) ? left.from.map((each) => minus(zero, each)) : undefined;
  }

  private add(values: Vector, from: Vector): void {
    const left = this.reduce(values, from);
    const pivot = left.values.findIndex((value) => !isZero(value));
    const lead = left.values[pivot];
    if (lead === undefined) return;
    const row = {
      values: left.values.map((each) => dividedBy(each, lead)),
      from: left.from.map((each) => dividedBy(each, lead)),
      pivot,
    };
    for (const [index, other] of this.reduced.entries())
      this.reduced[index] = { ...subtract(other, row, other.values[pivot] ?? zero), pivot: other.pivot };
    this.reduced.push(row);
  }

  /** What is left of a row after all reduced rows are taken off it. */
  private reduce(values: Vector, from: Vector): Omit<ReducedRow, 'pivot'> {
    return this.reduced.reduce<Omit<ReducedRow, 'pivot'>>(
      (left, row) => subtract(left, row, left.values[row.pivot] ?? zero),
      { values, from },
    );
  }
}

const subtract = (
  { values, from }: Omit<ReducedRow, 'pivot'>,
  row: ReducedRow,
  factor: Fraction,
): Omit<ReducedRow, 'pivot'> =>
  isZero(factor)
    ? { values, from }
    : { values: less(values, row.values, factor), from: less(from, row.from, factor) };

/** A vector less `factor` times another; one that is shorter goes on with zeros. */
const less = (vector: Vector, other: Vector, factor: Fraction): Vector =>
  other.map((each, index) => minus(vector[index] ?? zero, times(factor, each)));
