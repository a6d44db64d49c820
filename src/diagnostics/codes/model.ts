// Codes of problems that src/model reports, each with the parameters that its texts need. Codes never change once released.

import type { Localised } from '../../vocabulary/index.js';

type None = Record<never, never>;

export interface ModelParams {
  /** The header of a SQL file lacks a field, or the field is empty. */
  readonly MODEL_HEADER_LACKS: { readonly key: string };
  /** The header of a SQL file has a field that this kind of file does not have. */
  readonly MODEL_HEADER_UNKNOWN: { readonly key: string; readonly allowed: readonly string[] };
  readonly MODEL_HEADER_REPEATED: { readonly key: string };
  /** The inputs in the header are not those that the SQL reads. */
  readonly MODEL_HEADER_INPUTS: {
    readonly lacking: readonly string[];
    readonly superfluous: readonly string[];
  };
  /** DuckDB refuses the SQL; the message is its own. */
  readonly MODEL_SQL: { readonly message: string };
  /** Not a single select whose columns are known without the data. */
  readonly MODEL_NOT_ONE_SELECT: None;
  /** A name without schema that is no CTE. */
  readonly MODEL_BARE_NAME: { readonly name: string };
  /** A file read from SQL. */
  readonly MODEL_FILE: { readonly name: string };
  readonly MODEL_OTHER_DATABASE: { readonly name: string };
  /** A table function that could read something the graph does not see. */
  readonly MODEL_FUNCTION: { readonly name: string };
  readonly MODEL_MACRO_UNKNOWN: { readonly macro: string };
  /** The argument of a macro is not the literal name of a CTE in scope or a relation with its schema. */
  readonly MODEL_MACRO_ARGUMENT: {
    readonly macro: string;
    readonly parameter: string;
    readonly found: string;
  };
  /** The file does not make the macro that its name says. */
  readonly MODEL_MACRO_SIGNATURE: { readonly macro: string };
  /** A macro reads a relation that it does not get handed in. */
  readonly MODEL_MACRO_READS: { readonly macro: string; readonly relation: string };
  /** A relation that a model reads does not exist. */
  readonly MODEL_INPUT_MISSING: { readonly relation: string; readonly neededBy: string };
  /** Models that read each other; the first and the last are the same. */
  readonly MODEL_CIRCLE: { readonly relations: readonly string[] };
  /** The header's key names a column that the relation does not have. */
  readonly MODEL_KEY_COLUMN: { readonly relation: string; readonly column: string };
  /** Rows without a value in a column of the key. */
  readonly MODEL_KEY_MISSING: { readonly relation: string; readonly column: string; readonly rows: number };
  /** Keys that several rows share. */
  readonly MODEL_KEY_REPEATED: {
    readonly relation: string;
    readonly key: readonly string[];
    readonly keys: number;
  };
  /** An indicator has other columns than every indicator has. */
  readonly MODEL_INDICATOR_COLUMNS: { readonly expected: string; readonly found: string };
  /** A check found rows that should not be there. */
  readonly MODEL_CHECK_FOUND: { readonly check: string; readonly rows: number; readonly title: Localised };
  /** The severity of a check is neither error nor warning. */
  readonly MODEL_CHECK_SEVERITY: { readonly found: string };
  /** The header line of a reference list is not that of its contract. */
  readonly MODEL_LIST_COLUMNS: { readonly expected: string; readonly found: string };
  /** A cell or row of a reference list breaks its contract. */
  readonly MODEL_LIST_CELL: { readonly rule: string; readonly found: string };
  /** The text of a reference list is no CSV from this line on. */
  readonly MODEL_LIST_CSV: None;
  /** Nothing was taken in yet. */
  readonly MODEL_NO_WAREHOUSE: None;
  /** Nothing was built yet. */
  readonly MODEL_NO_SNAPSHOT: None;
  /** No delivery was taken in up to the end of the as-of day. */
  readonly MODEL_NOTHING_KNOWN: { readonly asOf: string };
  /** The as-of day lies in the future. */
  readonly MODEL_AS_OF_FUTURE: { readonly asOf: string; readonly today: string };
  /** A file in place of a reference list: no list of that name, or no such file. */
  readonly MODEL_LIST_IN_PLACE: { readonly list: string; readonly lists: readonly string[] };
  /** The feed has no query that makes its rows. */
  readonly MODEL_SUMS_FEED: { readonly feed: string; readonly known: readonly string[] };
  /** The query behind a sums feed has other columns than the contract, or in another order. */
  readonly MODEL_SUMS_COLUMNS: { readonly expected: readonly string[]; readonly found: readonly string[] };
}
