// Where a delivery lies between reading and recording: a database of its own, attached beside the register. In memory for
// most; in a file under the temporary folder where the delivery is long, so that none is too large and rows are read back
// from several places at once. It holds pseudonyms only, and is gone with the delivery.

import { rm } from 'node:fs/promises';
import { type CompiledFeed, quoteText } from '../contract/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import type { Database } from '../warehouse/index.js';

/** Names of the staged relations. */
export const staging = {
  /** All rows that could be read as rows, as `checkedSql` makes them. */
  typed: 'staged.typed_rows',
  /** `_line` and rule of rows that could not. */
  broken: 'staged.broken_rows',
  /** Faults: `_line`, column_name, rule, found. Broken rows are among them, without a column. */
  reasons: 'staged.reasons',
  /** `_line` and fate of sound rows, with row_number of the open version of their key, or new_key (a print) where there is none. */
  fates: 'staged.fates',
  /** Keys that the delivery holds more than once. */
  repeated: 'staged.repeated_keys',
  /** Numbers of people who object, with their objections, once this delivery is in. */
  objecting: 'staged.objecting_numbers',
  /** Hashes of the numbers of groups that object, before this delivery is in. */
  groups: 'staged.objecting_groups',
  /** The newest full delivery that speaks of a key. */
  horizon: 'staged.horizon',
} as const;

/** A delivery whose rows are staged. */
export interface StagedRows {
  readonly database: Database;
  readonly feed: CompiledFeed;
  readonly referenceDate: IsoDate;
}

/** Numbers by which rows are known to be of people who object: a relation with a column `number` of them, or of hashes. */
export interface Numbers {
  readonly relation: string;
  readonly areHashed: boolean;
}

/** A delivery of which it is known as well whether its rows are about people who object. */
export interface Staged extends StagedRows {
  /** Nobody objects; some do, and no row is about them; some rows, bad ones too, are. */
  readonly objecting: 'nobody' | 'elsewhere' | 'here';
  /** What its rows are known by then: numbers of people, or of groups where it names only these. */
  readonly numbers: Numbers;
}

/** What the check counted; received is the sum of the others. */
export interface StagedCounts {
  readonly received: number;
  readonly sound: number;
  readonly quarantined: number;
  readonly broken: number;
}

/** Bytes of a delivery from which on it is staged in a file. */
const longDelivery = 2 ** 25;

/**
 * Attaches the place for one delivery, and gives the function that removes it. A file is written without a log, because a
 * delivery that a crash interrupts is read anew.
 * @param path where the file would stand
 */
export async function openStaging(
  database: Database,
  delivery: { readonly path: string; readonly bytes: number },
): Promise<() => Promise<void>> {
  const isLong = delivery.bytes >= longDelivery;
  const place = isLong
    ? `${quoteText(delivery.path)} as staged (recovery_mode no_wal_writes)`
    : "':memory:' as staged";
  await database.run(`attach ${place}`);
  return async () => {
    await database.run('detach staged');
    if (!isLong) return;
    for (const path of [delivery.path, `${delivery.path}.wal`]) await rm(path, { force: true });
  };
}

/** Whether a relation has any rows. */
export async function hasRows(database: Database, relation: string): Promise<boolean> {
  return (await database.rows(`select 1 from ${relation} limit 1`)).length > 0;
}
