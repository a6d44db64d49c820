// Step 3: the contract as set-based SQL over the normalised rows. One scan makes typed rows and keeps the texts of the bad
// ones, from which it is found out why. DuckDB's own error handling is not used: it loses good rows without a trace.

import { badCellsSql, checkedSql, quoteText, reasonsSql, rowFile, rowFileSql } from '../contract/index.js';
import type { NormalisedFiles } from './read.js';
import type { Staged, StagedCounts } from './stage.js';

/**
 * Reads the normalised files into the temporary tables.
 * @throws Error where DuckDB reads another number of rows than were written: a bug, and nothing may be loaded
 */
export async function checkRows(
  staged: Staged,
  files: NormalisedFiles,
  written: { readonly rows: number; readonly broken: number },
): Promise<StagedCounts> {
  await stageTyped(staged, files);
  await stageBroken(staged, files);
  const counts = await countRows(staged);
  if (counts.received !== written.rows || counts.broken !== written.broken) {
    throw new Error(`${written.rows} rows were written and ${counts.received} were read`);
  }
  await stageReasons(staged, counts);
  return counts;
}

async function stageTyped({ database, feed, referenceDate }: Staged, files: NormalisedFiles): Promise<void> {
  const rows = rowFileSql(feed, files.rowFile);
  await database.run(
    `create or replace temp table typed_rows as ${checkedSql(feed, rows, `date ${quoteText(referenceDate)}`)}`,
  );
  await database.run(`create or replace temp view incoming as
     select * exclude (_bad, _cells) from temp.typed_rows where not _bad`);
  await database.run(`create or replace temp view bad_rows as
     select * exclude (_bad, _cells) from temp.typed_rows where _bad`);
}

async function stageBroken({ database }: Staged, files: NormalisedFiles): Promise<void> {
  await database.run(
    `create or replace temp table broken_rows as
     select * from read_csv(
         ${quoteText(files.brokenFile)},
         columns = {'_line': 'BIGINT', 'rule': 'VARCHAR'}, delim = ${quoteText(rowFile.delimiter)},
         quote = '', escape = '', header = false, auto_detect = false, new_line = '\\n'
     )`,
  );
}

async function countRows({ database }: Staged): Promise<StagedCounts> {
  const row = await database.row(
    `select
         (select count(*) from temp.broken_rows) as broken,
         count(*) filter (where _bad) as quarantined,
         count(*) filter (where not _bad) as sound
     from temp.typed_rows`,
  );
  const broken = Number(row.broken);
  const quarantined = Number(row.quarantined);
  const sound = Number(row.sound);
  return { received: broken + quarantined + sound, broken, quarantined, sound };
}

/** Why rows are bad, from the texts that were kept of them; a sound delivery pays nothing for it. */
async function stageReasons(
  { database, feed, referenceDate }: Staged,
  { quarantined }: StagedCounts,
): Promise<void> {
  const bad = badCellsSql(feed, 'temp.typed_rows');
  const faults =
    quarantined === 0 ? '' : `union all ${reasonsSql(feed, bad, `date ${quoteText(referenceDate)}`)}`;
  await database.run(
    `create or replace temp table reasons as
     select _line, null::varchar as column_name, rule, null::varchar as found from temp.broken_rows
     ${faults}`,
  );
}
