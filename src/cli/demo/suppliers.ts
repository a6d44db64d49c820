// The suppliers of a demonstration: they share one pseudonym key, seal what they send without ever writing a plain
// file, and keep the account of faults and the receipts. Their folder lies outside the data folder.

import { mkdirSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledFeed } from '../../contract/index.js';
import { type Key, keyText } from '../../crypto/index.js';
import { privateFile } from '../../files/index.js';
import { type IngestResult, incomingFolder } from '../../intake/index.js';
import { sealedEnding } from '../../seal/index.js';
import type { PlantedFault, SyntheticDelivery, Truth } from '../../vocabulary/index.js';
import type { DemoFolders } from './folders.js';
import { sealDelivery } from './seal-delivery.js';

/** A sealed delivery, ready to be sent. */
export interface SealedDelivery {
  readonly delivery: Omit<SyntheticDelivery, 'bytes'>;
  /** Where it lies at the suppliers. */
  readonly path: string;
  readonly rows: number;
}

/** One delivery in the account of faults: what was planted in it and what the province said it received. */
interface Account {
  readonly supplier: string;
  readonly feed: string;
  readonly file: string;
  readonly deliveryId: string | null;
  readonly faults: readonly PlantedFault[];
}

export class Suppliers {
  private readonly accounts: Account[] = [];
  private sealed = 0;

  constructor(
    private readonly folders: DemoFolders,
    private readonly feeds: readonly CompiledFeed[],
    private readonly key: Key,
  ) {
    writeFileSync(join(folders.suppliers, 'pseudonym.key'), keyText(key), { mode: privateFile });
  }

  /** Seals a delivery while it is made; only the sealed file reaches a disk. */
  async seal(delivery: SyntheticDelivery): Promise<SealedDelivery> {
    const path = join(this.folders.suppliers, 'outbox', `${(this.sealed += 1)}${sealedEnding}`);
    const rows = await sealDelivery(delivery, path, { feeds: this.feeds, key: this.key });
    return { delivery, path, rows };
  }

  /** Puts a sealed delivery in the incoming folder of the province; the path there. */
  async send({ delivery, path }: SealedDelivery): Promise<string> {
    const folder = join(incomingFolder(this.folders.data), delivery.supplier, delivery.feed);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const target = join(folder, `${delivery.feed}_${delivery.referenceDate}${sealedEnding}`);
    await rename(path, target);
    return target;
  }

  /** Keeps what the province said of a delivery. */
  keepReceipt(
    { supplier, feed, fileName, referenceDate, faults }: SealedDelivery['delivery'],
    receipt: IngestResult,
  ): void {
    const folder = join(this.folders.suppliers, 'receipts', supplier, feed);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${referenceDate}.json`), `${JSON.stringify(receipt, null, 2)}\n`);
    this.accounts.push({ supplier, feed, file: fileName, deliveryId: receipt.deliveryId, faults });
  }

  /** Writes what only the makers of the world know. */
  keepTruth(truth: Truth): void {
    writeFileSync(join(this.folders.suppliers, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
    writeFileSync(join(this.folders.suppliers, 'faults.json'), `${JSON.stringify(this.accounts)}\n`);
  }
}
