// The register as a completeness query sees it: register.<supplier>__<feed> holds what is current, delivery.statement says
// which delivery it is about. A catalog of its own in memory, so that the names are those of every other model.

import { type CompiledFeed, quoteIdentifier } from '../contract/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import type { Database, Row } from '../warehouse/index.js';

const catalog = 'arriving';

/** What delivery.statement says. */
export interface ViewStatement {
  /** The last day that the feed speaks of, this delivery included. */
  readonly referenceDate: IsoDate;
}

export class RegisterView {
  private constructor(
    private readonly database: Database,
    private readonly warehouse: string,
  ) {}

  /** Makes the views over the register, once for a connection. */
  static async open(database: Database, feeds: readonly CompiledFeed[]): Promise<RegisterView> {
    const row = await database.row('select current_database() as name');
    const view = new RegisterView(database, quoteIdentifier(String(row.name)));
    await database.run(`attach ':memory:' as ${catalog}`);
    await database.run(`create schema ${catalog}.register; create schema ${catalog}.delivery`);
    await database.run(`create table ${catalog}.delivery.statement (reference_date date)`);
    await database.run(`insert into ${catalog}.delivery.statement values (null)`);
    for (const feed of feeds) await database.run(view.viewOf(feed));
    return view;
  }

  /** Says what the next queries are about; outside a transaction, because one writes to a single catalog. */
  async state({ referenceDate }: ViewStatement): Promise<void> {
    await this.database.run(`update ${catalog}.delivery.statement set reference_date = $1::date`, [
      referenceDate,
    ]);
  }

  /** The rows of a query within the view. */
  async rows(sql: string): Promise<Row[]> {
    await this.database.run(`use ${catalog}`);
    try {
      return await this.database.rows(sql);
    } finally {
      await this.database.run(`use ${this.warehouse}`);
    }
  }

  private viewOf(feed: CompiledFeed): string {
    const relation = `register.${quoteIdentifier(feed.relation)}`;
    const columns = feed.columns.map(({ name }) => quoteIdentifier(name)).join(', ');
    return `create view ${catalog}.${relation} as
     select ${columns}, reference_date, recorded_from from ${this.warehouse}.${relation}
     where recorded_to is null`;
  }
}
