// Step 3: what is wrong with the rows. They were typed and judged while they were read (row-typing.ts), with the texts of
// the bad ones kept beside them, from which it is found out why.

import { badCellsSql, quoteText, reasonsSql, rowFile } from '../contract/index.js';
import type { NormalisedFiles } from './read.js';
import { type Staged, type StagedCounts, staging } from './stage.js';

/**
 * Completes the temporary tables; the typed rows are there already.
 * @throws Error where DuckDB reads another number of rows than were written: a bug, and nothing may be loaded
 */
export async function checkRows(
  staged: Staged,
  files: NormalisedFiles,
  written: { readonly rows: number; readonly broken: number },
): Promise<StagedCounts> {
  await partTyped(staged);
  await stageBroken(staged, files);
  const counts = await countRows(staged);
  if (counts.received !== written.rows || counts.broken !== written.broken) {
    throw new Error(`${written.rows} rows were written and ${counts.received} were read`);
  }
  await stageReasons(staged, counts);
  return counts;
}

async function partTyped({ database }: Staged): Promise<void> {
  await database.run(`create or replace temp view incoming as
     select * exclude (_bad, _cells) from ${staging.typed} where not _bad`);
  await database.run(`create or replace temp view bad_rows as
     select * exclude (_bad, _cells) from ${staging.typed} where _bad`);
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
     from ${staging.typed}`,
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
  const bad = badCellsSql(feed, staging.typed);
  const faults =
    quarantined === 0 ? '' : `union all ${reasonsSql(feed, bad, `date ${quoteText(referenceDate)}`)}`;
  await database.run(
    `create or replace temp table reasons as
     select _line, null::varchar as column_name, rule, null::varchar as found from temp.broken_rows
     ${faults}`,
  );
}
