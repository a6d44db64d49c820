// What is left of a contract once it has been compiled: plain data, from which everything else in this folder is made
// (DDL, SQL and JavaScript checks, JSON Schema, dictionary). Nothing here knows zod any more.

import type {
  ColumnMeta,
  CrossFieldRule,
  FeedDefinition,
  IdentifierDefinition,
  IsoDate,
} from '../vocabulary/index.js';

/** Kinds of identifiers by name, as pipelines/identifiers declares them. */
export type Identifiers = ReadonlyMap<string, IdentifierDefinition>;

/**
 * Names of the checks on one column. `form`: the text is not written as its notation asks. `digits_lost`: a spreadsheet
 * shortened the number to scientific notation. `cell_error`: a formula in the spreadsheet had no value.
 */
export type ColumnRule =
  | 'required'
  | 'form'
  | 'code'
  | 'too_long'
  | 'pattern'
  | 'range'
  | 'identifier'
  | 'digits_lost'
  | 'cell_error';

interface ColumnBase {
  /** English name: the column in the register and in a sealed delivery. */
  readonly name: string;
  readonly meta: ColumnMeta;
  readonly required: boolean;
  readonly duckType: string;
}

/** A number with its bounds, both allowed. Integers have scale 0. */
export interface NumberColumn extends ColumnBase {
  readonly notation: 'integer' | 'decimal';
  readonly precision: number;
  readonly scale: number;
  readonly min: number;
  readonly max: number;
}

export interface TextColumn extends ColumnBase {
  readonly notation: 'text';
  /** Longest text allowed, in Unicode code points, as zod and DuckDB count. */
  readonly max: number;
  /** Inside of `^…$`, within the common subset of RE2 and JavaScript. */
  readonly pattern?: string;
}

export interface CodeColumn extends ColumnBase {
  readonly notation: 'code';
  readonly codes: readonly string[];
}

export interface DateColumn extends ColumnBase {
  readonly notation: 'date';
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}

export interface MonthColumn extends ColumnBase {
  readonly notation: 'month';
}

/** `yyyy-mm`, or `yyyy` where no more is known. */
export interface MonthOrYearColumn extends ColumnBase {
  readonly notation: 'month_or_year';
}

export interface IdentifierColumn extends ColumnBase {
  readonly notation: 'identifier';
  /** Name in pipelines/identifiers. */
  readonly identifier: string;
}

export interface BoundedColumn extends ColumnBase {
  readonly notation: 'bounded';
  readonly most: number;
  /** Names of columns; where the count in one of them is hidden, this number is. */
  readonly hiddenWith: readonly string[];
}

export type CompiledColumn =
  | NumberColumn
  | TextColumn
  | CodeColumn
  | DateColumn
  | MonthColumn
  | MonthOrYearColumn
  | IdentifierColumn
  | BoundedColumn;

/** One thing that a row can be found wrong on. `rule` is a ColumnRule or the id of a cross-field rule. */
export interface DeclaredCheck {
  readonly column: string;
  readonly rule: string;
}

export interface CompiledFeed {
  /** `<supplier>/<feed>`. */
  readonly name: string;
  readonly supplier: string;
  readonly feed: string;
  /** `<supplier>__<feed>`: the relation in register and staging. */
  readonly relation: string;
  readonly definition: FeedDefinition;
  readonly columns: readonly CompiledColumn[];
  readonly rules: readonly CrossFieldRule[];
  readonly key: readonly string[];
  readonly identifiers: Identifiers;
  /** Every check that the contract declares, in the order of the columns, then the rules. */
  readonly checks: readonly DeclaredCheck[];
  /** sha256 (hex) of layout and checks; the wording of titles and messages is not part of it. */
  readonly hash: string;
}
