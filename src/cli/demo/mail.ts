// What goes between the suppliers of a demonstration and the province: sealed files one way, receipts the other, and the
// account that the suppliers keep of both. Their folder lies outside the data folder.

import { mkdirSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type IngestResult, incomingFolder } from '../../intake/index.js';
import { sealedEnding } from '../../seal/index.js';
import type { PlantedFault } from '../../vocabulary/index.js';
import type { DemoFolders } from './folders.js';
import type { SealedDelivery } from './supplier-messages.js';

/** One delivery in the account of faults: what was planted in it and what the province said it received. */
interface Account {
  readonly supplier: string;
  readonly feed: string;
  readonly file: string;
  readonly deliveryId: string | null;
  readonly faults: readonly PlantedFault[];
}

export class Mail {
  private readonly accounts: Account[] = [];
  private number = 0;

  constructor(private readonly folders: DemoFolders) {}

  /** How many files have been sent. */
  get sent(): number {
    return this.number;
  }

  /** Puts a sealed delivery in the incoming folder of the province; the path there. */
  async send({ delivery, path }: SealedDelivery): Promise<string> {
    const folder = join(incomingFolder(this.folders.data), delivery.supplier, delivery.feed);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const target = join(folder, `${delivery.feed}_${delivery.referenceDate}${sealedEnding}`);
    await rename(path, target);
    this.number += 1;
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

  /** Writes the account of faults. */
  keepAccounts(): void {
    writeFileSync(join(this.folders.suppliers, 'faults.json'), `${JSON.stringify(this.accounts)}\n`);
  }
}
