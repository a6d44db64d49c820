// Keys and rows by fingerprint: the register is compared with a delivery of millions of rows by a few bytes a row instead of
// by all its texts. Of 128 bits for a key and 64 for the values of rows with one key, two that differ are alike less often
// than a disk returns a wrong byte. Against whoever wants them alike they are no protection: a supplier can do no more by it
// than by stating other rows of its own feed. Prints are made anew for each delivery and never stored.

import { type CompiledFeed, quoteIdentifier } from '../contract/index.js';

const textOf = ({ key }: CompiledFeed, alias: string): string =>
  `concat_ws(chr(31), ${key.map((name) => `${alias}.${quoteIdentifier(name)}::varchar`).join(', ')})`;

/** SQL of the first half of the fingerprint of the key of an alias. Keys of which it differs are different. */
export const firstKeyPrint = ({ key }: CompiledFeed, alias: string): string =>
  `hash(${key.map((name) => `${alias}.${quoteIdentifier(name)}`).join(', ')})`;

/**
 * SQL of two columns, the fingerprint of the key of an alias: DuckDB's hash of its values, and of one text with all of them, in
 * which other bytes come together (two such hashes take half the time of an MD5).
 */
export const keyPrints = (feed: CompiledFeed, alias: string): string =>
  `${firstKeyPrint(feed, alias)} as key_print, hash('~' || ${textOf(feed, alias)}) as second_print`;

/** SQL condition: two aliases with the columns of `keyPrints` have the same key. */
export const haveSameKey = (one: string, other: string): string =>
  `${one}.key_print = ${other}.key_print and ${one}.second_print = ${other}.second_print`;

/** SQL of the fingerprint of what a row says beside its key; rows of one key are compared by it. */
export function valuesPrint({ columns, key }: CompiledFeed, alias: string): string {
  const values = columns.filter(({ name }) => !key.includes(name));
  return values.length === 0
    ? '0::ubigint'
    : `hash(${values.map(({ name }) => `${alias}.${quoteIdentifier(name)}`).join(', ')})`;
}

/** SQL of the hash under which the ledger keeps keys whose row was in quarantine; this one is stored. */
export const keyHash = (feed: CompiledFeed, alias: string): string => `sha256(${textOf(feed, alias)})`;
