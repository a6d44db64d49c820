// Step 2, and the first half of step 3 beside it: the file is read, and its rows are typed part by part while it is read
// further.

import { asFinding } from './finding.js';
import { ChangedSource, RefusedDelivery } from './given-up.js';
import type { ReadResult } from './read.js';
import { readPlainDelivery } from './read-plain-delivery.js';
import { type DeliveryTask, readSealedDelivery } from './read-sealed-delivery.js';
import { assertUnchanged } from './receive.js';
import { RowFileQueue } from './row-file-queue.js';
import { RowTyping } from './row-typing.js';
import { SourceBytes } from './source-bytes.js';
import { staging } from './stage.js';

/** What was read, with the SHA-256 of the bytes of the file. */
export type Read = Extract<ReadResult, { status: 'read' }> & { readonly contentSha256: string };

/**
 * Reads the rows of a delivery into the staged table of typed rows.
 * @throws RefusedDelivery where the file as a whole cannot be used
 * @throws ChangedSource where it is no longer the file that was received
 */
export async function readRows(task: DeliveryTask): Promise<Read> {
  const { context, received } = task;
  const { database } = context;
  const typing = new RowTyping(database, received.feed, staging.typed);
  let isReading = true;
  const queue = new RowFileQueue(async (file, referenceDate) => {
    const isBusy = isReading && received.form === 'plain';
    await database.useThreads(isBusy ? threadsBesideSealing(database.threads) : database.threads);
    await typing.take(file, referenceDate);
  });
  try {
    const read = await readFile(task, queue);
    isReading = false;
    await queue.finish();
    await typing.finish();
    return read;
  } catch (error) {
    await queue.stop();
    await typing.undo();
    throw error;
  } finally {
    await database.useThreads(database.threads);
  }
}

/**
 * Sealing takes about as long as typing. One thread is left to it: with DuckDB on all of them it would wait for a processor,
 * and DuckDB afterwards for it.
 */
const threadsBesideSealing = (threads: number): number => Math.max(1, threads - 1);

async function readFile(task: DeliveryTask, queue: RowFileQueue): Promise<Read> {
  const { context, received, draft } = task;
  const bytes = new SourceBytes(received.path, async (part) => {
    await draft.add(part);
    await context.onStep('reading', received.shownName);
  });
  const whole = { ...task, bytes, queue };
  const read = received.form === 'sealed' ? await readSealedDelivery(whole) : await readPlainDelivery(whole);
  if (read.status === 'refused') throw new RefusedDelivery(read.problems.map((each) => asFinding(each)));
  assertUnchanged(received);
  if (bytes.length !== received.state.size) throw new ChangedSource();
  await context.onStep('read', received.shownName);
  return { ...read, contentSha256: bytes.digest() };
}
