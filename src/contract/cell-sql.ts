// One cell in SQL: from its text to a typed value (null where it is not written as its notation asks), and what can be
// wrong with it. src/contract/values.ts and check-row.ts say the same in JavaScript; a differential test compares them.

import { boundsSql, outOfBoundsSql } from './bounds.js';
import type { ColumnRule, CompiledColumn, NumberColumn, TextColumn } from './feed.js';
import {
  boundedForm,
  cellErrors,
  commaDecimalForm,
  digitsLostMark,
  dutchDateForm,
  exactScientificForm,
  integerForm,
  isoDateForm,
  maximumDigits,
  monthForm,
  monthOrYearForm,
  plainDecimalForm,
  pointDecimalForm,
  pseudonymLength,
  scientificForm,
} from './forms.js';
import { globOf } from './glob.js';
import { quoteText } from './sql-text.js';

/** The whole text matches; RE2 without flags, as JavaScript's `^(?:…)$`. */
function matches(cell: string, form: string): string {
  const glob = globOf(form);
  return glob === undefined
    ? `regexp_full_match(${cell}, ${quoteText(form)})`
    : `(${cell} glob ${quoteText(glob)})`;
}

/** The typed value of a cell (a SQL expression of type VARCHAR); null where it is not written as its notation asks. */
export function typedCellSql(column: CompiledColumn, cell: string): string {
  switch (column.notation) {
    case 'text':
    case 'code':
      return cell;
    case 'month':
      return `case when ${matches(cell, monthForm)} then ${cell} end`;
    case 'month_or_year':
      return `case when ${matches(cell, monthOrYearForm)} then ${cell} end`;
    case 'identifier':
      return `case when ${isPseudonym(cell)} then ${cell} end`;
    case 'date':
      return dateSql(cell);
    case 'integer':
      return integerSql(cell);
    case 'decimal':
      return decimalSql(column, cell);
    case 'bounded':
      return `case when ${matches(cell, boundedForm)} then ${boundsSql(cell)} end`;
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}

/** In sealed rows an identifier is a pseudonym, `!invalid` or missing; src/seal verified its digits, so its length tells. */
const isPseudonym = (cell: string): string => `strlen(${cell}) = ${pseudonymLength}`;

const dateSql = (cell: string): string =>
  `case when ${matches(cell, isoDateForm)} then try_cast(${cell} as date)` +
  ` when ${matches(cell, dutchDateForm)} then try_strptime(${cell}, '%d-%m-%Y')::date end`;

/** Most are plain digits: written out again they are the very text of the cell, which no lenient cast survives. */
function integerSql(cell: string): string {
  const whole = `try_cast(${cell} as bigint)`;
  return (
    `case when strlen(${cell}) < ${maximumDigits} and ${whole}::varchar = ${cell} then ${whole}` +
    ` when ${matches(cell, integerForm)} then try_cast(replace(${cell}, '.', '') as bigint)` +
    ` when ${matches(cell, exactScientificForm(0))} then ${decimalCast(`replace(${cell}, ',', '.')`, 0)}::bigint end`
  );
}

const decimalCast = (text: string, scale: number): string =>
  `try_cast(${text} as decimal(${maximumDigits},${scale}))`;

/** The plainest form first: most cells have it, and each replacement costs as much as the cast. */
function decimalSql(column: NumberColumn, cell: string): string {
  const { scale } = column;
  const cast = (text: string) => decimalCast(text, scale);
  const form = pointDecimalForm(scale);
  const point = form === undefined ? '' : ` when ${matches(cell, form)} then ${cast(cell)}`;
  return (
    `case when ${matches(cell, plainDecimalForm(scale))} then ${cast(`replace(${cell}, ',', '.')`)}` +
    ` when ${matches(cell, commaDecimalForm(scale))} then ${cast(`replace(replace(${cell}, '.', ''), ',', '.')`)}${point}` +
    ` when ${matches(cell, exactScientificForm(scale))} then ${cast(`replace(${cell}, ',', '.')`)} end`
  );
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
      return `(${cell} is not null and ${value} is null${notDigitsLost(column, cell)})`;
    case 'digits_lost':
      return `(${value} is null and ${isDigitsLost(column, cell)})`;
    case 'cell_error':
      return `(${cell} glob '#*' and ${cell} in (${cellErrors.map(quoteText).join(', ')}))`;
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

/** Only identifiers and numbers can have lost digits; they are told apart from what is malformed otherwise. */
const notDigitsLost = (column: CompiledColumn, cell: string): string =>
  ['identifier', 'integer', 'decimal'].includes(column.notation)
    ? ` and not ${isDigitsLost(column, cell)}`
    : '';

const isDigitsLost = (column: CompiledColumn, cell: string): string =>
  column.notation === 'identifier' ? `${cell} = ${quoteText(digitsLostMark)}` : matches(cell, scientificForm);

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
      return `${value} not between ${column.min} and ${column.max}`;
    case 'date':
      return `${value} not between date ${quoteText(column.earliest)} and date ${quoteText(column.latest)}`;
    case 'bounded':
      return outOfBoundsSql(value, column.most);
    default:
      throw new Error(`column ${column.name} has no range`);
  }
}

/** Longer than `max` characters (code points). A text has at least as many bytes, so most are judged by their bytes. */
const tooLong = ({ max }: TextColumn, cell: string): string =>
  `case when strlen(${cell}) <= ${max} then false else length(${cell}) > ${max} end`;
