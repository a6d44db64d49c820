// A receipt that is asked for again: looked up in the ledger, and its page and CSV made anew where they are gone.

import type { CompiledFeed } from '../contract/index.js';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { installedRoot, locatePilot } from '../locate/index.js';
import type { Settings } from '../settings/index.js';
import { Deliveries, openWarehouse } from '../warehouse/index.js';
import { loadContracts } from './contracts.js';
import { type ReceiptFacts, receiptFacts, writeReceipts } from './receipt/index.js';

export interface ReceiptRequest {
  readonly dataFolder: string;
  readonly settings: Settings;
  /** Where the definitions stand; the installed ones where absent. */
  readonly root?: string;
  /** Number of the delivery, or `latest`. */
  readonly delivery: string;
  /** `<supplier>/<feed>`; absent: any. */
  readonly feed?: string;
}

/** Every number of a delivery has this form; what has not is not repeated, as someone may have typed anything. */
const deliveryForm = /^[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{12}$/;

/**
 * Finds a receipt.
 * @returns what it says, and where its files are, relative to the data folder
 * @throws UserError where there is no such delivery (exit 2), or another job is busy (exit 14)
 */
export async function showReceipt(
  request: ReceiptRequest,
): Promise<{ facts: ReceiptFacts; paths: readonly string[] }> {
  const { dataFolder, settings, root = installedRoot } = request;
  const { feeds } = await loadContracts(root);
  const pilotTitle = (await locatePilot(root)).title;
  const warehouse = await openWarehouse({ dataFolder, purpose: 'receipt', feeds });
  try {
    const { database } = warehouse;
    const deliveries = await Deliveries.read(database);
    const { deliveryId, feed } = find(deliveries, feeds, request);
    const place = { dataFolder, database, deliveries, settings, pilotTitle };
    const paths = await writeReceipts(place, feed, deliveryId);
    const { calendarStart } = settings;
    return { facts: await receiptFacts({ database, deliveries, feed, calendarStart }, deliveryId), paths };
  } finally {
    await warehouse.close();
  }
}

function find(
  deliveries: Deliveries,
  feeds: readonly CompiledFeed[],
  { delivery, feed: wanted }: ReceiptRequest,
): { deliveryId: string; feed: CompiledFeed } {
  const isLatest = delivery === 'latest';
  const found = deliveries.last(
    ({ deliveryId, supplier, feed }) =>
      (isLatest || deliveryId === delivery) && (wanted === undefined || `${supplier}/${feed}` === wanted),
  );
  const feed = feeds.find((each) => each.name === `${found?.supplier}/${found?.feed}`);
  if (found !== undefined && feed !== undefined) return { deliveryId: found.deliveryId, feed };
  const shown = isLatest || deliveryForm.test(delivery) ? delivery : '?';
  const isKnown = wanted === undefined || feeds.some(({ name }) => name === wanted);
  const params = { delivery: shown, ...(wanted === undefined ? {} : { feed: isKnown ? wanted : '?' }) };
  throw new UserError([diagnostic('INTAKE_NO_RECEIPT', 'error', {}, params)], exitCodes.usage);
}
