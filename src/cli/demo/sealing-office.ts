// What the suppliers of a demonstration share: one pseudonym key, made for it, and the copies that third parties get of
// their sealed files. Contents are sealed while they are made: only sealed files reach a disk.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyText, newKey } from '../../crypto/index.js';
import { privateFile } from '../../files/index.js';
import { loadContracts } from '../../intake/index.js';
import { sealedEnding } from '../../seal/index.js';
import type { IsoDate, SyntheticDelivery } from '../../vocabulary/index.js';
import { DeliverySealer } from './delivery-sealer.js';
import { loadThirdParties } from './load-world.js';
import { Parties } from './parties.js';
import { asSent } from './sent-faults.js';
import type { SealedDelivery, SuppliersStart } from './supplier-messages.js';

export class SealingOffice {
  private sealed = 0;

  private constructor(
    private readonly folder: string,
    private readonly sealer: DeliverySealer,
    private readonly parties: Parties,
  ) {}

  /**
   * Makes the key and starts the third parties.
   * @param days on which sums will be asked for, in order
   */
  static async open(start: SuppliersStart, days: readonly IsoDate[]): Promise<SealingOffice> {
    const key = newKey();
    writeFileSync(join(start.suppliers, 'pseudonym.key'), keyText(key), { mode: privateFile });
    const { feeds } = await loadContracts(start.root);
    const parties = new Parties(await loadThirdParties(start), { ...start, kind: 'start', days });
    return new SealingOffice(join(start.suppliers, 'outbox'), new DeliverySealer(feeds, key), parties);
  }

  /** Seals a delivery, and sends copies of it to the third parties that get its feed. */
  async seal({ bytes, ...delivery }: SyntheticDelivery): Promise<SealedDelivery> {
    const path = join(this.folder, `${(this.sealed += 1)}${sealedEnding}`);
    const rows = await this.sealer.seal({ ...delivery, bytes }, path);
    const { dropped } = this.sealer.feedOf(`${delivery.supplier}/${delivery.feed}`);
    const faults = delivery.faults.map((fault) => asSent(fault, dropped));
    const sealed = { delivery: { ...delivery, faults }, path, rows };
    this.parties.send(sealed);
    return sealed;
  }

  /** The sums of third parties of a day, once they are made. */
  async sums(day: IsoDate): Promise<readonly SealedDelivery[]> {
    const made = await this.parties.deliver(day);
    return made.map(({ path, rows, ...delivery }) => ({ delivery, path, rows }));
  }

  close(): void {
    this.parties.close();
  }
}
