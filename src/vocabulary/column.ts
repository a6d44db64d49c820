// The columns that a feed or a list may hold: plain zod schemas with a description in two languages, the header as
// suppliers write it, and what zod cannot say (unit, identifier, SQL type). src/contract reads these schemas and
// makes DDL, checks, JSON Schema and the dictionary from them; a zod check that has no SQL form is refused there.

import { z } from 'zod';
import type { IsoDate, Localised } from './language.js';

/** What every column says about itself. `header` is the literal column name in a delivered file. */
export interface ColumnText {
  readonly header: string;
  /**
   * For public sources that number their headers anew every year (`Inwonertal_56`): a pattern, anchored by ^ and $, that
   * the header may match instead. Exactly one column of the file may match it.
   */
  readonly headerPattern?: RegExp;
  readonly nl: string;
  readonly en: string;
  /** Unit of a number, for instance `hours per week`; printed in the dictionary. */
  readonly unit?: Localised;
  /** Values of this column are never printed in a message; their shape is. Identifiers always are sensitive. */
  readonly sensitive?: boolean;
}

/** How the text in a file is read; the lexical forms of each notation are defined once, in src/contract. */
export type Notation =
  | 'text'
  | 'code'
  | 'date'
  | 'month'
  | 'month_or_year'
  | 'integer'
  | 'decimal'
  | 'identifier'
  | 'bounded';

/** The meta data that a column schema carries; src/contract reads it with `schema.meta()`. */
export interface ColumnMeta extends ColumnText {
  readonly notation: Notation;
  /** Name of a file in pipelines/identifiers. */
  readonly identifier?: string;
  /** Digits in all and behind the decimal comma. */
  readonly precision?: number;
  readonly scale?: number;
  /** First and last day that a date may have (inclusive). */
  readonly earliest?: IsoDate;
  readonly latest?: IsoDate;
  /** A number of 8 or 9 digits in this column is a number, not a citizen number; seal leaves it as it is. */
  readonly numbersAllowed?: boolean;
  /** The most that a bounded count can be. */
  readonly most?: number;
  /** Columns of counts: where one of them is too small to be told, this number is hidden as well. */
  readonly hiddenWith?: readonly string[];
  /** Meaning of each code of a code list. */
  readonly codes?: Readonly<Record<string, Localised>>;
}

const withMeta = <S extends z.ZodType>(schema: S, meta: ColumnMeta): S =>
  schema.meta(meta as unknown as Record<string, unknown>);

/** Free text of at most `max` characters. Seal masks what looks like an identifier in it. */
export function text(options: ColumnText & { max: number; pattern?: RegExp; numbersAllowed?: boolean }) {
  const { max, pattern, ...rest } = options;
  const schema = pattern ? z.string().max(max).regex(pattern) : z.string().max(max);
  return withMeta(schema, { ...rest, notation: 'text' });
}

/** One of a closed list of codes, each with its meaning in both languages. */
export function code<const C extends Readonly<Record<string, Localised>>>(
  options: ColumnText & { codes: C },
) {
  const names = Object.keys(options.codes) as [keyof C & string, ...(keyof C & string)[]];
  return withMeta(z.enum(names), { ...options, notation: 'code' });
}

/** A calendar day. Without bounds of its own it lies between 1900 and 2100, so that a typing error is seen. */
export function date(options: ColumnText & { earliest?: IsoDate; latest?: IsoDate }) {
  const bounds = { earliest: '1900-01-01', latest: '2099-12-31' };
  return withMeta(z.iso.date(), { ...bounds, ...options, notation: 'date' });
}

/** A calendar month, `yyyy-mm`, for instance of birth. */
export function month(options: ColumnText) {
  return withMeta(z.string().regex(/^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$/), { ...options, notation: 'month' });
}

/**
 * A month as `yyyy-mm`, or a year as `yyyy` where the month is not known, for instance of birth. Suppliers may write whole
 * days, and 00 for a day or month that is not known (00-05-1990, 19900000): sealing drops the day, and a date of which
 * nothing is known becomes missing.
 */
export function monthOrYear(options: ColumnText) {
  const schema = z.string().regex(/^(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?$/);
  return withMeta(schema, { ...options, notation: 'month_or_year' });
}

/** A whole number between `min` and `max`, both allowed. */
export function integer(options: ColumnText & { min: number; max: number }) {
  const { min, max, ...rest } = options;
  return withMeta(z.int().min(min).max(max), { ...rest, notation: 'integer' });
}

/** A number with at most `scale` decimals, kept exactly (DECIMAL), between `min` and `max`, both allowed. */
export function decimal(
  options: ColumnText & { precision: number; scale: number; min: number; max: number },
) {
  const { min, max, ...rest } = options;
  return withMeta(z.number().min(min).max(max), { ...rest, notation: 'decimal' });
}

/** A number that identifies a person, employer, household or case; only its pseudonym ever enters the register. */
export function identifier(options: ColumnText & { identifier: string }) {
  return withMeta(z.string(), { ...options, notation: 'identifier', sensitive: true });
}

/**
 * A count or sum that its supplier may have hidden or rounded, in whole numbers from 0 to `most`: `35` is exact, `<10` is
 * 0 to 9, `33...37` is a range, `x` or `.` says nothing. A range may be written `33-37` or `33..37`, but a spreadsheet takes
 * `10-12` for a day, and `1205..1214` reads as a number of eight digits in groups, as a BSN may be; three dots are neither.
 * It is kept as the lowest and highest value that it may have; the two are the same where it is exact.
 */
export function boundedCount(
  options: ColumnText & { most: number; hiddenWith?: readonly string[]; numbersAllowed?: boolean },
) {
  const schema = z.string().regex(/^([0-9]{1,15}|<[0-9]{1,15}|[0-9]{1,15}(-|\.{2,3})[0-9]{1,15}|[x.])$/);
  return withMeta(schema, { ...options, notation: 'bounded' });
}
