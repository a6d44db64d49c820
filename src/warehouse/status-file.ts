// status.json: what an operator wants to know, renamed into place after each commit, so that `status` answers while an
// intake holds the database. No names of people, no rows, no file name that could hold an identifier.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FateCounts, Severity } from '../diagnostics/index.js';
import { writeDurably } from '../files/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import type { Database } from './database.js';
import { type Deliveries, type FeedName, isTaken, type KnownDelivery } from './deliveries.js';
import type { Outcome } from './ledger.js';

export interface StatusDelivery {
  readonly deliveryId: string;
  readonly outcome: Outcome;
  readonly referenceDate: IsoDate | null;
  readonly periodFrom: IsoDate | null;
  readonly periodTo: IsoDate | null;
  readonly dueDate: IsoDate | null;
  readonly receivedAt: string;
  readonly received: number;
  readonly fates: FateCounts;
  readonly withdrawn: number;
  readonly refusedCodes: readonly string[];
}

/** A period that nothing was delivered about though it was due, [from, to). */
export interface StatusGap {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly dueDate: IsoDate;
}

/** What the last accepted delivery seems to lack: how sure that is, and which findings say so. Counts are on its receipt. */
export interface StatusLacking {
  readonly severity: Severity;
  readonly codes: readonly string[];
}

export interface StatusFeed {
  readonly supplier: string;
  readonly feed: string;
  readonly deliveries: number;
  readonly refused: number;
  /** Open versions in the register. */
  readonly currentRows: number;
  /** The newest delivery that was not refused, and the last one of any outcome. */
  readonly lastAccepted: StatusDelivery | null;
  readonly lastReceived: StatusDelivery | null;
  /** When the delivery after the last accepted one is due, and from when it counts as missing. */
  readonly nextDue: IsoDate | null;
  readonly nextGrace: IsoDate | null;
  /** Periods that were passed over, in a feed whose later deliveries do not make up for them. */
  readonly gaps: readonly StatusGap[];
  readonly lacking: StatusLacking | null;
}

/** A file that lies in incoming because it was refused. */
export interface WaitingFile {
  readonly supplier: string;
  readonly feed: string;
  /** Name with everything that looks like an identifier masked. */
  readonly file: string;
  readonly codes: readonly string[];
}

export interface StatusFile {
  readonly format: 'pilotmonitor-status/1';
  readonly writtenAt: string;
  readonly feeds: readonly StatusFeed[];
  readonly waiting: readonly WaitingFile[];
}

const statusPath = (dataFolder: string): string => join(dataFolder, 'status.json');

/** Renames a new status file into place. */
export const writeStatus = (dataFolder: string, status: StatusFile): Promise<void> =>
  writeDurably(statusPath(dataFolder), `${JSON.stringify(status, null, 2)}\n`);

/** The status as last written; undefined where nothing was ever taken in, or the file is damaged: the next one replaces it. */
export async function readStatus(dataFolder: string): Promise<StatusFile | undefined> {
  try {
    return JSON.parse(await readFile(statusPath(dataFolder), 'utf8')) as StatusFile;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What the ledger says of one feed, without what follows from its calendar. */
type LedgerStatus = Omit<StatusFeed, 'nextDue' | 'nextGrace' | 'gaps'>;

/** What the ledger says of a feed of which nothing came. */
const neverDelivered = ({ supplier, feed }: FeedName): LedgerStatus => ({
  supplier,
  feed,
  deliveries: 0,
  refused: 0,
  currentRows: 0,
  lastAccepted: null,
  lastReceived: null,
  lacking: null,
});

/** What the ledger says of a feed: of the accepted delivery about the latest period, and of the last that came. */
export async function feedStatus(
  database: Database,
  deliveries: Deliveries,
  { supplier, feed }: FeedName,
  registerTable: string,
): Promise<LedgerStatus> {
  const all = deliveries.of({ supplier, feed });
  const received = all.at(-1);
  if (received === undefined) return neverDelivered({ supplier, feed });
  const taken = all.filter(isTaken);
  const [accepted] = [...taken].reverse().sort(byPeriod);
  const current = await database.row(`select count(*) as n from ${registerTable} where recorded_to is null`);
  return {
    supplier,
    feed,
    deliveries: all.length,
    refused: all.length - taken.length,
    currentRows: Number(current.n),
    lastAccepted: accepted === undefined ? null : toStatus(accepted),
    lastReceived: toStatus(received),
    lacking: accepted === undefined ? null : await lackingOf(database, accepted),
  };
}

/** Those about the latest period first. */
const byPeriod = ({ periodTo: one }: KnownDelivery, { periodTo: other }: KnownDelivery): number =>
  (other ?? '').localeCompare(one ?? '');

/** The findings about completeness of a delivery, remarks left out. */
async function lackingOf(
  database: Database,
  { deliveryId, completeness: severity }: KnownDelivery,
): Promise<StatusLacking | null> {
  if (severity !== 'error' && severity !== 'warning') return null;
  const rows = await database.rows(
    `select distinct code from ledger.findings
     where delivery_id = $1 and is_about_completeness and severity != 'remark' order by code`,
    [deliveryId],
  );
  return rows.length === 0 ? null : { severity, codes: rows.map((row) => String(row.code)) };
}

const toStatus = (delivery: KnownDelivery): StatusDelivery => ({
  deliveryId: delivery.deliveryId,
  outcome: delivery.outcome,
  referenceDate: delivery.referenceDate,
  periodFrom: delivery.periodFrom,
  periodTo: delivery.periodTo,
  dueDate: delivery.dueDate,
  receivedAt: delivery.receivedAt.toISOString(),
  received: delivery.received,
  fates: delivery.fates,
  withdrawn: delivery.withdrawn,
  refusedCodes: delivery.refusedCodes,
});
