// Step 4, first half: the fate of each sound row, from what the register holds of its key and what the newest full delivery
// says of it. Nothing is looked up where there is nothing to find: most deliveries repeat no key, and nobody objects.

import { quoteIdentifier } from '../contract/index.js';
import { type RowFate, rowFates } from '../diagnostics/index.js';
import { registerTable } from '../warehouse/index.js';
import { keyPrint, valuesPrint } from './fingerprints.js';
import { type Horizons, horizonOf, makeHorizon } from './horizon.js';
import { isTheirsSql } from './objections.js';
import { type Staged, staging } from './stage.js';
import { storedFates } from './stored-fates.js';

/** The fates of the sound rows, counted. */
export interface Judgement {
  readonly fates: ReadonlyMap<RowFate, number>;
  /** Rows that become versions, and those of them that replace one. */
  readonly stored: number;
  readonly replaced: number;
  /** Whether the register held open versions of this feed before. */
  readonly hasKnown: boolean;
  /** Whether fates are listed row by row; where they are not, every sound row is new. */
  readonly isListed: boolean;
  /** The horizons before this delivery. */
  readonly horizons: Horizons;
}

/**
 * Gives each sound row its fate. The order of the cases is the definition: fates are disjoint. Rows are listed only where
 * some may be something else than new.
 */
export async function judge(staged: Staged, sound: number): Promise<Judgement> {
  const horizons = await makeHorizon(staged);
  const cases = await casesOf(staged, horizons);
  const { known } = cases;
  if (cases.isTrivial) return { ...allNew(sound), horizons };
  await staged.database.run(
    `create or replace table ${staging.fates} as
     select
         incoming._line,
         incoming.key_print,
         case
             when ${cases.isErased} then 'erased'
             when ${cases.repeated.isRepeated} then 'duplicate'
             when ${known.isUnchanged} then 'unchanged'
             when ${cases.isStale} then 'stale'
             when ${cases.isLate} then 'late'
             when ${known.isKnown} then 'correction'
             else 'new'
         end as fate,
         ${known.rowNumber} as row_number
     from ${incomingSql(staged)} as incoming
     ${known.join}
     ${cases.repeated.join}
     ${cases.horizonJoin}`,
    [staged.referenceDate],
  );
  return { ...(await countFates(staged)), hasKnown: known.join !== '', isListed: true, horizons };
}

const allNew = (sound: number): Omit<Judgement, 'horizons'> => ({
  fates: new Map([['new', sound]]),
  stored: sound,
  replaced: 0,
  hasKnown: false,
  isListed: false,
});

/**
 * Sound rows with the prints by which they are compared. These are made before the join, so that it carries some bytes of a
 * row and not all its values: with those, millions of rows do not fit in memory, and DuckDB writes them to the disk and back.
 */
const incomingSql = ({ feed }: Staged): string =>
  `(select rows.*, ${keyPrint(feed, 'rows')} as key_print, ${valuesPrint(feed, 'rows')} as values_print
   from ${staging.typed} as rows where not rows._bad)`;

async function casesOf(staged: Staged, horizons: Horizons) {
  const horizon = horizonOf(horizons, staged.feed, 'incoming');
  const known = await knownJoin(staged);
  const repeated = await repeatedJoin(staged);
  const isErased = isTheirsSql(staged, 'incoming');
  const isLate = lateTest(staged);
  // Whether some full delivery spoke of a later day than this one.
  const isBehind = horizons.latest !== undefined && horizons.latest > staged.referenceDate;
  const isTrivial =
    !isBehind &&
    [known.join, repeated.join, horizon.join].join('') === '' &&
    `${isErased}${isLate}` === 'falsefalse';
  const isStale = `$1::date < ${horizon.date} or ${known.isNewer}`;
  return { known, repeated, isErased, isLate, isStale, horizonJoin: horizon.join, isTrivial };
}

/** The open version of each key. */
async function knownJoin({ database, feed }: Staged) {
  const open = await database.change(
    `create or replace table ${staging.known} as
     select
         version.rowid as row_number,
         ${keyPrint(feed, 'version')} as key_print,
         ${valuesPrint(feed, 'version')} as values_print,
         version.confirmed_date
     from ${registerTable(feed)} as version
     where version.recorded_to is null`,
  );
  if (open === 0)
    return {
      join: '',
      rowNumber: 'null::bigint',
      isKnown: 'false',
      isUnchanged: 'false',
      isNewer: 'false',
    };
  const isKnown = 'known.row_number is not null';
  return {
    join: `left join ${staging.known} as known on known.key_print = incoming.key_print`,
    rowNumber: 'known.row_number',
    isKnown,
    isUnchanged: `${isKnown} and known.values_print = incoming.values_print`,
    isNewer: 'known.confirmed_date > $1::date',
  };
}

/**
 * Keys that occur more than once in the file: the first line counts, the others are duplicates. Equal keys have equal
 * hashes, so that as many hashes as rows are proof that there are none, at a tenth of the cost.
 */
async function repeatedJoin(staged: Staged): Promise<{ join: string; isRepeated: string }> {
  const { database, feed } = staged;
  const none = { join: '', isRepeated: 'false' };
  const key = feed.key.map(quoteIdentifier).join(', ');
  const hashes = await database.row(
    `select count(*) = count(distinct hash(${key})) as are_distinct from ${staging.typed} where not _bad`,
  );
  if (hashes.are_distinct === true) return none;
  const repeated = await database.change(
    `create or replace table ${staging.repeated} as
     select key_print, min(_line) as first_line from ${incomingSql(staged)}
     group by key_print having count(*) > 1`,
  );
  if (repeated === 0) return none;
  return {
    join: `left join ${staging.repeated} as repeated on repeated.key_print = incoming.key_print`,
    isRepeated: 'incoming._line > repeated.first_line',
  };
}

/** True where the row is about a period that had closed by the reference date of the delivery. */
function lateTest({ feed }: Staged): string {
  const { closing } = feed.definition;
  if (closing === undefined) return 'false';
  const isMonth = feed.columns.some(({ name, notation }) => name === closing.column && notation === 'month');
  const column = `incoming.${quoteIdentifier(closing.column)}${isMonth ? " || '-01'" : ''}`;
  // From the end of a month to the end of a month, whatever their lengths: February 2022 to 29 February 2024.
  const closed = `last_day((${column})::date + to_months(${closing.afterMonths}))`;
  return `coalesce(${closed} < $1::date, false)`;
}

async function countFates(staged: Staged) {
  const groups = await staged.database.rows(
    `select fate, count(*) as n, count(row_number) as n_known from ${staging.fates} group by fate`,
  );
  const fates = new Map<RowFate, number>();
  let [stored, replaced] = [0, 0];
  for (const { fate: name, n, n_known } of groups) {
    const fate = rowFates.find((each) => each === name);
    if (fate === undefined) throw new Error(`no row fate ${String(name)}`);
    fates.set(fate, Number(n));
    if (!storedFates(staged).includes(fate)) continue;
    stored += Number(n);
    replaced += Number(n_known);
  }
  return { fates, stored, replaced };
}
