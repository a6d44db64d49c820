// Months of which the delivery before said that something is lacking: they are looked at again with every delivery, until
// nothing is found any more. So a fault stays in sight until it is mended.

import type { CompiledFeed } from '../../contract/index.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { type Database, type Deliveries, isTaken } from '../../warehouse/index.js';
import type { Month } from './counts.js';

/** The months that the newest accepted delivery of a feed left in doubt. */
export async function openMonths(
  database: Database,
  deliveries: Deliveries,
  feed: CompiledFeed,
): Promise<Month[]> {
  const newest = deliveries.of(feed).findLast(isTaken);
  if (newest === undefined || newest.completeness === null) return [];
  const rows = await database.rows(
    `select problem from ledger.findings
     where code = 'INTAKE_ODD_MONTH' and severity != 'remark' and delivery_id = $1 order by position`,
    [newest.deliveryId],
  );
  return rows.flatMap(({ problem }) => monthOf(JSON.parse(String(problem)) as Diagnostic));
}

const monthOf = (problem: Diagnostic): Month[] =>
  problem.code === 'INTAKE_ODD_MONTH' ? [problem.params.month] : [];
