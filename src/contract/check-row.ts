// The check of one sealed row in JavaScript, for suppliers and for the differential test against the SQL side. A
// sealed row holds pseudonyms or `!invalid` where identifiers were; an empty cell is a missing value.

import type { IsoDate } from '../vocabulary/index.js';
import { boundsOfText, isOutOfBounds } from './bounds.js';
import { columnsOf } from './compile-rules.js';
import { evaluate } from './expression-js.js';
import type { ColumnRule, CompiledColumn, CompiledFeed, TextColumn } from './feed.js';
import { cellErrors, digitsLostMark, matcher, scientificForm } from './forms.js';
import { readerOf, type Value } from './values.js';

/** One thing that is wrong with a row. `rule` is a ColumnRule or the id of a cross-field rule. */
export interface Reason {
  readonly column: string;
  readonly rule: string;
}

export type RowCheck = (
  cells: readonly (string | null)[],
  delivery: { readonly referenceDate: IsoDate },
) => Reason[];

interface CellResult {
  readonly value?: Value;
  readonly faults: readonly ColumnRule[];
}

/**
 * Makes the check of a feed. Cells come in the order of the contract; null or empty means missing. A cross-field rule
 * is judged only where no column that it looks at has a fault of its own.
 */
export function checkRow(feed: CompiledFeed): RowCheck {
  const checks = feed.columns.map((column) => ({ name: column.name, check: cellCheck(column) }));
  const rules = feed.rules.map((rule) => ({ rule, columns: columnsOf(rule.holds) }));
  return (cells, { referenceDate }) => {
    const reasons: Reason[] = [];
    const values = new Map<string, Value>();
    checks.forEach(({ name, check }, index) => {
      const { value, faults } = check(cells[index] ?? '');
      if (value !== undefined) values.set(name, value);
      for (const fault of faults) reasons.push({ column: name, rule: fault });
    });
    const faulty = new Set(reasons.map((reason) => reason.column));
    for (const { rule, columns } of rules) {
      if (columns.some((column) => faulty.has(column))) continue;
      if (evaluate(rule.holds, { values, referenceDate }) === false)
        reasons.push({ column: rule.on, rule: rule.id });
    }
    return reasons;
  };
}

function cellCheck(column: CompiledColumn): (cell: string) => CellResult {
  const read = readerOf(column);
  const judge = valueCheck(column);
  const malformed = malformedCheck(column);
  const missing = { faults: column.required ? (['required'] as const) : [] };
  return (cell) => {
    if (cell === '') return missing;
    const value = read(cell);
    return value === undefined ? { faults: malformed(cell) } : { value, faults: judge(value) };
  };
}

const wrongForm: readonly ColumnRule[] = ['form'];
const noIdentifier: readonly ColumnRule[] = ['identifier'];
const digitsLost: readonly ColumnRule[] = ['digits_lost'];

/** What is wrong with a cell that has no value. */
function malformedCheck({ notation }: CompiledColumn): (cell: string) => readonly ColumnRule[] {
  if (notation === 'identifier') return (cell) => (cell === digitsLostMark ? digitsLost : noIdentifier);
  if (notation !== 'integer' && notation !== 'decimal') return () => wrongForm;
  const isScientific = matcher(scientificForm);
  return (cell) => (isScientific(cell) ? digitsLost : wrongForm);
}

type ValueCheck = (value: Value) => readonly ColumnRule[];

const nothing: readonly ColumnRule[] = [];
const outOfRange: readonly ColumnRule[] = ['range'];
const noSuchCode: readonly ColumnRule[] = ['code'];

function valueCheck(column: CompiledColumn): ValueCheck {
  switch (column.notation) {
    case 'text':
      return textCheck(column);
    case 'code': {
      const codes = new Set<Value>(column.codes);
      return (value) => (codes.has(value) ? nothing : noSuchCode);
    }
    case 'date':
      return between(column.earliest, column.latest);
    case 'integer':
    case 'decimal':
      return between(column.min, column.max);
    case 'bounded':
      return (value) => (isOutOfBounds(boundsOfText(String(value)), column.most) ? outOfRange : nothing);
    case 'month':
    case 'month_or_year':
    case 'identifier':
      return () => nothing;
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}

const between =
  (least: Value, most: Value): ValueCheck =>
  (value) =>
    value < least || value > most ? outOfRange : nothing;

function textCheck({ max, pattern }: TextColumn): ValueCheck {
  const matches = pattern === undefined ? () => true : matcher(pattern);
  const errors = new Set(cellErrors);
  return (value) => {
    const text = String(value);
    const faults: ColumnRule[] = [];
    if (text.length > max && [...text].length > max) faults.push('too_long');
    if (!matches(text)) faults.push('pattern');
    if (pattern === undefined && text.startsWith('#') && errors.has(text)) faults.push('cell_error');
    return faults;
  };
}
