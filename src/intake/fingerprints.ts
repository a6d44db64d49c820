// Keys and rows by fingerprint: the register is compared with a delivery of millions of rows by a few bytes a row instead of
// by all its texts. DuckDB's own hash is quick and good for numbers, days and texts of up to 12 bytes; in a longer text two
// changes 8 bytes apart can cancel each other out (`Weg nr 0, unit 5` and `Weg nr 9, unit 2` have one hash), so that of
// such texts and of keys an MD5 is made. Of 128 bits for a key and 64 for the values of rows with one key, two that differ are alike
// less often than a disk returns a wrong byte. Prints are made anew for each delivery and never stored.

import { type CompiledColumn, type CompiledFeed, fixedLength, quoteIdentifier } from '../contract/index.js';

/** The values of a key in one text, in which no other key has the same. */
const textOf = (feed: CompiledFeed, alias: string): string =>
  joined(feed, alias, (value, column) =>
    // What separates values may stand in a free text: its length says where it ends.
    isFreeText(column) ? `strlen(${value}) || ':' || ${value}` : `${value}::varchar`,
  );

const joined = (
  { key, columns }: CompiledFeed,
  alias: string,
  written: (value: string, column: CompiledColumn) => string,
): string => {
  const parts = key.flatMap((name) =>
    columns
      .filter((column) => column.name === name)
      .map((column) => written(`${alias}.${quoteIdentifier(name)}`, column)),
  );
  return `concat_ws(chr(31), ${parts.join(', ')})`;
};

const isFreeText = (column: CompiledColumn): boolean =>
  column.notation === 'text' && fixedLength(column.pattern ?? '.') === undefined;

/** SQL of a hash of the key of an alias: where it differs keys are different, and where it is the same they may be. */
export const keyHint = ({ key }: CompiledFeed, alias: string): string =>
  `hash(${key.map((name) => `${alias}.${quoteIdentifier(name)}`).join(', ')})`;

/** SQL of the fingerprint of the key of an alias. */
export const keyPrint = (feed: CompiledFeed, alias: string): string => `md5_number(${textOf(feed, alias)})`;

/** SQL of the fingerprint of what a row says beside its key; rows of one key are compared by it. */
export function valuesPrint({ columns, key }: CompiledFeed, alias: string): string {
  const values = columns.filter(({ name }) => !key.includes(name));
  return values.length === 0
    ? '0::ubigint'
    : `hash(${values.map((column) => hashable(column, `${alias}.${quoteIdentifier(column.name)}`)).join(', ')})`;
}

/** Bytes of a text up to which no two have one hash by their form. */
const shortText = 12;

/** What goes into the hash for a value: the value itself, or of a longer text an MD5. */
function hashable(column: CompiledColumn, value: string): string {
  if (isHashedWell(column)) return value;
  const isShort = `strlen(${value}) <= ${shortText}`;
  return `case when ${isShort} then ${value} end, case when not ${isShort} then md5_number(${value}) end`;
}

/** Whether all values are short or no texts. Pseudonyms are neither, but no two differ in a few characters. */
function isHashedWell(column: CompiledColumn): boolean {
  switch (column.notation) {
    case 'code':
      return column.codes.every((code) => Buffer.byteLength(code) <= shortText);
    case 'text':
      return (fixedLength(column.pattern ?? '.') ?? Number.POSITIVE_INFINITY) <= shortText;
    case 'identifier':
    case 'date':
    case 'month':
    case 'month_or_year':
    case 'integer':
    case 'decimal':
    case 'bounded':
      return true;
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}

/**
 * SQL of the hash under which the ledger keeps keys whose row was in quarantine, and objections. This one is stored: what was
 * kept is found again only as long as it is made the same way.
 */
export const keyHash = (feed: CompiledFeed, alias: string): string =>
  `sha256(${joined(feed, alias, (value) => `${value}::varchar`)})`;
