// The register and the ledger as known at a moment. A version of a row counts where it was recorded before the moment
// and not closed by then: what came later is as if it never came, so that an old report can be built again.

import { type CompiledFeed, quoteIdentifier } from '../contract/index.js';
import { type Database, knownBefore, timestampText } from '../warehouse/index.js';

/** Columns beside those of the contract that models may read. */
const provenance = ['delivery_id', 'line', 'reference_date', 'recorded_from', 'recorded_to', 'is_late'];

/** Makes register.<supplier>__<feed> and the ledger of the build; `warehouse` is the catalog of the durable file. */
export async function provideRegister(
  database: Database,
  warehouse: string,
  feeds: readonly CompiledFeed[],
  moment: Date,
): Promise<void> {
  for (const feed of feeds) {
    const relation = `register.${quoteIdentifier(feed.relation)}`;
    const columns = [...feed.columns.map((column) => column.name), ...provenance].map(quoteIdentifier);
    await database.run(
      `create view ${relation} as select ${columns.join(', ')}
       from ${warehouse}.${relation} as version where ${knownBefore('version', moment)}`,
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
  ...feeds.map((feed) => `register.${feed.relation}`),
  'ledger.deliveries',
];

/**
 * The last day that all feeds speak of: the smallest of their newest reference dates, feeds that never came left out,
 * and not after `asOf`. With no delivery at all it is `asOf`.
 */
export async function readDataCut(database: Database, asOf: string): Promise<string> {
  const row = await database.row(
    `select least(min(newest), $1::date) as data_cut from (
       select max(reference_date) as newest from ledger.deliveries
       where outcome <> 'refused' group by supplier, feed)`,
    [asOf],
  );
  return String(row.data_cut);
}

/** Whether the data are synthetic; false where no delivery says so. */
export async function readIsSynthetic(database: Database): Promise<boolean> {
  const row = await database.row('select bool_or(is_synthetic) as is_synthetic from ledger.deliveries');
  return row.is_synthetic === true;
}
