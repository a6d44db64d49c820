// Step 4, first half: the fate of each sound row, from what the register holds of its key and what the newest full delivery
// says of it. Which rows are looked up where is left out where there is nothing to find: most deliveries repeat no key.

import { quoteIdentifier, quoteText } from '../contract/index.js';
import { type RowFate, rowFates } from '../diagnostics/index.js';
import { registerTable } from '../warehouse/index.js';
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

/** SQL that is true where two aliases hold the same key. */
export const sameKey = ({ staged }: RegisterStep, left: string, right: string): string =>
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
export async function horizonOf(
  { staged }: RegisterStep,
  alias: string,
): Promise<{ join: string; date: string }> {
  const row = await staged.database.row('select count(key_hash) as n from horizon');
  const overall = '(select reference_date from horizon where key_hash is null)';
  if (row.n === 0) return { join: '', date: `coalesce(${overall}, date '0001-01-01')` };
  const join = `left join horizon on horizon.key_hash = ${keyHash(staged.feed.key, alias)}`;
  const date = `case when horizon.key_hash is null then ${overall} else horizon.reference_date end`;
  return { join, date: `coalesce(${date}, date '0001-01-01')` };
}

/**
 * Gives each sound row its fate, in the temporary table of fates, and counts them. The order of the cases is the definition:
 * fates are disjoint.
 */
export async function judge(step: RegisterStep): Promise<Tally> {
  const { staged } = step;
  await makeHorizon(step);
  const horizon = await horizonOf(step, 'incoming');
  const repeated = await repeatedKeys(step);
  const known = await knownVersions(step);
  await staged.database.run(
    `create or replace temp table ${staging.fates} as
     select
         incoming._line,
         case
             when ${await isErased(step)} then 'erased'
             when ${repeated.isRepeated} then 'duplicate'
             when ${known.isUnchanged} then 'unchanged'
             when $1::date < ${horizon.date} or ${known.isNewer} then 'stale'
             when ${isLate(step)} then 'late'
             when ${known.isKnown} then 'correction'
             else 'new'
         end as fate,
         ${known.isKnown} as is_known
     from ${staging.incoming} as incoming
     ${known.join}
     ${repeated.join}
     ${horizon.join}`,
    [staged.referenceDate],
  );
  return { ...(await tallyOf(step)), hasKnown: known.join !== '' };
}

/** The open version of each key, as a join and expressions; left out where the register holds none of this feed. */
async function knownVersions(step: RegisterStep) {
  const table = registerTable(step.staged.feed);
  if (!(await hasRows(step, `${table} where recorded_to is null`)))
    return { join: '', isKnown: 'false', isUnchanged: 'false', isNewer: 'false' };
  return {
    join: `left join ${table} as known on known.recorded_to is null and ${sameKey(step, 'known', 'incoming')}`,
    isKnown: 'known.delivery_id is not null',
    isUnchanged: `known.delivery_id is not null and ${sameValues(step, 'known', 'incoming')}`,
    isNewer: 'known.confirmed_date > $1::date',
  };
}

async function hasRows({ staged }: RegisterStep, relation: string): Promise<boolean> {
  return (await staged.database.rows(`select 1 from ${relation} limit 1`)).length > 0;
}

/**
 * Keys that occur more than once in the file: the first line counts, the others are duplicates. Most files have none, and
 * equal keys have equal hashes, so that as many hashes as rows are proof of it, at a tenth of the cost.
 */
async function repeatedKeys(step: RegisterStep): Promise<{ join: string; isRepeated: string }> {
  const { database, feed } = step.staged;
  const key = feed.key.map(quoteIdentifier).join(', ');
  const none = { join: '', isRepeated: 'false' };
  const hashes = await database.row(
    `select count(*) = count(distinct hash(${key})) as are_distinct from ${staging.incoming}`,
  );
  if (hashes.are_distinct === true) return none;
  await database.run(
    `create or replace temp table repeated as
     select ${key}, min(_line) as first_line from ${staging.incoming} group by ${key} having count(*) > 1`,
  );
  if (!(await hasRows(step, 'repeated'))) return none;
  const join = `left join repeated on ${sameKey(step, 'repeated', 'incoming')}`;
  return { join, isRepeated: 'incoming._line > repeated.first_line' };
}

/** True where any identifier of the row is on the objection list. */
async function isErased(step: RegisterStep): Promise<string> {
  if (!(await hasRows(step, 'ledger.objections'))) return 'false';
  const named = step.staged.feed.columns.filter((column) => column.notation === 'identifier');
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
  const column = `incoming.${quoteIdentifier(closing.column)}`;
  const closed = `last_day(${column}::date) + to_months(${closing.afterMonths})`;
  return `coalesce(${closed} < $1::date, false)`;
}

/** Fates whose rows become versions of the register. */
const storedFates = ({ staged }: RegisterStep): readonly RowFate[] =>
  staged.feed.definition.closing?.policy === 'refuse' ? ['new', 'correction'] : ['new', 'correction', 'late'];

export const stored = (step: RegisterStep): string =>
  `fates.fate in (${storedFates(step).map(quoteText).join(', ')})`;

/** Sound rows by their fate, counted. */
export interface Tally {
  readonly fates: ReadonlyMap<RowFate, number>;
  /** Rows that become versions, and those of them that replace one. */
  readonly stored: number;
  readonly replaced: number;
  /** Whether the register held open versions of this feed before. */
  readonly hasKnown: boolean;
}

async function tallyOf(step: RegisterStep): Promise<Omit<Tally, 'hasKnown'>> {
  const groups = await step.staged.database.rows(
    `select fate, count(*) as n, count(*) filter (where is_known) as n_known from ${staging.fates} group by fate`,
  );
  const fates = new Map<RowFate, number>();
  let [kept, replaced] = [0, 0];
  for (const { fate: name, n, n_known } of groups) {
    const fate = rowFates.find((each) => each === name);
    if (fate === undefined) throw new Error(`no row fate ${String(name)}`);
    fates.set(fate, Number(n));
    if (!storedFates(step).includes(fate)) continue;
    kept += Number(n);
    replaced += Number(n_known);
  }
  return { fates, stored: kept, replaced };
}
