// The ledger of deliveries: one row each, written in the same transaction as the rows themselves, so that what is
// recorded and what is stored can never disagree.

import { type FateCounts, rowFates, type Severity } from '../diagnostics/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import type { Database, Row } from './database.js';
import { timestampText, type Value } from './values.js';

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
  readonly archiveSha256: string | null;
  readonly isSynthetic: boolean | null;
  /** Name with everything that looks like an identifier masked. */
  readonly fileName: string;
  /** The worst that was found of its completeness; null where nothing was. */
  readonly completeness: Severity | null;
}

/** No row of any fate. */
export const noFates: FateCounts = Object.fromEntries(rowFates.map((fate) => [fate, 0])) as Record<
  (typeof rowFates)[number],
  number
>;

/** Writes the row of a delivery; inside the transaction of its rows. Finds out which earlier one it comes in place of. */
export async function recordDelivery(database: Database, record: DeliveryRecord): Promise<void> {
  const fields = Object.entries({ ...columnsOf(record), corrects: await correctedBy(database, record) });
  const names = fields.map(([name]) => name).join(', ');
  const marks = fields.map(([name], index) => `$${index + 1}${castOf(name)}`).join(', ');
  await database.run(
    `insert into ledger.deliveries (${names}) values (${marks})`,
    fields.map(([, value]) => value),
  );
}

/** The delivery that this one is a correction of: the latest of its feed about the same reference date or period. */
async function correctedBy(
  database: Database,
  { supplier, feed, referenceDate, periodFrom, periodTo }: DeliveryRecord,
): Promise<string | null> {
  const [row] = await database.rows(
    `select delivery_id from ledger.deliveries
     where supplier = $1 and feed = $2
         and (reference_date = $3::date or (period_from = $4::date and period_to = $5::date))
     order by (outcome = 'refused'), recorded_at desc, rowid desc limit 1`,
    [supplier, feed, referenceDate, periodFrom, periodTo],
  );
  return row === undefined ? null : String(row.delivery_id);
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
    archive_sha256: record.archiveSha256,
    is_synthetic: record.isSynthetic,
    file_name: record.fileName,
    completeness: record.completeness,
  };
}

/** What is known of a content that was received before; the newest row of it. */
export interface KnownDelivery {
  readonly deliveryId: string;
  readonly outcome: Outcome;
  readonly contractHash: string;
  readonly legalBasis: string | null;
  readonly refusedCodes: readonly string[];
  readonly recordedAt: Date;
}

/** What the ledger holds of a content. */
export interface ContentHistory {
  /** How often it has been recorded, taken in or refused, in whatever feed. */
  readonly times: number;
  /** Its delivery in the feed in which it comes now. */
  readonly known: KnownDelivery | undefined;
}

/**
 * Looks a content up by its hash, before any of it is parsed. A sealed delivery holds its reference date; of a plain
 * file, which has it in its name, the same bytes with another date (`referenceDate`) are another delivery.
 */
export async function contentHistory(
  database: Database,
  feed: { readonly supplier: string; readonly feed: string },
  content: { readonly sha256: string; readonly referenceDate: IsoDate | undefined },
): Promise<ContentHistory> {
  const rows = await database.rows(
    `select delivery_id, outcome, contract_hash, legal_basis, refused_codes, recorded_at,
         supplier = $1 and feed = $2
             and (form = 'sealed' or reference_date is null or reference_date = $4::date) as is_this
     from ledger.deliveries where content_sha256 = $3
     order by (outcome = 'refused'), recorded_at desc`,
    [feed.supplier, feed.feed, content.sha256, content.referenceDate ?? null],
  );
  const known = rows.find((row) => row.is_this === true);
  return { times: rows.length, known: known && toKnown(known) };
}

function toKnown(row: Row): KnownDelivery {
  const text = (value: Value | undefined) => (typeof value === 'string' ? value : null);
  return {
    deliveryId: String(row.delivery_id),
    outcome: String(row.outcome) as Outcome,
    contractHash: String(row.contract_hash),
    legalBasis: text(row.legal_basis),
    refusedCodes: Array.isArray(row.refused_codes) ? row.refused_codes.map(String) : [],
    recordedAt: row.recorded_at as Date,
  };
}

/**
 * The moment at which something is recorded now: the clock, but never before what was recorded last, so that what was
 * known at a moment cannot change because a clock was set back.
 */
export async function recordingMoment(database: Database, clock: () => Date): Promise<Date> {
  const row = await database.row('select max(recorded_at) as last from ledger.deliveries');
  const now = clock();
  const last = row.last;
  return last instanceof Date && last > now ? last : now;
}
