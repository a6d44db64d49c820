// Temporary tables that hold a delivery between reading and recording. They live in the connection, spill encrypted,
// and are replaced by the next delivery.

import type { CompiledFeed } from '../contract/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import type { Database } from '../warehouse/index.js';

/** Names of the temporary relations. */
export const staging = {
  /** All rows that could be read as rows, as `checkedSql` makes them. */
  typed: 'temp.typed_rows',
  /** Sound rows, typed, with `_line`. */
  incoming: 'temp.incoming',
  /** Rows that broke a rule of the contract; null where a cell has no value of its type. */
  bad: 'temp.bad_rows',
  /** Faults: `_line`, column_name, rule, found. Broken rows are among them, without a column. */
  reasons: 'temp.reasons',
  /** `_line`, fate and is_known of each sound row, made by the register step. */
  fates: 'temp.fates',
} as const;

/** A delivery whose rows are in the temporary tables. */
export interface Staged {
  readonly database: Database;
  readonly feed: CompiledFeed;
  readonly referenceDate: IsoDate;
}

/** What the check step counted; received is the sum of the others. */
export interface StagedCounts {
  readonly received: number;
  readonly sound: number;
  readonly quarantined: number;
  readonly broken: number;
}

const tables = ['typed_rows', 'broken_rows', 'reasons', 'fates', 'horizon', 'repeated', 'withdrawn'];

/** Empties the temporary tables, so that nothing of a delivery stays behind in the connection. */
export async function dropStaging(database: Database): Promise<void> {
  const views = ['incoming', 'bad_rows'].map((view) => `drop view if exists temp.${view}`);
  const dropped = tables.map((table) => `drop table if exists temp.${table}`);
  // In one run: a delivery of a few rows would spend more time between the statements than in them.
  await database.run([...views, ...dropped].join(';\n'));
}
