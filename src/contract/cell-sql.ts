// One cell in SQL: from its text to a typed value (null where it is not written as its notation asks), and what can be
// wrong with it. src/contract/values.ts and check-row.ts say the same in JavaScript; a differential test compares them.

import type { ColumnRule, CompiledColumn, NumberColumn, TextColumn } from './feed.js';
import {
  commaDecimalForm,
  dutchDateForm,
  integerForm,
  isoDateForm,
  maximumDigits,
  monthForm,
  pointDecimalForm,
  pseudonymForm,
} from './forms.js';
import { quoteText } from './sql-text.js';

/** The whole text matches; RE2 without flags, as JavaScript's `^(?:…)$`. */
const matches = (cell: string, form: string): string => `regexp_full_match(${cell}, ${quoteText(form)})`;

/** The typed value of a cell; `cell` is a SQL expression of type VARCHAR. No lenient cast goes unguarded. */
export function typedCellSql(column: CompiledColumn, cell: string): string {
  switch (column.notation) {
    case 'text':
    case 'code':
      return cell;
    case 'month':
      return `case when ${matches(cell, monthForm)} then ${cell} end`;
    case 'identifier':
      return `case when ${matches(cell, pseudonymForm)} then ${cell} end`;
    case 'date':
      return dateSql(cell);
    case 'integer':
      return `case when ${matches(cell, integerForm)} then try_cast(replace(${cell}, '.', '') as bigint) end`;
    case 'decimal':
      return decimalSql(column, cell);
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}

const dateSql = (cell: string): string =>
  `case when ${matches(cell, isoDateForm)} then try_cast(${cell} as date)` +
  ` when ${matches(cell, dutchDateForm)} then try_strptime(${cell}, '%d-%m-%Y')::date end`;

function decimalSql({ scale }: NumberColumn, cell: string): string {
  const type = `decimal(${maximumDigits},${scale})`;
  const comma = `when ${matches(cell, commaDecimalForm(scale))} then try_cast(replace(replace(${cell}, '.', ''), ',', '.') as ${type})`;
  const form = pointDecimalForm(scale);
  const point = form === undefined ? '' : ` when ${matches(cell, form)} then try_cast(${cell} as ${type})`;
  return `case ${comma}${point} end`;
}

/** A SQL condition that is true where the rule is broken; `cell` is the text, `value` the typed value. */
export function cellFaultSql(
  column: CompiledColumn,
  rule: ColumnRule,
  { cell, value }: { readonly cell: string; readonly value: string },
): string {
  switch (rule) {
    case 'required':
      return `${cell} is null`;
    case 'form':
    case 'identifier':
      return `(${cell} is not null and ${value} is null)`;
    case 'code':
      return noSuchCode(column, cell);
    case 'range':
      return outOfRange(column, value);
    case 'too_long':
      return tooLong(textColumn(column), cell);
    case 'pattern':
      return `not ${matches(cell, textColumn(column).pattern ?? '')}`;
    default:
      throw new Error(`unknown rule ${String(rule satisfies never)}`);
  }
}

function textColumn(column: CompiledColumn): TextColumn {
  if (column.notation !== 'text') throw new Error(`column ${column.name} is no text`);
  return column;
}

function noSuchCode(column: CompiledColumn, cell: string): string {
  if (column.notation !== 'code') throw new Error(`column ${column.name} has no codes`);
  return `not (${column.codes.map((code) => `${cell} = ${quoteText(code)}`).join(' or ')})`;
}

function outOfRange(column: CompiledColumn, value: string): string {
  switch (column.notation) {
    case 'integer':
    case 'decimal':
      return `(${value} < ${column.min} or ${value} > ${column.max})`;
    case 'date':
      return `(${value} < date ${quoteText(column.earliest)} or ${value} > date ${quoteText(column.latest)})`;
    default:
      throw new Error(`column ${column.name} has no range`);
  }
}

/**
 * Longer than `max` UTF-16 units. A text has at least as many bytes as units, so most are judged by their bytes; of
 * the others, characters outside the basic plane count twice.
 */
function tooLong({ max }: TextColumn, cell: string): string {
  const astral = `length(regexp_replace(${cell}, '[^\\x{10000}-\\x{10FFFF}]', '', 'g'))`;
  return `case when strlen(${cell}) <= ${max} then false else length(${cell}) + ${astral} > ${max} end`;
}
