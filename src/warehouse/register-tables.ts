// The tables of the register: one per feed, made from its contract. A version of a row is open while recorded_to is
// null; it is closed, never overwritten. confirmed_date is the greatest reference date that stated the row, so that
// deliveries may arrive in any order.

import {
  type CompiledColumn,
  type CompiledFeed,
  droppedOf,
  quoteIdentifier,
  registerColumns,
} from '../contract/index.js';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import type { Database } from './database.js';

/** Columns that every register table has beside those of its contract. */
export const provenanceColumns = [
  ['delivery_id', 'varchar not null'],
  ['line', 'bigint not null'],
  ['reference_date', 'date not null'],
  ['confirmed_date', 'date not null'],
  ['recorded_from', 'timestamp not null'],
  ['recorded_to', 'timestamp'],
  ['closed_as', 'varchar'],
  ['is_late', 'boolean not null'],
] as const;

/** The relation that holds a feed: `register.ind__procedures`, quoted. */
export const registerTable = (feed: CompiledFeed): string => `register.${quoteIdentifier(feed.relation)}`;

/**
 * Makes the table of a feed, or adds the columns that its contract has gained.
 * @throws UserError where a column has another type than the register already holds
 */
export async function ensureRegisterTable(database: Database, feed: CompiledFeed): Promise<void> {
  const known = await knownTypes(database, feed.relation);
  if (known.size === 0) return createTable(database, feed);
  for (const column of feed.fileColumns) await ensureColumn(database, feed, known, column);
  for (const { name } of droppedOf(feed)) await allowEmpty(database, feed, name);
}

async function createTable(database: Database, feed: CompiledFeed): Promise<void> {
  const provenance = provenanceColumns.map(([name, type]) => `${name} ${type}`);
  const columns = [...registerColumns(feed), ...provenance];
  await database.run(`create table ${registerTable(feed)} (${columns.join(', ')})`);
}

async function ensureColumn(
  database: Database,
  feed: CompiledFeed,
  known: ReadonlyMap<string, string>,
  { name, duckType: type }: CompiledColumn,
): Promise<void> {
  const present = known.get(name);
  if (present === undefined) {
    await database.run(`alter table ${registerTable(feed)} add column ${quoteIdentifier(name)} ${type}`);
  } else if (present !== (await canonicalType(database, type))) {
    const params = { relation: feed.relation, column: name, known: present, wanted: type };
    throw new UserError(
      [diagnostic('WAREHOUSE_COLUMN_TYPE', 'error', { file: `${feed.name}.contract.ts` }, params)],
      exitCodes.contractBroken,
    );
  }
}

/** A column that was needed once, and is no longer sent. */
async function allowEmpty(database: Database, feed: CompiledFeed, column: string): Promise<void> {
  const [required] = await database.rows(
    `select 1 from duckdb_columns()
     where schema_name = 'register' and table_name = $1 and column_name = $2 and not is_nullable`,
    [feed.relation, column],
  );
  if (required !== undefined)
    await database.run(
      `alter table ${registerTable(feed)} alter column ${quoteIdentifier(column)} drop not null`,
    );
}

async function knownTypes(database: Database, relation: string): Promise<ReadonlyMap<string, string>> {
  const rows = await database.rows(
    `select column_name, data_type from duckdb_columns()
     where schema_name = 'register' and table_name = $1`,
    [relation],
  );
  return new Map(rows.map((row) => [String(row.column_name), String(row.data_type)]));
}

async function canonicalType(database: Database, type: string): Promise<string> {
  const row = await database.row(`select typeof(null::${type}) as name`);
  return String(row.name);
}
