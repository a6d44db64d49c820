// Step 4, second half: what a delivery changes in the register, as set operations inside its transaction. The state does not
// depend on the order in which deliveries arrive: per key the greatest reference date wins, and at the same date the later
// arrival. A version that is replaced or withdrawn is closed at the moment of recording, never overwritten.

import { quoteIdentifier } from '../contract/index.js';
import { registerTable, timestampText } from '../warehouse/index.js';
import type { Judgement } from './fates.js';
import { keyHash, keyPrint } from './fingerprints.js';
import { horizonOf } from './horizon.js';
import { isTheirsSql } from './objections.js';
import { type Staged, staging } from './stage.js';
import { isStored } from './stored-fates.js';

/** What the register needs to know of the delivery whose rows are staged and judged. */
export interface RegisterStep {
  readonly staged: Staged;
  readonly deliveryId: string;
  readonly mode: 'full' | 'changes';
  readonly recordedAt: Date;
  readonly judgement: Judgement;
  /** Rows that broke a rule. */
  readonly quarantined: number;
}

/**
 * Applies the staged rows; inside a transaction.
 * @returns the number of versions closed because this full delivery lacks their key
 */
export async function applyToRegister(step: RegisterStep): Promise<number> {
  const { judgement, mode } = step;
  if (mode === 'full') await holdKeys(step);
  if (judgement.replaced > 0) await closeReplaced(step);
  if (judgement.stored > 0) await insertVersions(step);
  if (mode === 'changes' && judgement.fates.has('unchanged')) await confirmUnchanged(step);
  return mode === 'full' && judgement.hasKnown ? withdrawMissing(step) : 0;
}

/** Remembers keys of which this full delivery says something that cannot be used. */
async function holdKeys(step: RegisterStep): Promise<void> {
  const { feed } = step.staged;
  const refusesLate = feed.definition.closing?.policy === 'refuse' && step.judgement.fates.has('late');
  if (refusesLate) await holdLate(step);
  if (step.quarantined > 0) await holdUnreadable(step);
}

async function holdLate({ staged: { database, feed }, deliveryId }: RegisterStep): Promise<void> {
  await database.run(
    `insert into ledger.held_keys
     select distinct $1, ${keyHash(feed, 'rows')} from ${staging.typed} as rows
     inner join ${staging.fates} as fates on fates._line = rows._line
     where fates.fate = 'late'`,
    [deliveryId],
  );
}

/** Keys of rows in quarantine that no sound row has, but for those of people of whom nothing is kept. */
async function holdUnreadable({ staged, deliveryId }: RegisterStep): Promise<void> {
  const { database, feed } = staged;
  const hasKey = feed.key.map((name) => `bad.${quoteIdentifier(name)} is not null`).join(' and ');
  await database.run(
    `insert into ledger.held_keys
     select distinct $1, bad.key_hash
     from (
         select ${keyHash(feed, 'bad')} as key_hash, ${keyPrint(feed, 'bad')} as key_print from ${staging.typed} as bad
         where bad._bad and ${hasKey} and not ${isTheirsSql(staged, 'bad')}
     ) as bad
     anti join (
         select ${keyPrint(feed, 'rows')} as key_print from ${staging.typed} as rows where not rows._bad
     ) as sound on sound.key_print = bad.key_print`,
    [deliveryId],
  );
}

async function closeReplaced({ staged, recordedAt }: RegisterStep): Promise<void> {
  await staged.database.run(
    `update ${registerTable(staged.feed)}
     set recorded_to = $1::timestamp, closed_as = 'corrected'
     where rowid in (
         select row_number from ${staging.fates} as fates where row_number is not null and ${isStored(staged)}
     )`,
    [timestampText(recordedAt)],
  );
}

/** Where every sound row becomes a version, none has to be looked up. */
async function insertVersions(step: RegisterStep): Promise<void> {
  const { staged, deliveryId, recordedAt, judgement } = step;
  const columns = staged.feed.columns.map(({ name }) => quoteIdentifier(name)).join(', ');
  const sound = [...judgement.fates.values()].reduce((sum, n) => sum + n, 0);
  const isWhole = judgement.stored === sound && !judgement.fates.has('late');
  const chosen = `inner join ${staging.fates} as fates on fates._line = incoming._line
     where ${isStored(staged)}`;
  await staged.database.run(
    `insert into ${registerTable(staged.feed)} by name
     select
         ${columns},
         $1 as delivery_id,
         incoming._line as line,
         $2::date as reference_date,
         $2::date as confirmed_date,
         $3::timestamp as recorded_from,
         ${isWhole ? 'false' : "fates.fate = 'late'"} as is_late
     from ${staging.typed} as incoming
     ${isWhole ? 'where not incoming._bad' : chosen}`,
    [deliveryId, staged.referenceDate, timestampText(recordedAt)],
  );
}

/** In a feed of changes a row that is stated again is as new as its last statement; the values stay as they are. */
async function confirmUnchanged({ staged }: RegisterStep): Promise<void> {
  await staged.database.run(
    `update ${registerTable(staged.feed)}
     set confirmed_date = $1::date
     where confirmed_date < $1::date
         and rowid in (select row_number from ${staging.fates} where fate = 'unchanged')`,
    [staged.referenceDate],
  );
}

/** Closes what this full delivery lacks, unless something newer speaks of it or its row here is in quarantine. */
async function withdrawMissing({ staged, deliveryId, recordedAt, judgement }: RegisterStep): Promise<number> {
  const { database, feed, referenceDate } = staged;
  const table = registerTable(feed);
  const horizon = horizonOf(judgement.horizons, feed, 'version');
  const withdrawn = await database.change(
    `create or replace temp table withdrawn as
     select version.rowid as row_number
     from ${table} as version
     anti join (
         select row_number from ${staging.fates} where row_number is not null and fate != 'erased'
     ) as stated on stated.row_number = version.rowid
     ${horizon.join}
     where version.recorded_to is null
         and version.delivery_id != $2
         and version.confirmed_date <= $1::date
         and $1::date >= ${horizon.date}
         and not exists (
             select 1 from ledger.held_keys
             where delivery_id = $2 and key_hash = ${keyHash(feed, 'version')}
         )`,
    [referenceDate, deliveryId],
  );
  if (withdrawn === 0) return 0;
  await database.run(
    `update ${table} set recorded_to = $1::timestamp, closed_as = 'withdrawn'
     where rowid in (select row_number from withdrawn)`,
    [timestampText(recordedAt)],
  );
  return withdrawn;
}
