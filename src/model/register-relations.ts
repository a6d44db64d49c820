// The register and the ledger as known at a moment. A version of a row counts where it was recorded before the moment
// and not closed by then: what came later is as if it never came, so that an old report can be built again.

import { type CompiledFeed, quoteIdentifier } from '../contract/index.js';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import { type Database, knownBefore, timestampText, wholeUpTo } from '../warehouse/index.js';

/** Columns beside those of the contract that models may read. */
const provenance = ['delivery_id', 'line', 'reference_date', 'recorded_from', 'recorded_to', 'is_late'];

/**
 * Makes register.<supplier>__<feed>, history.<supplier>__<feed> with the closed versions as well, and the ledger of the
 * build; `warehouse` is the catalog of the durable file.
 */
export async function provideRegister(
  database: Database,
  warehouse: string,
  feeds: readonly CompiledFeed[],
  moment: Date,
): Promise<void> {
  await database.run('create schema history');
  const known = `version.recorded_from < timestamp '${timestampText(moment)}'`;
  for (const feed of feeds) {
    const relation = `register.${quoteIdentifier(feed.relation)}`;
    const columns = [...feed.columns.map((column) => column.name), ...provenance].map(quoteIdentifier);
    await database.run(
      `create view ${relation} as select ${columns.join(', ')}
       from ${warehouse}.${relation} as version where ${knownBefore('version', moment)}`,
    );
    await database.run(
      `create view history.${quoteIdentifier(feed.relation)} as select ${columns.join(', ')}
       from ${warehouse}.${relation} as version where ${known}`,
    );
  }
  await database.run(
    `create view ledger.deliveries as select * from ${warehouse}.ledger.deliveries
     where recorded_at < timestamp '${timestampText(moment)}'`,
  );
  await database.run(
    `create view ledger.quarantine as select quarantine.* from ${warehouse}.ledger.quarantine
     semi join ledger.deliveries on quarantine.delivery_id = deliveries.delivery_id`,
  );
}

/** Names of the relations that a model may read of these feeds. */
export const registerNames = (feeds: readonly CompiledFeed[]): string[] => [
  ...feeds.flatMap(({ relation }) => [`register.${relation}`, `history.${relation}`]),
  'ledger.deliveries',
];

/**
 * Refuses a day on which nothing had come yet, though something came later: its snapshot would be empty.
 * @throws UserError (exit 13)
 */
export async function requireKnown(database: Database, warehouse: string, asOf: string): Promise<void> {
  const row = await database.row(
    `select (select count(*) from ledger.deliveries where outcome <> 'refused') as known,
            (select count(*) from ${warehouse}.ledger.deliveries where outcome <> 'refused') as all_in_all`,
  );
  if (Number(row.known) > 0 || Number(row.all_in_all) === 0) return;
  const problem = diagnostic('MODEL_NOTHING_KNOWN', 'error', {}, { asOf });
  throw new UserError([problem], exitCodes.deliveryMissing);
}

/** The newest reference date of each feed that was delivered, by relation: `coa__stays`. */
export async function readNewest(database: Database): Promise<ReadonlyMap<string, IsoDate>> {
  const rows = await database.rows(
    `select supplier || '__' || feed as relation, max(reference_date) as newest from ledger.deliveries
     where outcome <> 'refused' group by all`,
  );
  return new Map(rows.map((row) => [String(row.relation), String(row.newest)]));
}

/**
 * The last day that all feeds about persons speak of: the smallest of the days up to which their newest deliveries are
 * whole, feeds that never came left out, and not after `asOf`. With no delivery at all it is `asOf`. Sums and facts say
 * themselves which period they are about, and hold up nothing.
 */
export function dataCutOf(
  feeds: readonly CompiledFeed[],
  newest: ReadonlyMap<string, IsoDate>,
  asOf: IsoDate,
): IsoDate {
  const days = feeds.flatMap(({ relation, definition }) => {
    const day = newest.get(relation);
    const limits = definition.limitsData ?? definition.holds === 'persons';
    return day === undefined || !limits ? [] : [wholeUpTo(day, definition.calendar)];
  });
  return [asOf, ...days].sort()[0] ?? asOf;
}

/** Whether the data are synthetic; false where no delivery says so. */
export async function readIsSynthetic(database: Database): Promise<boolean> {
  const row = await database.row('select bool_or(is_synthetic) as is_synthetic from ledger.deliveries');
  return row.is_synthetic === true;
}
