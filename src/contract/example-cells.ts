// Cells that a column accepts, for the example file, the likeliest first. Numbers of persons are of ranges that are not
// given out: BSNs for tests begin with 99999.

import type { IsoDate } from '../vocabulary/index.js';
import { exampleText } from './example-text.js';
import type { CompiledColumn, Identifiers, NumberColumn } from './feed.js';
import { addDays } from './values.js';

export interface ExampleTurn {
  /** Number of the row, from 0. */
  readonly row: number;
  readonly referenceDate: IsoDate;
  readonly identifiers: Identifiers;
}

/** The cells to try, never none and never an empty one. `position` is that of the column: later days in later columns. */
export function exampleCells(column: CompiledColumn, position: number, turn: ExampleTurn): string[] {
  const { row, referenceDate } = turn;
  switch (column.notation) {
    case 'text':
      return [
        column.pattern === undefined
          ? `voorbeeld ${row + 1}`.slice(0, column.max)
          : exampleText(column.pattern, row),
      ];
    case 'code':
      return turned(column.codes, row);
    case 'date':
      return turned(daysBefore(referenceDate), Math.min(position + row, mostTurned)).filter(
        (day) => day >= column.earliest && day <= column.latest,
      );
    case 'month':
    case 'month_or_year':
      return column.meta.sensitive === true
        ? [`199${row % 10}-05`, referenceDate.slice(0, 7)]
        : [referenceDate.slice(0, 7), `199${row % 10}-05`];
    case 'integer':
    case 'decimal':
      return numbers(column, row);
    case 'bounded':
      return ['40', '12', '0', '<10', 'x'];
    case 'identifier':
      return [exampleNumber(column.identifier, turn)];
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}

/** Days up to the reference date, from the earliest on. */
const daysBefore = (referenceDate: IsoDate): IsoDate[] =>
  Array.from({ length: 13 }, (_, index) => addDays(referenceDate, (index - 12) * 7));

/** So many days are left to try after those that the position skips. */
const mostTurned = 8;

/** The list from its element `by` on, those before it last. */
const turned = <T>(list: readonly T[], by: number): T[] => {
  const start = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
};

/** A number of a size that occurs, then the bounds. */
function numbers({ min, max, scale }: NumberColumn, row: number): string[] {
  const usual = Math.min(max, Math.max(min, Math.round(Math.max(max, 0) ** 0.6) + row));
  return [...new Set([usual, Math.round((min + max) / 2), min, max])].map((value) =>
    value.toFixed(scale).replace('.', ','),
  );
}

/** A number of this kind that its own check accepts: as an administration writes it, else ten digits, else nine. */
function exampleNumber(kind: string, { row, identifiers }: ExampleTurn): string {
  const accepts = (text: string) => identifiers.get(kind)?.normalise(text) !== undefined;
  const written = [`VB-${10_001 + row}`, `VB-${100_001 + row}-01`, String(9_999_000_001 + row)];
  const found = written.find(accepts) ?? testNumbers().filter(accepts)[row];
  if (found === undefined) throw new Error(`no example of the number ${kind}`);
  return found;
}

const testNumbers = (): string[] => Array.from({ length: 1000 }, (_, index) => String(999_990_000 + index));
