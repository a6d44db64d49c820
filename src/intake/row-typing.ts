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

/**
 * All files go into the table in one transaction: of each by itself, DuckDB would leave row groups half full and write
 * them again later.
 */
export class RowTyping {
  private isOpen = false;

  /** `table` is made by the first file of rows. */
  constructor(
    private readonly database: { run(sql: string): Promise<unknown> },
    private readonly feed: CompiledFeed,
    private readonly table: string,
  ) {}

  async take(file: RowFile, referenceDate: IsoDate): Promise<void> {
    const { feed, table } = this;
    const rows = checkedSql(feed, rowFileSql(feed, file), `date ${quoteText(referenceDate)}`);
    if (!this.isOpen) await this.begin();
    await this.database.run(`insert into ${table} ${rows}`);
  }

  /** No more files will come. */
  async finish(): Promise<void> {
    if (this.isOpen) await this.database.run('commit');
    this.isOpen = false;
  }

  /** Leaves no table behind. */
  async undo(): Promise<void> {
    if (this.isOpen) await this.database.run('rollback');
    this.isOpen = false;
  }

  private async begin(): Promise<void> {
    await this.database.run('begin transaction');
    this.isOpen = true;
    await this.database.run(`create table ${this.table} (${checkedColumns(this.feed).join(', ')})`);
  }
}
