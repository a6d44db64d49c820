// What the intake says of one file.

import type { Diagnostic, FateCounts } from '../diagnostics/index.js';
import { noFates, type Outcome } from '../warehouse/index.js';
import type { ReceivedFile } from './context.js';

/** What became of one file. `repeated`: its content was taken in before. `unfinished`: it is still being sent. */
export interface IngestResult {
  /** Name with everything that looks like an identifier masked. */
  readonly file: string;
  readonly supplier: string | null;
  readonly feed: string | null;
  readonly deliveryId: string | null;
  readonly outcome: Outcome | 'repeated' | 'unfinished';
  readonly received: number;
  readonly fates: FateCounts;
  /** Versions closed because this full delivery lacks their key. */
  readonly withdrawn: number;
  readonly problems: readonly Diagnostic[];
  /** Where the receipt is, relative to the data folder; none for a file of no known feed. */
  readonly receipts: readonly string[];
}

/** The result of a received file, without rows. */
export const resultOf = (received: ReceivedFile) => ({
  file: received.shownName,
  supplier: received.feed.supplier,
  feed: received.feed.feed,
  deliveryId: received.deliveryId,
  received: 0,
  fates: noFates,
  withdrawn: 0,
  receipts: [],
});
