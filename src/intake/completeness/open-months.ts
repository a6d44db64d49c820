// Months of which the delivery before said that something is lacking: they are looked at again with every delivery, until
// nothing is found any more. So a fault stays in sight until it is mended.

import type { CompiledFeed } from '../../contract/index.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { type Database, readFindings } from '../../warehouse/index.js';
import type { Month } from './counts.js';

/** The months that the newest accepted delivery of a feed left in doubt. */
export async function openMonths(database: Database, { supplier, feed }: CompiledFeed): Promise<Month[]> {
  const [row] = await database.rows(
    `select delivery_id from ledger.deliveries
     where supplier = $1 and feed = $2 and outcome != 'refused' order by recorded_at desc, rowid desc limit 1`,
    [supplier, feed],
  );
  if (row === undefined) return [];
  const findings = await readFindings(database, String(row.delivery_id));
  return findings.flatMap(({ problem }) => monthOf(problem));
}

const monthOf = (problem: Diagnostic): Month[] =>
  problem.code === 'INTAKE_ODD_MONTH' && problem.severity !== 'remark' ? [problem.params.month] : [];
