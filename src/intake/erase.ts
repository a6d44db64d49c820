// Forgets who objects, inside the transaction of the delivery that made it known: every version of every row about them
// leaves the register, and so do their rows in archived deliveries. The ledger keeps counts and nothing else. People go before
// the delivery comes into the register, groups of which nobody else is known after it, when it is known who is in them.

import { type CompiledFeed, isObjectionList, namesGroupsOnly, personColumns } from '../contract/index.js';
import { type Database, registerTable, timestampText } from '../warehouse/index.js';
import { keyHash } from './fingerprints.js';
import { changesGroups, newGroupsSql, objectingGroupsSql } from './groups.js';
import { cellTest, namesSql, ofGroups, ofPeople } from './numbers.js';
import { hasRows, type Numbers, type Staged, staging } from './stage.js';

/** Takes people out of archived deliveries; what it returns removes the archives as they were, once all is committed. */
export type ArchiveCleaner = (
  isTheirs: (cell: string) => boolean,
  feeds: readonly CompiledFeed[],
) => Promise<{ readonly cleaned: ReadonlyMap<string, number>; readonly finish: () => Promise<void> }>;

export interface EraseStep {
  readonly staged: Staged;
  readonly feeds: readonly CompiledFeed[];
  readonly deliveryId: string;
  readonly recordedAt: Date;
  readonly cleanArchives: ArchiveCleaner;
}

/** What went. */
export interface Gone {
  readonly versions: number;
  readonly archives: number;
  /** To be done once all is committed. */
  readonly finish: () => Promise<void>;
}

export interface Erased extends Gone {
  /** Objections that hold, and numbers that people are known by because of them. */
  readonly objections: number;
  readonly numbers: number;
}

/** Writes who objects to the ledger and erases whom it did not know before; undefined where nothing has changed. */
export async function eraseObjecting(step: EraseStep): Promise<Gone | undefined> {
  const { database, feed, objecting } = step.staged;
  const isList = isObjectionList(feed);
  if (!isList && objecting === 'nobody') return undefined;
  if (!isList && !(await hasRows(database, `(${newSql} union all ${goneSql})`))) return undefined;
  const added = await numbersOf(database, newSql);
  await renewLedger(step);
  const isHeld = (each: CompiledFeed) => !isObjectionList(each) && personColumns(each, step.feeds).length > 0;
  return erase(step, step.feeds.filter(isHeld), added, ofPeople);
}

/** Once a delivery is in: erases the rows of groups that object because of it; undefined where there are none. */
export async function eraseGroups(step: EraseStep): Promise<Gone | undefined> {
  const { staged, feeds } = step;
  if (!changesGroups(staged, feeds)) return undefined;
  const added = await numbersOf(staged.database, newGroupsSql(feeds));
  if (added.size === 0) return undefined;
  const held = feeds.filter((each) => namesGroupsOnly(each, feeds));
  return erase(step, held, added, ofGroups(`(${objectingGroupsSql(feeds)})`));
}

/** All that went, and who objects now; undefined where nothing has changed. */
export async function allErased(
  { database }: Staged,
  parts: readonly (Gone | undefined)[],
): Promise<Erased | undefined> {
  const gone = parts.filter((part) => part !== undefined);
  if (gone.length === 0) return undefined;
  const row = await database.row(
    `select count(distinct objection) as objections, count(distinct number) as numbers from ${staging.objecting}`,
  );
  return {
    objections: Number(row.objections),
    numbers: Number(row.numbers),
    versions: sum(gone.map(({ versions }) => versions)),
    archives: sum(gone.map(({ archives }) => archives)),
    finish: async () => {
      for (const { finish } of gone) await finish();
    },
  };
}

/** Erases the rows of some feeds by numbers, some of which were added by this delivery; nothing where none was. */
async function erase(
  step: EraseStep,
  feeds: readonly CompiledFeed[],
  added: ReadonlySet<string>,
  numbers: Numbers,
): Promise<Gone> {
  if (added.size === 0) return { versions: 0, archives: 0, finish: async () => undefined };
  const versions = new Map<string, number>();
  for (const feed of feeds) versions.set(feed.name, await eraseFrom(step, feed, numbers));
  const { cleaned, finish } = await step.cleanArchives(cellTest(added, numbers), feeds);
  await recordErasures(step, feeds, versions, cleaned);
  return { versions: sum([...versions.values()]), archives: sum([...cleaned.values()]), finish };
}

const sum = (counts: readonly number[]): number => counts.reduce((all, n) => all + n, 0);

const newSql = `select now_known.number, now_known.objection from ${staging.objecting} as now_known
    anti join ledger.objecting_numbers as before
        on before.number = now_known.number and before.objection = now_known.objection`;

const goneSql = `select before.number, before.objection from ledger.objecting_numbers as before
    anti join ${staging.objecting} as now_known
        on before.number = now_known.number and before.objection = now_known.objection`;

async function numbersOf(database: Database, sql: string): Promise<ReadonlySet<string>> {
  return new Set(
    (await database.rows(`select distinct number from (${sql})`)).map((row) => String(row.number)),
  );
}

async function renewLedger({ staged: { database }, recordedAt }: EraseStep): Promise<void> {
  await database.run(
    `delete from ledger.objecting_numbers as before where not exists (
         select 1 from ${staging.objecting} as now_known
         where now_known.number = before.number and now_known.objection = before.objection
     )`,
  );
  await database.run(
    `insert into ledger.objecting_numbers select number, objection, $1::timestamp from (${newSql})`,
    [timestampText(recordedAt)],
  );
}

/** Deletes the versions of a feed that have one of these numbers, with what the ledger holds of their keys. */
async function eraseFrom(
  { staged: { database } }: EraseStep,
  feed: CompiledFeed,
  numbers: Numbers,
): Promise<number> {
  const isTheirs = namesSql(feed, 'version', numbers);
  const table = registerTable(feed);
  await database.run(
    `delete from ledger.held_keys where key_hash in (
         select ${keyHash(feed, 'version')} from ${table} as version where ${isTheirs}
     )`,
  );
  const row = await database.row(`select count(*) as n from ${table} as version where ${isTheirs}`);
  await database.run(`delete from ${table} as version where ${isTheirs}`);
  return Number(row.n);
}

async function recordErasures(
  { staged: { database }, deliveryId }: EraseStep,
  feeds: readonly CompiledFeed[],
  versions: ReadonlyMap<string, number>,
  archives: ReadonlyMap<string, number>,
): Promise<void> {
  for (const { name } of feeds) {
    const [nVersions, nArchives] = [versions.get(name) ?? 0, archives.get(name) ?? 0];
    if (nVersions + nArchives === 0) continue;
    await database.run('insert into ledger.erasures values ($1, $2, $3, $4, $5)', [
      ...[deliveryId, name, nVersions, nArchives],
      nVersions === 0,
    ]);
  }
}
