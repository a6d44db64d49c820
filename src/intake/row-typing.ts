// Step 3 begins while step 2 still reads: each file of sound rows is typed and judged by DuckDB as soon as it is whole. One
// scan makes typed rows and keeps the texts of the bad ones. DuckDB's own error handling is not used: it loses good rows
// without a trace.

import {
  type CompiledFeed,
  checkedColumns,
  checkedSql,
  quoteText,
  type RowFile,
  rowFileSql,
} from '../contract/index.js';
import type { IsoDate } from '../vocabulary/index.js';

export class RowTyping {
  private hasTable = false;

  /** `table` is made by the first file of rows. */
  constructor(
    private readonly database: { run(sql: string): Promise<unknown> },
    private readonly feed: CompiledFeed,
    private readonly table: string,
  ) {}

  async take(file: RowFile, referenceDate: IsoDate): Promise<void> {
    const { feed, table } = this;
    const rows = checkedSql(feed, rowFileSql(feed, file), `date ${quoteText(referenceDate)}`);
    if (!this.hasTable) await this.database.run(`create table ${table} (${checkedColumns(feed).join(', ')})`);
    this.hasTable = true;
    await this.database.run(`insert into ${table} ${rows}`);
  }
}
