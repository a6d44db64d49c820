// Where receipts are and how they come there: receipts/<supplier>/<feed>/<delivery>.<language>.html and .csv, each written
// aside, synced and renamed. They follow from the ledger, so that what a crash took is made again at the next start.

import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CompiledFeed } from '../../contract/index.js';
import { asideEnding, makePrivateFolder, writeDurably } from '../../files/index.js';
import { type Language, type Localised, languages } from '../../vocabulary/index.js';
import type { Database, Deliveries } from '../../warehouse/index.js';
import { receiptCsv } from './csv.js';
import { type ReceiptFacts, receiptFacts } from './facts.js';
import { receiptPage } from './page.js';

export interface ReceiptPlace {
  readonly dataFolder: string;
  readonly database: Database;
  readonly deliveries: Deliveries;
  readonly settings: { readonly calendarStart?: string | undefined };
  /** What all of this is for, as the page says it. */
  readonly pilotTitle: Localised;
}

/** Paths of the receipt of a delivery, relative to the data folder: the page, then the CSV, in each language. */
export const receiptPaths = ({ supplier, feed }: CompiledFeed, deliveryId: string): string[] =>
  languages.flatMap((language) =>
    ['html', 'csv'].map((ending) => join('receipts', supplier, feed, `${deliveryId}.${language}.${ending}`)),
  );

/**
 * Writes the receipt of a delivery, and anew that of the delivery that it comes in place of.
 * @returns the paths of its own
 */
export async function writeReceipts(
  place: ReceiptPlace,
  feed: CompiledFeed,
  deliveryId: string,
): Promise<readonly string[]> {
  const task = { ...place, feed, calendarStart: place.settings.calendarStart };
  const facts = await receiptFacts(task, deliveryId);
  // First the older one: where the own receipt is there after a crash, the other says so too.
  if (facts.corrects !== undefined)
    await writeFacts(place, await receiptFacts(task, facts.corrects.deliveryId));
  await writeFacts(place, facts);
  return receiptPaths(feed, deliveryId);
}

async function writeFacts({ dataFolder, pilotTitle }: ReceiptPlace, facts: ReceiptFacts): Promise<void> {
  const paths = receiptPaths(facts.feed, facts.deliveryId).map((path) => join(dataFolder, path));
  await makePrivateFolder(dirname(paths[0] ?? dataFolder));
  const contents = languages.flatMap((language) => contentsIn(language, facts, pilotTitle));
  await Promise.all(paths.map((path, index) => writeDurably(path, contents[index] ?? '')));
}

function contentsIn(language: Language, facts: ReceiptFacts, pilotTitle: Localised): string[] {
  const csvName = `${facts.deliveryId}.${language}.csv`;
  const page = receiptPage(facts, { language, pilotTitle: pilotTitle[language], csvName });
  return [page, receiptCsv(facts, language)];
}

/** Makes the receipts again that the ledger knows of and that are not there, and removes what was half written. */
export async function restoreReceipts(place: ReceiptPlace, feeds: readonly CompiledFeed[]): Promise<void> {
  for (const feed of feeds) {
    const names = await namesIn(join(place.dataFolder, 'receipts', feed.supplier, feed.feed));
    for (const { deliveryId: id } of place.deliveries.of(feed))
      if (receiptPaths(feed, id).some((path) => !names.has(path.slice(path.lastIndexOf('/') + 1))))
        await writeReceipts(place, feed, id);
  }
}

async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  if (!existsSync(folder)) return new Set();
  const names = await readdir(folder);
  for (const name of names) if (name.endsWith(asideEnding)) await rm(join(folder, name), { force: true });
  return new Set(names);
}
