// Step 4, first half: the fate of each sound row, from what the register holds of its key and what the newest full delivery
// says of it. Nothing is looked up where there is nothing to find: most deliveries repeat no key, and nobody objects.

import { asItComes, quoteIdentifier, quoteText } from '../contract/index.js';
import { type RowFate, rowFates } from '../diagnostics/index.js';
import { registerTable } from '../warehouse/index.js';
import { keyPrint, valuesPrint } from './fingerprints.js';
import { type Horizons, horizonOf, makeHorizon } from './horizon.js';
import { isTheirsSql } from './objections.js';
import { hasRepeatedKeys, hasRepeatedMatches, repeatedJoin, unrepeated } from './repeated-keys.js';
import { hasRows, type Staged, staging } from './stage.js';
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
  const hasKnown = await hasOpenVersions(staged);
  const cases = casesOf(staged, { horizons, hasKnown });
  const mayRepeat = !hasKnown && (await hasRepeatedKeys(staged));
  if (cases.isTrivial && !mayRepeat) return { ...allNew(sound), horizons };
  await listFates(staged, cases, mayRepeat);
  // Where the register holds something, the rows that were matched with it tell.
  if (hasKnown && (await hasRepeatedMatches(staged))) await listFates(staged, cases, true);
  return { ...(await countFates(staged)), hasKnown, isListed: true, horizons };
}

const allNew = (sound: number): Omit<Judgement, 'horizons'> => ({
  fates: new Map([['new', sound]]),
  stored: sound,
  replaced: 0,
  hasKnown: false,
  isListed: false,
});

/** @param mayRepeat whether keys may come more than once */
async function listFates(staged: Staged, cases: Cases, mayRepeat: boolean): Promise<void> {
  const { database, referenceDate } = staged;
  const repeated = mayRepeat ? await repeatedJoin(staged) : unrepeated;
  await database.run(`create or replace table ${staging.fates} (${fateColumns})`);
  await database.run(
    `insert into ${staging.fates}
     select
         incoming._line,
         case
             when ${cases.isErased} then 'erased'
             when ${repeated.isRepeated} then 'duplicate'
             when ${cases.known.isUnchanged} then 'unchanged'
             when ${cases.isStale} then 'stale'
             when ${cases.isLate} then 'late'
             when ${cases.known.isKnown} then 'correction'
             else 'new'
         end as fate,
         ${cases.known.rowNumber} as row_number,
         ${cases.known.newKey} as new_key
     from ${incomingSql(staged)} as incoming
     ${cases.known.join}
     ${repeated.join}
     ${cases.horizonJoin}`,
    [referenceDate],
  );
}

/** Of most rows there is either an open version or a new key. */
const fateColumns = [
  asItComes('_line bigint'),
  asItComes(`fate enum (${rowFates.map(quoteText).join(', ')})`),
  asItComes('row_number bigint'),
  'new_key uhugeint',
].join(', ');

/**
 * Sound rows with the prints by which they are compared. These are made before the join, so that it carries some bytes of a
 * row and not all its values: with those, millions of rows do not fit in memory, and DuckDB writes them to the disk and back.
 */
const incomingSql = ({ feed }: Staged): string =>
  `(select rows.*, ${keyPrint(feed, 'rows')} as key_print, ${valuesPrint(feed, 'rows')} as values_print
   from ${staging.typed} as rows where not rows._bad)`;

type Cases = ReturnType<typeof casesOf>;

function casesOf(
  staged: Staged,
  { horizons, hasKnown }: { readonly horizons: Horizons; readonly hasKnown: boolean },
) {
  const horizon = horizonOf(horizons, staged.feed, 'incoming');
  const known = hasKnown ? knownVersions(staged) : nothingKnown;
  const isErased = isTheirsSql(staged, 'incoming');
  const isLate = lateTest(staged);
  // Whether some full delivery spoke of a later day than this one.
  const isBehind = horizons.latest !== undefined && horizons.latest > staged.referenceDate;
  const isTrivial = !isBehind && !hasKnown && horizon.join === '' && `${isErased}${isLate}` === 'falsefalse';
  const isStale = `$1::date < ${horizon.date} or ${known.isNewer}`;
  return { known, isErased, isLate, isStale, horizonJoin: horizon.join, isTrivial };
}

const hasOpenVersions = ({ database, feed }: Staged): Promise<boolean> =>
  hasRows(database, `${registerTable(feed)} where recorded_to is null`);

/** The open version of each key. */
function knownVersions({ feed }: Staged) {
  const isKnown = 'known.row_number is not null';
  return {
    join: `left join (
         select
             version.rowid as row_number,
             ${keyPrint(feed, 'version')} as key_print,
             ${valuesPrint(feed, 'version')} as values_print,
             version.confirmed_date
         from ${registerTable(feed)} as version
         where version.recorded_to is null
     ) as known on known.key_print = incoming.key_print`,
    rowNumber: 'known.row_number',
    newKey: 'case when known.row_number is null then incoming.key_print end',
    isKnown,
    isUnchanged: `${isKnown} and known.values_print = incoming.values_print`,
    isNewer: 'known.confirmed_date > $1::date',
  };
}

const nothingKnown: ReturnType<typeof knownVersions> = {
  join: '',
  rowNumber: 'null::bigint',
  newKey: 'null::uhugeint',
  isKnown: 'false',
  isUnchanged: 'false',
  isNewer: 'false',
};

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

async function countFates(staged: Staged): Promise<Pick<Judgement, 'fates' | 'stored' | 'replaced'>> {
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
