// Step 3: what is wrong with the rows. They were typed and judged while they were read (row-typing.ts), with the texts of
// the bad ones kept beside them, from which it is found out why.

import { badCellsSql, quoteText, reasonsSql, rowFile } from '../contract/index.js';
import type { NormalisedFiles } from './read.js';
import { type StagedCounts, type StagedRows, staging } from './stage.js';

/**
 * Counts the rows and finds out why some are bad.
 * @throws Error where DuckDB reads another number of rows than were written: a bug, and nothing may be loaded
 */
export async function checkRows(
  staged: StagedRows,
  files: NormalisedFiles,
  written: { readonly rows: number; readonly broken: number },
): Promise<StagedCounts> {
  await stageBroken(staged, files, written.broken);
  const counts = await countRows(staged);
  if (counts.received !== written.rows || counts.broken !== written.broken)
    throw new Error(`${written.rows} rows were written and ${counts.received} were read`);
  await stageReasons(staged, counts.quarantined);
  return counts;
}

async function countRows({ database }: StagedRows): Promise<StagedCounts> {
  const row = await database.row(
    `select
         (select count(*) from ${staging.broken}) as broken,
         count(*) filter (where _bad) as quarantined,
         count(*) filter (where not _bad) as sound
     from ${staging.typed}`,
  );
  const [broken, quarantined, sound] = [Number(row.broken), Number(row.quarantined), Number(row.sound)];
  return { received: broken + quarantined + sound, broken, quarantined, sound };
}

async function stageBroken({ database }: StagedRows, files: NormalisedFiles, broken: number): Promise<void> {
  if (broken === 0) return database.run(`create table ${staging.broken} (_line bigint, rule varchar)`);
  await database.run(
    `create or replace table ${staging.broken} as
     select * from read_csv(
         ${quoteText(files.brokenFile)},
         columns = {'_line': 'BIGINT', 'rule': 'VARCHAR'}, delim = ${quoteText(rowFile.delimiter)},
         quote = '', escape = '', header = false, auto_detect = false, new_line = '\\n'
     )`,
  );
}

/** Why rows are bad, from the texts that were kept of them; a sound delivery pays nothing for it. */
async function stageReasons(
  { database, feed, referenceDate }: StagedRows,
  quarantined: number,
): Promise<void> {
  const bad = badCellsSql(feed, staging.typed);
  const faults =
    quarantined === 0 ? '' : `union all ${reasonsSql(feed, bad, `date ${quoteText(referenceDate)}`)}`;
  await database.run(
    `create or replace table ${staging.reasons} as
     select _line, null::varchar as column_name, rule, null::varchar as found from ${staging.broken}
     ${faults}`,
  );
}
