// Numbers by which rows are known to be about people who object, in SQL over rows and in JavaScript over the cells of an archive.
// Groups are known by a hash: the ledger keeps it longer than the register keeps their rows, and it is the number of others too.

import { createHash } from 'node:crypto';
import { type CompiledFeed, pseudonymPrefix, quoteIdentifier } from '../contract/index.js';
import { type Numbers, staging } from './stage.js';

/** Of people who object, once the delivery that is staged is in. */
export const ofPeople: Numbers = { relation: staging.objecting, areHashed: false };

/** Of groups that object, by a relation of them. */
export const ofGroups = (relation: string): Numbers => ({ relation, areHashed: true });

/** SQL of the hash under which a group is kept; this one is stored. */
export const groupHash = (number: string): string => `sha256(${number})`;

/** SQL that is true where a row of an alias has one of these numbers, in whatever column. */
export function namesSql(feed: CompiledFeed, alias: string, { relation, areHashed }: Numbers): string {
  const tests = feed.columns
    .filter((column) => column.notation === 'identifier')
    .map(({ name }) => `${alias}.${quoteIdentifier(name)}`)
    .map(
      (cell) => `coalesce(${areHashed ? groupHash(cell) : cell} in (select number from ${relation}), false)`,
    );
  return tests.length === 0 ? 'false' : `(${tests.join(' or ')})`;
}

/** Whether a cell holds one of some numbers, or of numbers with these hashes. */
export const cellTest = (
  numbers: ReadonlySet<string>,
  { areHashed }: Numbers,
): ((cell: string) => boolean) =>
  areHashed
    ? (cell) => cell.startsWith(pseudonymPrefix) && numbers.has(hashOf(cell))
    : (cell) => numbers.has(cell);

const hashOf = (number: string): string => createHash('sha256').update(number).digest('hex');
