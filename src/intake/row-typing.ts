// Step 3 begins while step 2 still reads: each file of sound rows is typed and judged by DuckDB as soon as it is whole, on
// other threads than the one that reads, and removed. One scan makes typed rows and keeps the texts of the bad ones.
// DuckDB's own error handling is not used: it loses good rows without a trace.

import { rm } from 'node:fs/promises';
import { type CompiledFeed, checkedSql, quoteText, type RowFile, rowFileSql } from '../contract/index.js';
import type { IsoDate } from '../vocabulary/index.js';

export class RowTyping {
  private last: Promise<void> = Promise.resolve();
  private readonly waiting = new Set<string>();
  private hasTable = false;
  private isStopped = false;

  /** `table` is made by the first file of rows; one of that name is replaced. */
  constructor(
    private readonly database: { run(sql: string): Promise<unknown> },
    private readonly feed: CompiledFeed,
    private readonly table: string,
    private readonly kind: 'temp table' | 'table' = 'temp table',
  ) {}

  /** Takes a file of rows; it is loaded after those before it, and removed. */
  add(file: RowFile, referenceDate: IsoDate): void {
    this.waiting.add(file.path);
    this.last = this.last.then(() => this.load(file, referenceDate));
    // Told by `finish`; until then nobody waits for it.
    this.last.catch(() => undefined);
  }

  /** Waits until all files are loaded. @throws Error where one could not be */
  finish(): Promise<void> {
    return this.last;
  }

  /** Loads nothing more, waits for what is being loaded and removes the files that are left. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.last.catch(() => undefined);
    for (const path of this.waiting) await this.remove(path);
  }

  private async remove(path: string): Promise<void> {
    await rm(path, { force: true });
    this.waiting.delete(path);
  }

  private async load(file: RowFile, referenceDate: IsoDate): Promise<void> {
    if (this.isStopped) return;
    const { feed, table, kind } = this;
    const rows = checkedSql(feed, rowFileSql(feed, file), `date ${quoteText(referenceDate)}`);
    await this.database.run(
      this.hasTable ? `insert into ${table} ${rows}` : `create or replace ${kind} ${table} as ${rows}`,
    );
    this.hasTable = true;
    await this.remove(file.path);
  }
}
