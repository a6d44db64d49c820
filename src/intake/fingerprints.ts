// Keys and rows by fingerprint: the register is compared with a delivery of millions of rows by a few bytes a row instead of
// by all its texts. Of 128 bits for a key and 64 for the values of rows with one key, two that differ are alike less often
// than a disk returns a wrong byte. Prints are made anew for each delivery and never stored.

import { type CompiledFeed, quoteIdentifier } from '../contract/index.js';

const textOf = ({ key }: CompiledFeed, alias: string): string =>
  `concat_ws(chr(31), ${key.map((name) => `${alias}.${quoteIdentifier(name)}::varchar`).join(', ')})`;

/** SQL of the fingerprint of the key of an alias. */
export const keyPrint = (feed: CompiledFeed, alias: string): string => `md5_number(${textOf(feed, alias)})`;

/** SQL of the fingerprint of what a row says beside its key; rows of one key are compared by it. */
export function valuesPrint({ columns, key }: CompiledFeed, alias: string): string {
  const values = columns.filter(({ name }) => !key.includes(name));
  return values.length === 0
    ? '0::ubigint'
    : `hash(${values.map(({ name }) => `${alias}.${quoteIdentifier(name)}`).join(', ')})`;
}

/** SQL of the hash under which the ledger keeps keys whose row was in quarantine; this one is stored. */
export const keyHash = (feed: CompiledFeed, alias: string): string => `sha256(${textOf(feed, alias)})`;
