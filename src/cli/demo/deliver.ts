// Lets the suppliers send their deliveries one by one, and takes each in on the day it is sent. The next delivery is
// sealed while the one before is taken in: supplier and province are two parties and need not wait for each other.

import type { IngestResult, Intake } from '../../intake/index.js';
import type { SyntheticDelivery } from '../../vocabulary/index.js';
import type { Parties } from './parties.js';
import type { SimulatedClock } from './simulated-clock.js';
import type { SealedDelivery, Suppliers } from './suppliers.js';

export interface DeliverOptions {
  readonly suppliers: Suppliers;
  readonly parties: Parties;
  readonly clock: SimulatedClock;
  /** Told of each delivery that was taken in. */
  readonly onTaken: (delivery: SealedDelivery['delivery'], result: IngestResult) => void;
}

/** Deliveries as they come; the one that was read too far is kept for the next part. */
export class DeliveryLine {
  private upcoming: SyntheticDelivery | undefined;
  private number = 0;

  constructor(private readonly source: Iterator<SyntheticDelivery>) {
    this.advance();
  }

  /** Sends and takes in everything that is sent up to and including a day. Throws where a delivery is refused. */
  async deliverUntil(day: string, intake: Intake, options: DeliverOptions): Promise<void> {
    const { suppliers, parties } = options;
    let sealing = this.sealNext(day, suppliers);
    for (let sealed = await sealing; sealed !== undefined; sealed = await sealing) {
      sealing = this.sealNext(day, suppliers);
      sealing.catch(() => undefined);
      parties.send(sealed);
      await this.take(sealed, intake, options);
    }
  }

  /** Asks the third parties for their sums of a day and takes them in. Throws where one is refused. */
  async deliverSums(day: string, intake: Intake, options: DeliverOptions): Promise<void> {
    for (const { path, rows, ...delivery } of await options.parties.deliver(day))
      await this.take({ delivery, path, rows }, intake, options);
  }

  private async take(sealed: SealedDelivery, intake: Intake, options: DeliverOptions): Promise<void> {
    const { suppliers, clock, onTaken } = options;
    const { delivery } = sealed;
    clock.set(delivery.sentOn, (this.number += 1));
    const result = await intake.take(await suppliers.send(sealed));
    if (result.outcome === 'refused') throw new Error(refusal(delivery, result));
    suppliers.keepReceipt(delivery, result);
    onTaken(delivery, result);
  }

  private async sealNext(day: string, suppliers: Suppliers) {
    const delivery = this.upcoming;
    if (delivery === undefined || delivery.sentOn > day) return undefined;
    this.advance();
    return suppliers.seal(delivery);
  }

  private advance(): void {
    const next = this.source.next();
    this.upcoming = next.done ? undefined : next.value;
  }
}

const refusal = ({ fileName }: SealedDelivery['delivery'], { problems }: IngestResult): string =>
  `${fileName} was refused: ${problems.map(({ code }) => code).join(', ')}`;
