// Step 4: what a delivery changes in the register, as set operations. The state does not depend on the order in which
// deliveries arrive: per key the greatest reference date wins, and at the same date the later arrival. A version that
// is replaced or withdrawn is closed at the moment of recording, never overwritten.

import { quoteIdentifier } from '../contract/index.js';
import { type Parameters, registerTable, timestampText } from '../warehouse/index.js';
import { type Staged, staging } from './stage.js';

/** What the register needs to know of the delivery whose rows are staged. */
export interface RegisterStep {
  readonly staged: Staged;
  readonly deliveryId: string;
  readonly mode: 'full' | 'changes';
  readonly recordedAt: Date;
  /** Rows that broke a rule; where there are none, no key has to be held for them. */
  readonly quarantined: number;
}

/**
 * Applies the staged rows; inside a transaction. Leaves the fate of each sound row in the temporary table of fates.
 * @returns the number of versions closed because this full delivery lacks their key
 */
export async function applyToRegister(step: RegisterStep): Promise<number> {
  await makeHorizon(step);
  await judge(step);
  await holdKeys(step);
  await closeReplaced(step);
  await insertVersions(step);
  if (step.mode === 'changes') await confirmUnchanged(step);
  return step.mode === 'full' ? withdrawMissing(step) : 0;
}

/** SQL that is true where two aliases hold the same key. */
const sameKey = ({ staged }: RegisterStep, left: string, right: string): string =>
  staged.feed.key
    .map((name) => `${left}.${quoteIdentifier(name)} = ${right}.${quoteIdentifier(name)}`)
    .join(' and ');

/** SQL that is true where two aliases hold the same values in every column. */
const sameValues = ({ staged }: RegisterStep, left: string, right: string): string =>
  staged.feed.columns
    .map(
      ({ name }) => `${left}.${quoteIdentifier(name)} is not distinct from ${right}.${quoteIdentifier(name)}`,
    )
    .join(' and ');

/** One hash per key, under which the ledger keeps keys whose row was in quarantine. */
export const keyHash = (key: readonly string[], alias: string): string =>
  `sha256(concat_ws(chr(31), ${key.map((name) => `${alias}.${quoteIdentifier(name)}::varchar`).join(', ')}))`;

/**
 * The horizon of a key: the newest full delivery that says anything about it. One date holds for all keys but those
 * that some full delivery named in a quarantined row only; their horizon is an earlier delivery, or none.
 */
async function makeHorizon({ staged }: RegisterStep): Promise<void> {
  const { supplier, feed } = staged.feed;
  await staged.database.run(
    `create or replace temp table horizon as
     with
     fulls as (
         select delivery_id, reference_date from ledger.deliveries
         where supplier = $1 and feed = $2 and mode = 'full' and outcome != 'refused'
     ),
     held as (
         select held_keys.key_hash, fulls.delivery_id
         from ledger.held_keys inner join fulls on held_keys.delivery_id = fulls.delivery_id
     )
     select null as key_hash, max(reference_date) as reference_date from fulls
     union all
     select keys.key_hash, max(fulls.reference_date) filter (where held.delivery_id is null)
     from (select distinct key_hash from held) as keys
     cross join fulls
     left join held on held.key_hash = keys.key_hash and held.delivery_id = fulls.delivery_id
     group by keys.key_hash`,
    [supplier, feed],
  );
}

/** The horizon of the keys of an alias, as a join and an expression; the join is left out where no key is held. */
async function horizonOf({ staged }: RegisterStep, alias: string): Promise<{ join: string; date: string }> {
  const row = await staged.database.row('select count(key_hash) as n from horizon');
  const overall = '(select reference_date from horizon where key_hash is null)';
  if (row.n === 0) return { join: '', date: `coalesce(${overall}, date '0001-01-01')` };
  const join = `left join horizon on horizon.key_hash = ${keyHash(staged.feed.key, alias)}`;
  const date = `case when horizon.key_hash is null then ${overall} else horizon.reference_date end`;
  return { join, date: `coalesce(${date}, date '0001-01-01')` };
}

/** Gives each sound row its fate. The order of the cases is the definition: fates are disjoint. */
async function judge(step: RegisterStep): Promise<void> {
  const { staged } = step;
  const horizon = await horizonOf(step, 'incoming');
  const { join: repeatedJoin, isRepeated } = await repeatedKeys(step);
  await staged.database.run(
    `create or replace temp table ${staging.fates} as
     select
         incoming._line,
         case
             when ${isErased(step)} then 'erased'
             when ${isRepeated} then 'duplicate'
             when known.delivery_id is not null and ${sameValues(step, 'known', 'incoming')} then 'unchanged'
             when $1::date < ${horizon.date} or known.confirmed_date > $1::date then 'stale'
             when ${isLate(step)} then 'late'
             when known.delivery_id is null then 'new'
             else 'correction'
         end as fate,
         known.delivery_id is not null as is_known
     from ${staging.incoming} as incoming
     left join ${registerTable(staged.feed)} as known
         on known.recorded_to is null and ${sameKey(step, 'known', 'incoming')}
     ${repeatedJoin}
     ${horizon.join}`,
    [staged.referenceDate],
  );
}

/** Keys that occur more than once in the file: the first line counts, the others are duplicates. */
async function repeatedKeys(step: RegisterStep): Promise<{ join: string; isRepeated: string }> {
  const { staged } = step;
  const key = staged.feed.key.map(quoteIdentifier).join(', ');
  await staged.database.run(
    `create or replace temp table repeated as
     select ${key}, min(_line) as first_line from ${staging.incoming} group by ${key} having count(*) > 1`,
  );
  const row = await staged.database.row('select count(*) as n from repeated');
  if (row.n === 0) return { join: '', isRepeated: 'false' };
  const join = `left join repeated on ${sameKey(step, 'repeated', 'incoming')}`;
  return { join, isRepeated: 'incoming._line > repeated.first_line' };
}

/** True where any identifier of the row is on the objection list. */
function isErased({ staged }: RegisterStep): string {
  const named = staged.feed.columns.filter((column) => column.notation === 'identifier');
  const tests = named.map(
    ({ name }) =>
      `coalesce(incoming.${quoteIdentifier(name)} in (select pseudonym from ledger.objections), false)`,
  );
  return tests.length === 0 ? 'false' : `(${tests.join(' or ')})`;
}

/** True where the row is about a period that had closed by the reference date of the delivery. */
function isLate({ staged }: RegisterStep): string {
  const { closing } = staged.feed.definition;
  if (closing === undefined) return 'false';
  const isMonth = staged.feed.columns.some(
    ({ name, notation }) => name === closing.column && notation === 'month',
  );
  const column = `incoming.${quoteIdentifier(closing.column)}${isMonth ? " || '-01'" : ''}`;
  const closed = `last_day((${column})::date) + to_months(${closing.afterMonths})`;
  return `coalesce(${closed} < $1::date, false)`;
}

/** Fates whose rows become versions of the register. */
const stored = ({ staged }: RegisterStep): string =>
  staged.feed.definition.closing?.policy === 'refuse'
    ? "fates.fate in ('new', 'correction')"
    : "fates.fate in ('new', 'correction', 'late')";

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

async function insertVersions(step: RegisterStep): Promise<void> {
  const { staged } = step;
  const columns = staged.feed.columns.map(({ name }) => quoteIdentifier(name)).join(', ');
  const parameters: Parameters = [step.deliveryId, staged.referenceDate, timestampText(step.recordedAt)];
  await staged.database.run(
    `insert into ${registerTable(staged.feed)} by name
     select
         ${columns},
         $1 as delivery_id,
         incoming._line as line,
         $2::date as reference_date,
         $2::date as confirmed_date,
         $3::timestamp as recorded_from,
         fates.fate = 'late' as is_late
     from ${staging.incoming} as incoming
     inner join ${staging.fates} as fates on fates._line = incoming._line
     where ${stored(step)}`,
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
