// One cell in SQL: from its text to a typed value (null where it is not written as its notation asks), and what can be
// wrong with it. src/contract/values.ts and check-row.ts say the same in JavaScript; a differential test compares them.

import type { ColumnRule, CompiledColumn, NumberColumn, TextColumn } from './feed.js';
import {
  commaDecimalForm,
  dutchDateForm,
  integerForm,
  maximumDigits,
  monthForm,
  pointDecimalForm,
  pseudonymLength,
  pseudonymPrefix,
} from './forms.js';
import { quoteText } from './sql-text.js';

/** The whole text matches; RE2 without flags, as JavaScript's `^(?:…)$`. */
const matches = (cell: string, form: string): string => `regexp_full_match(${cell}, ${quoteText(form)})`;

/**
 * A lenient cast of the cell, made before it is judged, or undefined where there is none. Where the cast value, written
 * out again, is the very text of the cell, the text was in its plainest form: this is quicker than a pattern, and exact.
 */
export function draftSql(column: CompiledColumn, cell: string): string | undefined {
  switch (column.notation) {
    case 'date':
      return `try_cast(${cell} as date)`;
    case 'integer':
      return `try_cast(${cell} as bigint)`;
    case 'decimal':
      return `try_cast(replace(${cell}, ',', '.') as ${exactDecimal(column)})`;
    case 'text':
    case 'code':
    case 'month':
    case 'identifier':
      return undefined;
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}

/**
 * The typed value of a cell (SQL expressions of type VARCHAR, and of `draftSql`); null where it is not written as its
 * notation asks. No lenient cast goes unguarded.
 */
export function typedCellSql(column: CompiledColumn, cell: string, draft: string): string {
  switch (column.notation) {
    case 'text':
    case 'code':
      return cell;
    case 'month':
      return `case when ${matches(cell, monthForm)} then ${cell} end`;
    case 'identifier':
      return `case when ${isPseudonym(cell)} then ${cell} end`;
    case 'date':
      return dateSql(cell, draft);
    case 'integer':
      return integerSql(cell, draft);
    case 'decimal':
      return decimalSql(column, cell, draft);
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}

/** In sealed rows an identifier is a pseudonym, `!invalid` or missing; src/seal verified its digits. */
const isPseudonym = (cell: string): string =>
  `starts_with(${cell}, ${quoteText(pseudonymPrefix)}) and strlen(${cell}) = ${pseudonymLength}`;

/** Ten bytes that read as a day and are written so again: `yyyy-mm-dd`, from the year 1000 on. */
const dateSql = (cell: string, draft: string): string =>
  `case when strlen(${cell}) = 10 and ${draft} >= date '1000-01-01' and ${draft}::varchar = ${cell} then ${draft}` +
  ` when ${matches(cell, dutchDateForm)} then try_strptime(${cell}, '%d-%m-%Y')::date end`;

const integerSql = (cell: string, draft: string): string =>
  `case when strlen(${cell}) < ${maximumDigits} and ${draft}::varchar = ${cell} then ${draft}` +
  ` when ${matches(cell, integerForm)} then try_cast(replace(${cell}, '.', '') as bigint) end`;

const exactDecimal = ({ scale }: NumberColumn): string => `decimal(${maximumDigits},${scale})`;

/** Written out again with all its decimals, and with a comma: the plainest form. Else by the patterns. */
function decimalSql(column: NumberColumn, cell: string, draft: string): string {
  const { scale } = column;
  const type = exactDecimal(column);
  const plain = `replace(${draft}::varchar, '.', ',') = ${cell}`;
  const comma = `try_cast(replace(replace(${cell}, '.', ''), ',', '.') as ${type})`;
  const form = pointDecimalForm(scale);
  const point = form === undefined ? '' : ` when ${matches(cell, form)} then ${draft}`;
  return `case when ${plain} then ${draft} when ${matches(cell, commaDecimalForm(scale))} then ${comma}${point} end`;
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

/** Longer than `max` characters (code points). A text has at least as many bytes, so most are judged by their bytes. */
const tooLong = ({ max }: TextColumn, cell: string): string =>
  `case when strlen(${cell}) <= ${max} then false else length(${cell}) > ${max} end`;
