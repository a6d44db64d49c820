// Takes in what the suppliers send, one delivery after another, each on the day on which it is sent.

import type { IngestResult, Intake } from '../../intake/index.js';
import type { Mail } from './mail.js';
import type { Outside } from './outside.js';
import type { SimulatedClock } from './simulated-clock.js';
import type { SealedDelivery } from './supplier-messages.js';

export interface DeliverOptions {
  readonly outside: Outside;
  readonly mail: Mail;
  readonly clock: SimulatedClock;
  /** Told of each delivery that was taken in. */
  readonly onTaken: (delivery: SealedDelivery['delivery'], result: IngestResult) => void;
}

/** Takes everything in that is sent up to and including a day. Throws where a delivery is refused. */
export async function deliverUntil(day: string, intake: Intake, options: DeliverOptions): Promise<void> {
  const { outside } = options;
  for (;;) {
    const sealed = await outside.deliveryUntil(day);
    if (sealed === undefined) return;
    await take(sealed, intake, options);
  }
}

async function take(
  sealed: SealedDelivery,
  intake: Intake,
  { mail, clock, onTaken }: DeliverOptions,
): Promise<void> {
  const { delivery } = sealed;
  const path = await mail.send(sealed);
  clock.set(delivery.sentOn, mail.sent);
  const result = await intake.take(path);
  if (result.outcome === 'refused') throw new Error(refusal(delivery, result));
  mail.keepReceipt(delivery, result);
  onTaken(delivery, result);
}

const refusal = ({ fileName }: SealedDelivery['delivery'], { problems }: IngestResult): string =>
  `${fileName} was refused: ${problems.map(({ code }) => code).join(', ')}`;
