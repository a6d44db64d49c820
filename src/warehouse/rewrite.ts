// Writes the durable file anew after something was erased: a row that is deleted stays in the bytes of a DuckDB file. The copy
// is made aside, synced and renamed in; until then the old file says that it is still to be done, so that a crash on the
// way costs nothing but the work.

import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { quoteText } from '../contract/index.js';
import { renameDurably } from '../files/index.js';
import { Database, type DatabaseOptions } from './database.js';

/** Whether the file holds bytes of what was erased. It is asked by its full name: a build uses another database meanwhile. */
export async function isRewriteDue(database: Database): Promise<boolean> {
  const due = await database.rows('select 1 from warehouse.ledger.erasures where not is_rewritten limit 1');
  return due.length > 0;
}

/** Writes a closed file anew; `options` are those under which it is opened. */
export async function rewriteFile(dataFolder: string, options: DatabaseOptions): Promise<void> {
  const aside = join(options.temporaryFolder, 'intake-rewrite.duckdb');
  await rm(aside, { force: true });
  await rm(`${aside}.wal`, { force: true });
  const fresh = await Database.open({ ...options, path: aside, allowedFolders: [dataFolder] });
  try {
    await fresh.run(`attach ${quoteText(options.path)} as old (read_only)`);
    await fresh.run('copy from database old to "intake-rewrite"');
    await fresh.run('detach old');
    await fresh.run('update ledger.erasures set is_rewritten = true');
    await fresh.run('checkpoint');
  } finally {
    fresh.close();
  }
  const file = await open(aside, 'r+');
  await file.sync();
  await file.close();
  await renameDurably(aside, options.path);
}
