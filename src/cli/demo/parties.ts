// The third parties as the suppliers see them: another process, to which they send copies of their sealed files, and which
// delivers sealed sums when asked.

import type { ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { incomingFolder } from '../../intake/index.js';
import type { IsoDate, SyntheticThirdParty } from '../../vocabulary/index.js';
import { startChild } from './child-process.js';
import { partyFolder } from './party.js';
import type { DeliveryOfParty, FromParties, PartiesStart, ToParties } from './party-messages.js';
import type { SealedDelivery } from './supplier-messages.js';

export class Parties {
  private readonly child: ChildProcess;
  private failure: Error | undefined;
  private onAnswer: ((answer: FromParties) => void) | undefined;

  constructor(
    private readonly definitions: readonly Pick<SyntheticThirdParty, 'name' | 'gets'>[],
    private readonly start: PartiesStart,
  ) {
    this.child = startChild('parties-process');
    this.child.on('message', (answer: FromParties) => this.answer(answer));
    this.child.on('exit', (code) =>
      this.answer({ kind: 'failed', message: `the process of the third parties ended (${code})` }),
    );
    this.tell(start);
  }

  /** Sends a copy of a sealed file to every party that gets its feed. */
  send({ delivery, path }: SealedDelivery): void {
    const { supplier, feed, referenceDate, sentOn } = delivery;
    const name = `${supplier}/${feed}`;
    for (const party of this.definitions.filter(({ gets }) => gets.includes(name))) {
      const folder = join(incomingFolder(partyFolder(this.start.suppliers, party.name)), supplier, feed);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const target = join(folder, `${feed}_${referenceDate}.sealed`);
      copyFileSync(path, target);
      this.tell({ kind: 'file', party: party.name, feed: name, path: target, sentOn });
    }
  }

  /** What the parties deliver on a day. Throws where their process fails. */
  async deliver(day: IsoDate): Promise<readonly DeliveryOfParty[]> {
    if (this.failure !== undefined) throw this.failure;
    const answered = new Promise<FromParties>((resolve) => {
      this.onAnswer = resolve;
    });
    this.tell({ kind: 'deliver', day });
    const answer = await answered;
    if (answer.kind === 'failed') throw new Error(answer.message);
    return answer.deliveries;
  }

  /** Ends the process. */
  close(): void {
    this.child.removeAllListeners('exit');
    this.child.kill();
  }

  private answer(answer: FromParties): void {
    if (answer.kind === 'failed') this.failure = new Error(answer.message);
    this.onAnswer?.(answer);
  }

  private tell(message: ToParties): void {
    if (this.child.connected) this.child.send(message);
  }
}
