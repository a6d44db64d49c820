// status.json: what an operator wants to know, renamed into place after each commit, so that `status` answers while an
// intake holds the database. No names of people, no rows, no file name that could hold an identifier.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FateCounts, type RowFate, rowFates, type Severity } from '../diagnostics/index.js';
import { writeDurably } from '../files/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import type { Database, Row } from './database.js';
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
export type LedgerStatus = Omit<StatusFeed, 'nextDue' | 'nextGrace' | 'gaps'>;

interface FeedName {
  readonly supplier: string;
  readonly feed: string;
}

/** What the ledger says of a feed of which nothing came. */
export const neverDelivered = ({ supplier, feed }: FeedName): LedgerStatus => ({
  supplier,
  feed,
  deliveries: 0,
  refused: 0,
  currentRows: 0,
  lastAccepted: null,
  lastReceived: null,
  lacking: null,
});

/** Reads what the ledger says of a feed: of the accepted delivery about the latest period, and of the last that came. */
export async function feedStatus(
  database: Database,
  { supplier, feed }: FeedName,
  registerTable: string,
): Promise<LedgerStatus> {
  const summary = await database.row(
    `select count(*) as deliveries, count(*) filter (where outcome = 'refused') as refused,
         arg_max(delivery_id, (period_to, recorded_at)) filter (where outcome != 'refused') as accepted_id,
         arg_max(delivery_id, recorded_at) as received_id,
         (select count(*) from ${registerTable} where recorded_to is null) as current_rows
     from ledger.deliveries where supplier = $1 and feed = $2`,
    [supplier, feed],
  );
  const ids = [summary.accepted_id, summary.received_id].map((id) => (id === null ? null : String(id)));
  const rows = await database.rows('select * from ledger.deliveries where delivery_id in ($1, $2)', ids);
  const byId = (id: unknown) => rows.find((each) => each.delivery_id === id);
  const [accepted, received] = [byId(summary.accepted_id), byId(summary.received_id)];
  return {
    supplier,
    feed,
    deliveries: Number(summary.deliveries),
    refused: Number(summary.refused),
    currentRows: Number(summary.current_rows),
    lastAccepted: accepted === undefined ? null : toStatus(accepted),
    lastReceived: received === undefined ? null : toStatus(received),
    lacking: accepted === undefined ? null : await lackingOf(database, accepted),
  };
}

/** The findings about completeness of a delivery, remarks left out. */
async function lackingOf(database: Database, delivery: Row): Promise<StatusLacking | null> {
  const severity = delivery.completeness;
  if (severity !== 'error' && severity !== 'warning') return null;
  const rows = await database.rows(
    `select distinct code from ledger.findings
     where delivery_id = $1 and is_about_completeness and severity != 'remark' order by code`,
    [String(delivery.delivery_id)],
  );
  return rows.length === 0 ? null : { severity, codes: rows.map((row) => String(row.code)) };
}

function toStatus(row: Row): StatusDelivery {
  const day = (name: string) => (typeof row[name] === 'string' ? String(row[name]) : null);
  const fates = rowFates.map((fate) => [fate, Number(row[`n_${fate}`])] as const);
  return {
    deliveryId: String(row.delivery_id),
    outcome: String(row.outcome) as Outcome,
    referenceDate: day('reference_date'),
    periodFrom: day('period_from'),
    periodTo: day('period_to'),
    dueDate: day('due_date'),
    receivedAt: (row.received_at as Date).toISOString(),
    received: Number(row.n_received),
    fates: Object.fromEntries(fates) as Record<RowFate, number>,
    withdrawn: Number(row.n_withdrawn),
    refusedCodes: Array.isArray(row.refused_codes) ? row.refused_codes.map(String) : [],
  };
}
