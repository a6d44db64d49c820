// The horizon of a key: the newest full delivery that says anything about it. One date holds for all keys but those that
// some full delivery named in a quarantined row only; their horizon is an earlier delivery, or none.

import type { CompiledFeed } from '../contract/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import { keyHash } from './fingerprints.js';
import { type Staged, staging } from './stage.js';

/** What is known of the horizons of a feed. */
export interface Horizons {
  /** Whether some keys have one of their own. */
  readonly areOfKeys: boolean;
  /** The latest of all; undefined where there was no full delivery. */
  readonly latest: IsoDate | undefined;
}

/** Finds the horizons, as they were before this delivery. */
export async function makeHorizon({ database, feed }: Staged): Promise<Horizons> {
  await database.run(
    `create or replace table ${staging.horizon} as
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
    [feed.supplier, feed.feed],
  );
  const row = await database.row(
    `select count(key_hash) as n, max(reference_date) as latest from ${staging.horizon}`,
  );
  return { areOfKeys: Number(row.n) > 0, latest: row.latest === null ? undefined : String(row.latest) };
}

/** The horizon of the keys of an alias, as a join and an expression; the join is left out where no key has its own. */
export function horizonOf(
  { areOfKeys }: Horizons,
  feed: CompiledFeed,
  alias: string,
): { readonly join: string; readonly date: string } {
  const overall = `(select reference_date from ${staging.horizon} where key_hash is null)`;
  if (!areOfKeys) return { join: '', date: `coalesce(${overall}, date '0001-01-01')` };
  const join = `left join ${staging.horizon} as horizon on horizon.key_hash = ${keyHash(feed, alias)}`;
  const date = `case when horizon.key_hash is null then ${overall} else horizon.reference_date end`;
  return { join, date: `coalesce(${date}, date '0001-01-01')` };
}
