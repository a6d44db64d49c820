// The ledger of deliveries: one row each, written in the same transaction as the rows themselves, so that what is
// recorded and what is stored can never disagree.

import { type FateCounts, rowFates, type Severity } from '../diagnostics/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import type { Database } from './database.js';
import { timestampText } from './values.js';

/**
 * accepted: all rows sound. accepted_with_remarks: all rows were kept or known, but some are late, stale or repeated, or
 * the delivery as a whole seems to lack something. partly: some rows are broken or in quarantine. refused: nothing was loaded.
 */
export type Outcome = 'accepted' | 'accepted_with_remarks' | 'partly' | 'refused';

export interface DeliveryRecord {
  readonly deliveryId: string;
  readonly supplier: string;
  readonly feed: string;
  readonly contractHash: string;
  /** SHA-256 of the file as it came. */
  readonly contentSha256: string;
  /** Its length in bytes; null where it was recorded before lengths were. */
  readonly contentBytes: number | null;
  /** SHA-256 of the plain file at the supplier, where known. */
  readonly sourceSha256: string | null;
  readonly form: 'sealed' | 'plain';
  readonly mode: 'full' | 'changes' | null;
  readonly referenceDate: IsoDate | null;
  readonly periodFrom: IsoDate | null;
  readonly periodTo: IsoDate | null;
  readonly receivedAt: Date;
  readonly recordedAt: Date;
  readonly outcome: Outcome;
  readonly refusedCodes: readonly string[];
  readonly received: number;
  readonly fates: FateCounts;
  readonly withdrawn: number;
  readonly dueDate: IsoDate | null;
  readonly graceDate: IsoDate | null;
  readonly retainUntil: IsoDate | null;
  readonly pseudonymKeyId: string | null;
  readonly legalBasis: string | null;
  /** Relative to the data folder. */
  readonly archivePath: string | null;
  readonly isSynthetic: boolean | null;
  /** Name with everything that looks like an identifier masked. */
  readonly fileName: string;
  /** The worst that was found of its completeness; null where nothing was. */
  readonly completeness: Severity | null;
  /** The delivery that it comes in place of. */
  readonly corrects: string | null;
}

/** No row of any fate. */
export const noFates: FateCounts = Object.fromEntries(rowFates.map((fate) => [fate, 0])) as Record<
  (typeof rowFates)[number],
  number
>;

/** Writes the row of a delivery; inside the transaction of its rows. */
export async function recordDelivery(database: Database, record: DeliveryRecord): Promise<void> {
  const fields = Object.entries(columnsOf(record));
  const names = fields.map(([name]) => name).join(', ');
  const marks = fields.map(([name], index) => `$${index + 1}${castOf(name)}`).join(', ');
  await database.run(
    `insert into ledger.deliveries (${names}) values (${marks})`,
    fields.map(([, value]) => value),
  );
}

const castOf = (column: string): string => {
  if (column.endsWith('_at')) return '::timestamp';
  if (column === 'refused_codes') return '::varchar::varchar[]';
  return column.endsWith('_date') || column.startsWith('period_') || column === 'retain_until'
    ? '::date'
    : '';
};

function columnsOf(record: DeliveryRecord): Record<string, string | number | boolean | null> {
  return {
    delivery_id: record.deliveryId,
    supplier: record.supplier,
    feed: record.feed,
    contract_hash: record.contractHash,
    content_sha256: record.contentSha256,
    content_bytes: record.contentBytes,
    source_sha256: record.sourceSha256,
    form: record.form,
    mode: record.mode,
    reference_date: record.referenceDate,
    period_from: record.periodFrom,
    period_to: record.periodTo,
    received_at: timestampText(record.receivedAt),
    recorded_at: timestampText(record.recordedAt),
    outcome: record.outcome,
    refused_codes: `[${record.refusedCodes.join(', ')}]`,
    n_received: record.received,
    ...Object.fromEntries(rowFates.map((fate) => [`n_${fate}`, record.fates[fate]])),
    n_withdrawn: record.withdrawn,
    due_date: record.dueDate,
    grace_date: record.graceDate,
    retain_until: record.retainUntil,
    pseudonym_key_id: record.pseudonymKeyId,
    legal_basis: record.legalBasis,
    archive_path: record.archivePath,
    is_synthetic: record.isSynthetic,
    file_name: record.fileName,
    completeness: record.completeness,
    corrects: record.corrects,
  };
}
