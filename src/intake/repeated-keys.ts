// Keys that occur more than once in a delivery: the first line counts, the others are duplicates. Most deliveries have none,
// and that is found out at a fraction of the cost of finding them.

import { keyHint, keyPrint } from './fingerprints.js';
import { type Staged, staging } from './stage.js';

/** The first line of each repeated key as a join, and whether an alias `incoming` is a later one. */
export interface Repeated {
  readonly join: string;
  readonly isRepeated: string;
}

export const unrepeated: Repeated = { join: '', isRepeated: 'false' };

/** Whether sound rows may share a key: equal keys have equal prints, so that as many prints as rows prove that none do. */
export async function hasRepeatedKeys({ database, feed }: Staged): Promise<boolean> {
  const row = await database.row(
    `select count(*) = count(distinct ${keyHint(feed, 'rows')}) as are_distinct
     from ${staging.typed} as rows where not rows._bad`,
  );
  return row.are_distinct !== true;
}

/** Row numbers up to which a bit for each of them takes little memory. */
const fewRowNumbers = 2 ** 28;

/** Whether two listed rows may have the same open version, or the same key that the register does not hold. */
export async function hasRepeatedMatches({ database }: Staged): Promise<boolean> {
  const row = await database.row(
    `select
         count(row_number) as matches,
         max(row_number) as last,
         count(new_key) > count(distinct new_key) as has_repeated_new
     from ${staging.fates}`,
  );
  const [matches, last] = [Number(row.matches), Number(row.last)];
  if (row.has_repeated_new === true || matches === 0) return row.has_repeated_new === true;
  const versions =
    last < fewRowNumbers
      ? `bit_count(bitstring_agg(row_number, 0, ${last + 1}))`
      : 'count(distinct row_number)';
  const found = await database.row(`select ${versions} as versions from ${staging.fates}`);
  return Number(found.versions) < matches;
}

/** Stages the keys that are repeated. */
export async function repeatedJoin({ database, feed }: Staged): Promise<Repeated> {
  const repeated = await database.change(
    `create or replace table ${staging.repeated} as
     select key_print, min(_line) as first_line
     from (select rows._line, ${keyPrint(feed, 'rows')} as key_print from ${staging.typed} as rows where not rows._bad)
     group by key_print having count(*) > 1`,
  );
  if (repeated === 0) return unrepeated;
  return {
    join: `left join ${staging.repeated} as repeated on repeated.key_print = incoming.key_print`,
    isRepeated: 'incoming._line > repeated.first_line',
  };
}
