// What the ledger holds of every delivery, in memory: whoever takes deliveries in is the only one who writes it, and asking
// DuckDB for a few of them again and again took a third of the time of a small delivery.

import { rowFates } from '../diagnostics/index.js';
import type { Database, Row } from './database.js';
import type { DeliveryRecord, Outcome } from './ledger.js';

/** A delivery in the ledger. Where its archive is can change, when people are taken out of it: that is asked of the ledger. */
export type KnownDelivery = Omit<DeliveryRecord, 'archivePath'>;

/** A feed as the ledger names it. */
export interface FeedName {
  readonly supplier: string;
  readonly feed: string;
}

export const isTaken = ({ outcome }: KnownDelivery): boolean => outcome !== 'refused';

export class Deliveries {
  /** @param all in the order in which they were recorded */
  private constructor(private readonly all: KnownDelivery[]) {}

  /** Reads the ledger. */
  static async read(database: Database): Promise<Deliveries> {
    const rows = await database.rows(
      'select * exclude (archive_path) from ledger.deliveries order by recorded_at, rowid',
    );
    return new Deliveries(rows.map(fromRow));
  }

  /** Takes up a delivery that was recorded; once that is committed. */
  add(delivery: KnownDelivery): void {
    this.all.push(delivery);
  }

  /** Those of a feed, refused ones too, in the order in which they were recorded. */
  of({ supplier, feed }: FeedName): readonly KnownDelivery[] {
    return this.all.filter((each) => each.supplier === supplier && each.feed === feed);
  }

  /** Those that were taken in, of all feeds. */
  get taken(): readonly KnownDelivery[] {
    return this.all.filter(isTaken);
  }

  /** @throws Error where the ledger has none of this number */
  get(deliveryId: string): KnownDelivery {
    const found = this.all.find((each) => each.deliveryId === deliveryId);
    if (found === undefined) throw new Error(`there is no delivery ${deliveryId}`);
    return found;
  }

  /** The one that was recorded last of those that are looked for. */
  last(isLookedFor: (delivery: KnownDelivery) => boolean): KnownDelivery | undefined {
    return this.all.findLast(isLookedFor);
  }

  /** How many there are, refused ones too. */
  get count(): number {
    return this.all.length;
  }

  /** Whether some file may have been the same as one of this length (bytes). */
  mayHold(contentBytes: number): boolean {
    return this.all.some((each) => each.contentBytes === null || each.contentBytes === contentBytes);
  }

  /** Those of which the file had this content. */
  withContent(sha256: string): readonly KnownDelivery[] {
    return this.all.filter((each) => each.contentSha256 === sha256);
  }

  /**
   * The moment at which something is recorded now: the clock, but never before what was recorded last, so that what was
   * known at a moment cannot change because a clock was set back.
   */
  recordingMoment(clock: () => Date): Date {
    const now = clock();
    const last = this.all.at(-1)?.recordedAt;
    return last !== undefined && last > now ? last : now;
  }
}

/** The last delivery that was taken in, or else the last that was refused. */
export const lastTaken = (deliveries: readonly KnownDelivery[]): KnownDelivery | undefined =>
  deliveries.findLast(isTaken) ?? deliveries.at(-1);

/** The delivery that a new one is a correction of: the latest of its feed about the same reference date or period. */
export function correctedBy(
  deliveries: Deliveries,
  {
    referenceDate,
    periodFrom,
    periodTo,
    ...feed
  }: Pick<KnownDelivery, keyof FeedName | 'referenceDate' | 'periodFrom' | 'periodTo'>,
): string | null {
  const about = deliveries
    .of(feed)
    .filter(
      (each) =>
        (referenceDate !== null && each.referenceDate === referenceDate) ||
        (periodFrom !== null && each.periodFrom === periodFrom && each.periodTo === periodTo),
    );
  return lastTaken(about)?.deliveryId ?? null;
}

function fromRow(row: Row): KnownDelivery {
  const text = (name: string) => (typeof row[name] === 'string' ? String(row[name]) : null);
  return {
    deliveryId: String(row.delivery_id),
    supplier: String(row.supplier),
    feed: String(row.feed),
    contractHash: String(row.contract_hash),
    contentSha256: String(row.content_sha256),
    contentBytes: row.content_bytes === null ? null : Number(row.content_bytes),
    sourceSha256: text('source_sha256'),
    form: String(row.form) as KnownDelivery['form'],
    mode: text('mode') as KnownDelivery['mode'],
    referenceDate: text('reference_date'),
    periodFrom: text('period_from'),
    periodTo: text('period_to'),
    receivedAt: row.received_at as Date,
    recordedAt: row.recorded_at as Date,
    outcome: String(row.outcome) as Outcome,
    refusedCodes: Array.isArray(row.refused_codes) ? row.refused_codes.map(String) : [],
    received: Number(row.n_received),
    fates: Object.fromEntries(
      rowFates.map((fate) => [fate, Number(row[`n_${fate}`])]),
    ) as KnownDelivery['fates'],
    withdrawn: Number(row.n_withdrawn),
    dueDate: text('due_date'),
    graceDate: text('grace_date'),
    retainUntil: text('retain_until'),
    pseudonymKeyId: text('pseudonym_key_id'),
    legalBasis: text('legal_basis'),
    isSynthetic: typeof row.is_synthetic === 'boolean' ? row.is_synthetic : null,
    fileName: text('file_name') ?? '-',
    completeness: text('completeness') as KnownDelivery['completeness'],
    corrects: text('corrects'),
  };
}
