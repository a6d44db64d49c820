// Step 4: what a delivery changes in the register, as set operations. The state does not depend on the order in which
// deliveries arrive: per key the greatest reference date wins, and at the same date the later arrival. A version that
// is replaced or withdrawn is closed at the moment of recording, never overwritten.

import { quoteIdentifier } from '../contract/index.js';
import type { RowFate } from '../diagnostics/index.js';
import { type Parameters, registerTable, timestampText } from '../warehouse/index.js';
import { horizonOf, judge, keyHash, type RegisterStep, sameKey, stored, type Tally } from './fates.js';
import { staging } from './stage.js';

/** What a delivery did to the register. */
export interface Applied {
  /** Sound rows by their fate. */
  readonly fates: ReadonlyMap<RowFate, number>;
  /** Versions closed because this full delivery lacks their key. */
  readonly withdrawn: number;
}

/** Applies the staged rows; inside a transaction. Leaves the fate of each sound row in the temporary table of fates. */
export async function applyToRegister(step: RegisterStep): Promise<Applied> {
  const tally = await judge(step);
  await holdKeys(step);
  if (tally.replaced > 0) await closeReplaced(step);
  if (tally.stored > 0) await insertVersions(step, tally);
  if (step.mode === 'changes' && tally.fates.has('unchanged')) await confirmUnchanged(step);
  const withdrawn = step.mode === 'full' && tally.hasKnown ? await withdrawMissing(step) : 0;
  return { fates: tally.fates, withdrawn };
}

/** Remembers keys of which this full delivery says something that cannot be used. */
async function holdKeys(step: RegisterStep): Promise<void> {
  const { staged } = step;
  if (step.mode !== 'full') return;
  const hash = keyHash(staged.feed.key, 'held');
  const refusedLate = `select held.* from ${staging.incoming} as held
     inner join ${staging.fates} as fates on fates._line = held._line
     where fates.fate = 'late' and not (${stored(step)})`;
  const unreadable = `select bad.* from ${staging.bad} as bad
     anti join ${staging.incoming} as incoming on ${sameKey(step, 'bad', 'incoming')}`;
  const sources = [
    ...(step.quarantined > 0 ? [unreadable] : []),
    ...(staged.feed.definition.closing?.policy === 'refuse' ? [refusedLate] : []),
  ];
  for (const source of sources) {
    await staged.database.run(
      `insert into ledger.held_keys
       select distinct $1, ${hash} from (${source}) as held
       where ${staged.feed.key.map((name) => `held.${quoteIdentifier(name)} is not null`).join(' and ')}`,
      [step.deliveryId],
    );
  }
}

async function closeReplaced(step: RegisterStep): Promise<void> {
  await step.staged.database.run(
    `update ${registerTable(step.staged.feed)} as known
     set recorded_to = $1::timestamp, closed_as = 'corrected'
     from ${staging.incoming} as incoming
     inner join ${staging.fates} as fates on fates._line = incoming._line
     where known.recorded_to is null and fates.is_known
         and ${stored(step)} and ${sameKey(step, 'known', 'incoming')}`,
    [timestampText(step.recordedAt)],
  );
}

/** Where every row becomes a version, none has to be looked up. */
async function insertVersions(step: RegisterStep, tally: Tally): Promise<void> {
  const { staged } = step;
  const columns = staged.feed.columns.map(({ name }) => quoteIdentifier(name)).join(', ');
  const parameters: Parameters = [step.deliveryId, staged.referenceDate, timestampText(step.recordedAt)];
  const all = [...tally.fates.values()].reduce((sum, n) => sum + n, 0);
  const isPlain = tally.stored === all && !tally.fates.has('late');
  const chosen = `inner join ${staging.fates} as fates on fates._line = incoming._line where ${stored(step)}`;
  await staged.database.run(
    `insert into ${registerTable(staged.feed)} by name
     select
         ${columns},
         $1 as delivery_id,
         incoming._line as line,
         $2::date as reference_date,
         $2::date as confirmed_date,
         $3::timestamp as recorded_from,
         ${isPlain ? 'false' : "fates.fate = 'late'"} as is_late
     from ${staging.incoming} as incoming
     ${isPlain ? '' : chosen}`,
    parameters,
  );
}

/** In a feed of changes a row that is stated again is as new as its last statement; the values stay as they are. */
async function confirmUnchanged(step: RegisterStep): Promise<void> {
  const { staged } = step;
  await staged.database.run(
    `update ${registerTable(staged.feed)} as known
     set confirmed_date = $1::date
     from ${staging.incoming} as incoming
     inner join ${staging.fates} as fates on fates._line = incoming._line
     where known.recorded_to is null and known.confirmed_date < $1::date
         and fates.fate = 'unchanged' and ${sameKey(step, 'known', 'incoming')}`,
    [staged.referenceDate],
  );
}

/** Closes what this full delivery lacks, unless something newer speaks of it or its row here is in quarantine. */
async function withdrawMissing(step: RegisterStep): Promise<number> {
  const { staged } = step;
  const table = registerTable(staged.feed);
  const horizon = await horizonOf(step, 'known');
  await staged.database.run(
    `create or replace temp table withdrawn as
     select known.rowid as row_number
     from ${table} as known
     anti join (
         select incoming.* from ${staging.incoming} as incoming
         inner join ${staging.fates} as fates on fates._line = incoming._line
         where fates.fate != 'erased'
     ) as stated on ${sameKey(step, 'known', 'stated')}
     ${horizon.join}
     where known.recorded_to is null and known.confirmed_date <= $1::date
         and $1::date >= ${horizon.date}
         and not exists (
             select 1 from ledger.held_keys
             where delivery_id = $2 and key_hash = ${keyHash(staged.feed.key, 'known')}
         )`,
    [staged.referenceDate, step.deliveryId],
  );
  await staged.database.run(
    `update ${table} set recorded_to = $1::timestamp, closed_as = 'withdrawn'
     where rowid in (select row_number from withdrawn)`,
    [timestampText(step.recordedAt)],
  );
  const row = await staged.database.row('select count(*) as n from withdrawn');
  return Number(row.n);
}
