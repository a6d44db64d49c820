// Who objects once a delivery is in: whom the ledger knows, whom a list of objections names, and every other number that a
// row links to one of theirs, in the register or in the delivery itself. Worked out beside the register; written by erase.ts.

import {
  type CompiledFeed,
  isObjectionList,
  namesGroupsOnly,
  personColumns,
  pseudonymPrefix,
  quoteIdentifier,
} from '../contract/index.js';
import { registerTable } from '../warehouse/index.js';
import { keyHash } from './fingerprints.js';
import { concernsGroups, stageGroups } from './groups.js';
import { namesSql, ofGroups, ofPeople } from './numbers.js';
import { hasRows, type Staged, type StagedRows, staging } from './stage.js';
import { isStored } from './stored-fates.js';

/**
 * Stages who objects by the ledger and, in whatever row of this delivery, under which other numbers. The ledger knows every
 * number that the register links to one of theirs; only a number that is new in this delivery can lead to further ones.
 */
export async function stageObjecting(rows: StagedRows, feeds: readonly CompiledFeed[]): Promise<Staged> {
  const known = await rows.database.change(
    `create or replace table ${staging.objecting} as select number, objection from ledger.objecting_numbers`,
  );
  const numbers = namesGroupsOnly(rows.feed, feeds) ? ofGroups(staging.groups) : ofPeople;
  const isList = isObjectionList(rows.feed);
  if ((known > 0 || isList) && concernsGroups(rows.feed, feeds)) await stageGroups(rows, feeds);
  if (known === 0 || isList) return { ...rows, numbers, objecting: known === 0 ? 'nobody' : 'elsewhere' };
  if ((await addOfRows(rows, feeds)) > 0) await spread(rows, feeds);
  const isHere = await hasRows(
    rows.database,
    `${staging.typed} as rows where ${namesSql(rows.feed, 'rows', numbers)}`,
  );
  return { ...rows, numbers, objecting: isHere ? 'here' : 'elsewhere' };
}

/** SQL that is true where a row of this delivery is about someone who objects. */
export const isTheirsSql = ({ feed, objecting, numbers }: Staged, alias: string): string =>
  objecting === 'here' ? namesSql(feed, alias, numbers) : 'false';

/**
 * Once the rows of a list are judged: takes the objections over that it brings, changes or ends.
 * @param isJudged whether fates are listed row by row; where they are not, every sound row is new
 */
export async function stageListed(
  staged: Staged,
  feeds: readonly CompiledFeed[],
  isJudged: boolean,
): Promise<void> {
  const { database, feed } = staged;
  const { erases } = feed.definition;
  if (erases === undefined) return;
  const rows = isJudged
    ? `(select rows.* from ${staging.typed} as rows
        inner join ${staging.fates} as fates on fates._line = rows._line where ${isStored(staged)})`
    : `(select * from ${staging.typed} where not _bad)`;
  const numbers = personColumns(feed, feeds).map(quoteIdentifier).join(', ');
  const listed = await database.change(
    `create or replace table staged.listed as
     select unnest([${numbers}]) as number, ${keyHash(feed, 'listed')} as objection,
         ${quoteIdentifier(erases.withdrawnColumn)} is null as holds
     from ${rows} as listed`,
  );
  if (listed === 0) return;
  await database.run(
    `delete from ${staging.objecting} where objection in (select objection from staged.listed)`,
  );
  await add(staged, 'select number, objection from staged.listed where holds and number is not null');
  await spread(staged, feeds);
}

/** How many numbers rows of this delivery itself link to one that is known. */
async function addOfRows(rows: StagedRows, feeds: readonly CompiledFeed[]): Promise<number> {
  const columns = personColumns(rows.feed, feeds);
  return columns.length < 2 ? 0 : add(rows, linkedSql(staging.typed, columns));
}

/** Goes round until no row links a number that is not known yet. */
async function spread(staged: StagedRows, feeds: readonly CompiledFeed[]): Promise<void> {
  if (!(await hasRows(staged.database, staging.objecting))) return;
  const places = feeds
    .filter((feed) => !isObjectionList(feed))
    .flatMap((feed) => {
      const columns = personColumns(feed, feeds);
      if (columns.length < 2) return [];
      const tables = [registerTable(feed), ...(feed.name === staged.feed.name ? [staging.typed] : [])];
      return tables.map((table) => ({ table, columns }));
    });
  for (let added = 1; added > 0; ) {
    added = 0;
    for (const { table, columns } of places) added += await add(staged, linkedSql(table, columns));
  }
}

function linkedSql(table: string, columns: readonly string[]): string {
  const numbers = `[${columns.map(quoteIdentifier).join(', ')}]`;
  return `select number, objection from (
      select distinct unnest(linked.numbers) as number, known.objection
      from (select list_filter(${numbers}, lambda each: each is not null) as numbers from ${table}) as linked
      inner join ${staging.objecting} as known on list_contains(linked.numbers, known.number)
  )`;
}

/** Adds numbers that are not there yet; how many. */
async function add({ database }: StagedRows, select: string): Promise<number> {
  return database.change(
    `insert into ${staging.objecting}
     select distinct found.number, found.objection from (${select}) as found
     anti join ${staging.objecting} as known
         on known.number = found.number and known.objection = found.objection
     where starts_with(found.number, '${pseudonymPrefix}')`,
  );
}
