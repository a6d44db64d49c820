// The register as a completeness query sees it: register.<supplier>__<feed> holds what is current, delivery.statement says
// which delivery it is about. A catalog of its own in memory, so that the names are those of every other model.

import { type CompiledFeed, quoteIdentifier } from '../../contract/index.js';
import type { IsoDate } from '../../vocabulary/index.js';
import type { Database } from '../../warehouse/index.js';

const catalog = 'arriving';

/** What delivery.statement says. */
export interface ViewStatement {
  /** The last day that the feed speaks of, this delivery included. */
  readonly referenceDate: IsoDate;
}

/** Makes the views over the register, once for a connection. */
export async function openRegisterView(database: Database, feeds: readonly CompiledFeed[]): Promise<void> {
  const warehouse = await currentCatalog(database);
  await database.run(`attach ':memory:' as ${catalog}`);
  await database.run(`create schema ${catalog}.register; create schema ${catalog}.delivery`);
  await database.run(`create table ${catalog}.delivery.statement (reference_date date not null)`);
  for (const feed of feeds) {
    const relation = `register.${quoteIdentifier(feed.relation)}`;
    const columns = feed.columns.map(({ name }) => quoteIdentifier(name)).join(', ');
    await database.run(
      `create view ${catalog}.${relation} as
       select ${columns}, reference_date, recorded_from from ${warehouse}.${relation} where recorded_to is null`,
    );
  }
}

/** Says what the next queries are about; outside a transaction, because one writes to a single catalog. */
export async function stateDelivery(database: Database, { referenceDate }: ViewStatement): Promise<void> {
  await database.run(`delete from ${catalog}.delivery.statement`);
  await database.run(`insert into ${catalog}.delivery.statement values ($1::date)`, [referenceDate]);
}

/** Runs a select within the view; its result becomes a temporary table. */
export async function selectInView(database: Database, sql: string, table: string): Promise<void> {
  const warehouse = await currentCatalog(database);
  await database.run(`use ${catalog}`);
  try {
    await database.run(`create or replace temp table ${table} as\n${sql}`);
  } finally {
    await database.run(`use ${warehouse}`);
  }
}

async function currentCatalog(database: Database): Promise<string> {
  const row = await database.row('select current_database() as name');
  return quoteIdentifier(String(row.name));
}
