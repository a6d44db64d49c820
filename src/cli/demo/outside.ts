// The suppliers as the province of a demonstration sees them: another process, from which sealed deliveries come one after
// another.

import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { World } from '../../vocabulary/index.js';
import { startChild } from './child-process.js';
import type { FromSuppliers, SealedDelivery, SuppliersStart } from './supplier-messages.js';

/** Who works ahead leaves the processors to the province; where the system does not allow that, all share. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Nothing but speed depends on it.
  }
}

type Sent = Exclude<FromSuppliers, { kind: 'failed' }>;

export class Outside {
  private readonly child: ChildProcess;
  private readonly came: Sent[] = [];
  private failure: Error | undefined;
  private wake: () => void = () => undefined;

  constructor(start: SuppliersStart) {
    this.child = startChild('suppliers-process');
    giveWay(this.child);
    this.child.on('message', (message: FromSuppliers) => this.hear(message));
    this.child.on('exit', (code) =>
      this.hear({ kind: 'failed', message: `the process of the suppliers ended (${code})` }),
    );
    this.child.send(start);
  }

  /** The pilot years that are played; what comes first. Throws where the process fails. */
  async years(): Promise<World['years']> {
    const message = await this.next();
    this.came.shift();
    if (message.kind !== 'years') throw new Error('the suppliers began without the years');
    return message.years;
  }

  /** The next delivery, where it is sent up to and including a day; waits for it. Throws where the process fails. */
  async deliveryUntil(day: string): Promise<SealedDelivery | undefined> {
    const message = await this.next();
    if (message.kind !== 'sealed' || message.delivery.sentOn > day) return undefined;
    this.came.shift();
    return message;
  }

  /** Ends the process. */
  close(): void {
    this.child.removeAllListeners('exit');
    this.child.kill();
  }

  /** What comes next, left where it is. */
  private async next(): Promise<Sent> {
    for (;;) {
      if (this.failure !== undefined) throw this.failure;
      const [first] = this.came;
      if (first !== undefined) return first;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  private hear(message: FromSuppliers): void {
    if (message.kind === 'failed') this.failure ??= new Error(message.message);
    else this.came.push(message);
    this.wake();
  }
}
