// Groups of people, such as households, of whom all who are known object. Kept is only that someone who objects was seen in a
// group; whether the group objects is worked out anew at each delivery that can change it, because it may gain someone who
// does not. The register holds no row of who objects, so that whoever is in force in it does not.

import {
  type CompiledFeed,
  groupColumns,
  isObjectionList,
  namesGroupsOnly,
  namesMembers,
  personColumns,
  pseudonymPrefix,
  quoteIdentifier,
} from '../contract/index.js';
import { registerTable, timestampText } from '../warehouse/index.js';
import { groupHash } from './numbers.js';
import { type Staged, type StagedRows, staging } from './stage.js';

/** Whether a delivery of this feed has to do with groups: it names them, or can make known who objects. */
export function concernsGroups(feed: CompiledFeed, feeds: readonly CompiledFeed[]): boolean {
  const areKnown = feeds.some((each) => namesMembers(each, feeds));
  if (!areKnown || !feeds.some((each) => namesGroupsOnly(each, feeds))) return false;
  const links = personColumns(feed, feeds).length > 1;
  return isObjectionList(feed) || links || groupColumns(feed).length > 0;
}

/** SQL of the hashes of groups that object by what is in force in the register at the moment when it is asked. */
export function objectingGroupsSql(feeds: readonly CompiledFeed[]): string {
  const inForce = groupsNamedIn(feeds).map(
    ({ table, column }) => `select ${groupHash(column)} as number from ${table} where recorded_to is null`,
  );
  return `select distinct seen.group_hash as number from ledger.objecting_groups as seen
    anti join (${inForce.join(' union all ')}) as others on others.number = seen.group_hash`;
}

/** Stages the groups that object before this delivery is in. */
export const stageGroups = ({ database }: StagedRows, feeds: readonly CompiledFeed[]): Promise<void> =>
  database.run(`create or replace table ${staging.groups} as ${objectingGroupsSql(feeds)}`);

/** Groups that object now that this delivery is in, and did not before. */
export const newGroupsSql = (feeds: readonly CompiledFeed[]): string =>
  `select now_objecting.number from (${objectingGroupsSql(feeds)}) as now_objecting
     anti join ${staging.groups} as before on before.number = now_objecting.number`;

/** Whether a delivery can change which groups object. */
export const changesGroups = ({ feed, objecting }: Staged, feeds: readonly CompiledFeed[]): boolean =>
  concernsGroups(feed, feeds) &&
  !namesGroupsOnly(feed, feeds) &&
  (isObjectionList(feed) || objecting !== 'nobody');

/** Writes to the ledger in which groups people are who object, by the register before their rows go and by the delivery itself. */
export async function rememberGroups(
  staged: Staged,
  feeds: readonly CompiledFeed[],
  recordedAt: Date,
): Promise<void> {
  const { database, feed, objecting } = staged;
  if (!changesGroups(staged, feeds)) return;
  if (isObjectionList(feed)) await database.run(forgetSql);
  else if (objecting !== 'here') return;
  const own = namesMembers(feed, feeds) ? groupsNamedIn([feed], feeds, staging.typed) : [];
  const seen = [...groupsNamedIn(feeds), ...own].map(
    ({ table, column, persons }) =>
      `select ${column} as number, unnest([${persons}]) as person from ${table}`,
  );
  await database.run(
    `insert into ledger.objecting_groups
     select found.group_hash, found.objection, $1::timestamp from (
         select distinct ${groupHash('seen.number')} as group_hash, known.objection
         from (${seen.join(' union all ')}) as seen
         inner join ${staging.objecting} as known on known.number = seen.person
         where starts_with(seen.number, '${pseudonymPrefix}')
     ) as found
     anti join ledger.objecting_groups as before
         on before.group_hash = found.group_hash and before.objection = found.objection`,
    [timestampText(recordedAt)],
  );
}

const forgetSql = `delete from ledger.objecting_groups
    where objection not in (select objection from ${staging.objecting})`;

/** Where it stands who is in which group: in the register, or in another table with the rows of such feeds. */
const groupsNamedIn = (
  feeds: readonly CompiledFeed[],
  all: readonly CompiledFeed[] = feeds,
  place?: string,
) =>
  feeds
    .filter((feed) => namesMembers(feed, all))
    .flatMap((feed) =>
      groupColumns(feed).map((column) => ({
        table: place ?? registerTable(feed),
        column: quoteIdentifier(column),
        persons: personColumns(feed, all).map(quoteIdentifier).join(', '),
      })),
    );
