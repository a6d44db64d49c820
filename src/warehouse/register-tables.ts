// The tables of the register: one per feed, made from its contract. A version of a row is open while recorded_to is
// null; it is closed, never overwritten. confirmed_date is the greatest reference date that stated the row, so that
// deliveries may arrive in any order.

import { type CompiledFeed, droppedOf, quoteIdentifier, registerColumns } from '../contract/index.js';
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
 * Makes the tables of feeds, and adds the columns that their contracts have gained. One question tells what there is and
 * one what types are called, however many feeds there are: every job begins with this.
 * @throws UserError where a column has another type than the register already holds
 */
export async function ensureRegisterTables(
  database: Database,
  feeds: readonly CompiledFeed[],
): Promise<void> {
  const register = await knownColumns(database);
  const types = feeds.flatMap((feed) => feed.fileColumns.map(({ duckType }) => duckType));
  const names = await canonicalTypes(database, types);
  const statements = feeds.flatMap((feed) => {
    const known = register.get(feed.relation);
    return known === undefined ? [tableSql(feed)] : changesSql(feed, known, names);
  });
  if (statements.length > 0) await database.transaction(() => database.run(statements.join(';\n')));
}

interface KnownColumn {
  readonly type: string;
  readonly isRequired: boolean;
}

function tableSql(feed: CompiledFeed): string {
  const provenance = provenanceColumns.map(([name, type]) => `${name} ${type}`);
  const columns = [...registerColumns(feed), ...provenance];
  return `create table ${registerTable(feed)} (${columns.join(', ')})`;
}

/** What makes a table that is there hold what its contract says now. */
function changesSql(
  feed: CompiledFeed,
  known: ReadonlyMap<string, KnownColumn>,
  names: ReadonlyMap<string, string>,
): string[] {
  const change = `alter table ${registerTable(feed)}`;
  const added = feed.fileColumns.flatMap(({ name, duckType }) => {
    const present = known.get(name);
    if (present === undefined) return [`${change} add column ${quoteIdentifier(name)} ${duckType}`];
    if (present.type !== names.get(duckType)) refuseType(feed, name, present.type, duckType);
    return [];
  });
  // A column that was needed once, and is no longer sent, may be empty from now on.
  const emptied = droppedOf(feed)
    .filter(({ name }) => known.get(name)?.isRequired === true)
    .map(({ name }) => `${change} alter column ${quoteIdentifier(name)} drop not null`);
  return [...added, ...emptied];
}

function refuseType(feed: CompiledFeed, column: string, known: string, wanted: string): never {
  const at = { file: `${feed.name}.contract.ts` };
  const params = { relation: feed.relation, column, known, wanted };
  throw new UserError([diagnostic('WAREHOUSE_COLUMN_TYPE', 'error', at, params)], exitCodes.contractBroken);
}

/** The columns of every table of the register, by relation and name. */
async function knownColumns(
  database: Database,
): Promise<ReadonlyMap<string, ReadonlyMap<string, KnownColumn>>> {
  const rows = await database.rows(
    `select table_name, column_name, data_type, is_nullable from duckdb_columns() where schema_name = 'register'`,
  );
  const found = new Map<string, Map<string, KnownColumn>>();
  for (const row of rows) {
    const columns = found.get(String(row.table_name)) ?? new Map<string, KnownColumn>();
    columns.set(String(row.column_name), {
      type: String(row.data_type),
      isRequired: row.is_nullable === false,
    });
    found.set(String(row.table_name), columns);
  }
  return found;
}

/** What the database calls types that a contract names; by the name in the contract. */
async function canonicalTypes(
  database: Database,
  types: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(types)];
  if (wanted.length === 0) return new Map();
  const names = wanted.map((type, index) => `typeof(null::${type}) as type_${index}`);
  const row = await database.row(`select ${names.join(', ')}`);
  return new Map(wanted.map((type, index) => [type, String(row[`type_${index}`])]));
}
