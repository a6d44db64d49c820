// Forgets who objects, inside the transaction of the delivery that made it known: every version of every row about them
// leaves the register, and their rows leave the archived deliveries. The ledger keeps counts and nothing else.

import type { CompiledFeed } from '../contract/index.js';
import { type Database, registerTable, timestampText } from '../warehouse/index.js';
import { keyHash } from './fingerprints.js';
import { isObjectionList, objectsSql } from './objections.js';
import { hasRows, type Staged, staging } from './stage.js';

/** Takes people out of archived deliveries; what it returns removes the archives as they were, once all is committed. */
export type ArchiveCleaner = (
  numbers: ReadonlySet<string>,
  feeds: readonly CompiledFeed[],
) => Promise<{ readonly cleaned: ReadonlyMap<string, number>; readonly finish: () => Promise<void> }>;

export interface EraseStep {
  readonly staged: Staged;
  readonly feeds: readonly CompiledFeed[];
  readonly deliveryId: string;
  readonly recordedAt: Date;
  readonly cleanArchives: ArchiveCleaner;
}

export interface Erased {
  /** Objections that hold, and numbers that people are known by because of them. */
  readonly objections: number;
  readonly numbers: number;
  readonly versions: number;
  readonly archives: number;
  /** To be done once all is committed. */
  readonly finish: () => Promise<void>;
}

/** Writes who objects to the ledger and erases whom it did not know before; undefined where nothing has changed. */
export async function eraseObjecting(step: EraseStep): Promise<Erased | undefined> {
  const { database, feed, objecting } = step.staged;
  const isList = isObjectionList(feed);
  if (!isList && objecting === 'nobody') return undefined;
  if (!isList && !(await hasRows(database, `(${newSql} union all ${goneSql})`))) return undefined;
  const added = await numbersOf(database, newSql);
  await renewLedger(step);
  const held = step.feeds.filter((feed) => !isObjectionList(feed));
  const versions = new Map<string, number>();
  if (added.size > 0) for (const feed of held) versions.set(feed.name, await eraseFrom(step, feed));
  const { cleaned, finish } =
    added.size > 0
      ? await step.cleanArchives(added, held)
      : { cleaned: new Map<string, number>(), finish: nothing };
  await recordErasures(step, held, versions, cleaned);
  const row = await database.row(
    `select count(distinct objection) as objections, count(distinct number) as numbers from ${staging.objecting}`,
  );
  return {
    objections: Number(row.objections),
    numbers: Number(row.numbers),
    versions: sum(versions),
    archives: sum(cleaned),
    finish,
  };
}

const nothing = async (): Promise<void> => undefined;
const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, n) => all + n, 0);

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

/** Deletes the versions of a feed about people who object, with what the ledger holds of their keys. */
async function eraseFrom({ staged: { database } }: EraseStep, feed: CompiledFeed): Promise<number> {
  const isTheirs = objectsSql(feed, 'version');
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
