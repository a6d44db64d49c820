// The third parties as a demonstration sees them: another process, to which suppliers send copies of their sealed files, and
// which delivers sealed sums when asked.

import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { incomingFolder } from '../../intake/index.js';
import type { IsoDate, SyntheticThirdParty } from '../../vocabulary/index.js';
import { partyFolder } from './party.js';
import type { DeliveryOfParty, FromParties, PartiesStart, ToParties } from './party-messages.js';
import type { SealedDelivery } from './suppliers.js';

export class Parties {
  private readonly child: ChildProcess;
  private failure: Error | undefined;
  private onAnswer: ((answer: FromParties) => void) | undefined;

  constructor(
    private readonly definitions: readonly Pick<SyntheticThirdParty, 'name' | 'gets'>[],
    private readonly start: PartiesStart,
  ) {
    this.child = startProcess();
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
    const answered = new Promise<FromParties>((resolve) => {
      this.onAnswer = resolve;
    });
    if (this.failure !== undefined) throw this.failure;
    this.tell({ kind: 'deliver', day });
    const answer = await answered;
    this.onAnswer = undefined;
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

function startProcess(): ChildProcess {
  const here = fileURLToPath(import.meta.url);
  const isSource = here.endsWith('.ts');
  const script = join(dirname(here), `parties-process.${isSource ? 'ts' : 'js'}`);
  const line = [...(isSource ? ['--import', 'tsx'] : []), script];
  return spawn(process.execPath, line, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}
