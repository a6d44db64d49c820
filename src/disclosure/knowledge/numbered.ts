// Statements with their cells numbered, and where each cell lies by the statements about it alone.

import type { Range } from '../solver/program.js';
import type { Knowledge, Statement, Term } from './statement.js';

/** A sum of whole multiples of cells, the cells by number. */
export interface Sum {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
}

export interface NumberedStatement extends Sum, Range {
  readonly statement: Statement;
}

/** Numbers the cells of some terms and adds up the coefficients of each; what cancels is left out. */
export function sumOf(terms: readonly Term[], numberOf: ReadonlyMap<string, number>): Sum {
  const byColumn = new Map<number, number>();
  for (const { cell, coefficient } of terms) {
    const column = numberOf.get(cell) ?? Number.NaN;
    byColumn.set(column, (byColumn.get(column) ?? 0) + coefficient);
  }
  const kept = [...byColumn].filter(([, coefficient]) => coefficient !== 0);
  return { columns: kept.map(([column]) => column), coefficients: kept.map(([, each]) => each) };
}

/** The value of a sum, given the value of each cell. */
export function valueAt({ columns, coefficients }: Sum, values: ArrayLike<number>): number {
  let value = 0;
  for (let index = 0; index < columns.length; index += 1)
    value += (coefficients[index] ?? 0) * (values[columns[index] ?? -1] ?? Number.NaN);
  return value;
}

/** What a sum of these may be off by: nothing for whole numbers, the rounding of floating point for decimals. */
export const noiseOf = (parts: readonly number[]): number =>
  parts.every(Number.isInteger) ? 0 : 1e-12 * parts.reduce((size, part) => size + Math.abs(part), 0);

/** True for a statement about one cell alone: it is a range of that cell, not a row. */
export const isAboutOneCell = ({ columns, coefficients }: Sum): boolean =>
  columns.length === 1 && coefficients[0] === 1;

export interface Ranges {
  readonly ranges: readonly Range[];
  /** For each cell that no number fits, the statements that leave it none. */
  readonly contradictions: readonly (readonly Statement[])[];
}

/** The range of each cell that the statements about it alone leave. */
export function rangesOf(
  statements: readonly NumberedStatement[],
  cells: number,
  { domain }: Pick<Knowledge, 'domain'>,
): Ranges {
  const ranges = Array.from({ length: cells }, () => ({ ...domain }));
  const tightest = ranges.map((): { least?: Statement; most?: Statement } => ({}));
  for (const { columns, statement, least, most } of statements.filter(isAboutOneCell)) {
    const range = ranges[columns[0] ?? Number.NaN];
    const by = tightest[columns[0] ?? Number.NaN];
    if (range === undefined || by === undefined) continue;
    if (least > range.least) [range.least, by.least] = [least, statement];
    if (most < range.most) [range.most, by.most] = [most, statement];
  }
  const contradictions = ranges.flatMap(({ least, most }, column) =>
    least <= most ? [] : [Object.values(tightest[column] ?? {})],
  );
  return { ranges, contradictions };
}

/** A cell that is known exactly. */
export const isKnown = (range: Range | undefined): range is Range =>
  range !== undefined && range.least === range.most;

/** A sum without its exactly known cells, and what these add up to, give or take the noise. */
export function withoutKnown(
  { columns, coefficients }: Sum,
  ranges: readonly Range[],
): Sum & { constant: number; noise: number } {
  const open = { columns: [] as number[], coefficients: [] as number[] };
  const parts: number[] = [];
  for (const [index, column] of columns.entries()) {
    const coefficient = coefficients[index] ?? 0;
    const range = ranges[column];
    if (isKnown(range)) {
      parts.push(coefficient * range.least);
    } else {
      open.columns.push(column);
      open.coefficients.push(coefficient);
    }
  }
  return { ...open, constant: parts.reduce((total, part) => total + part, 0), noise: noiseOf(parts) };
}
