// The process that plays the third parties of a demonstration. It gets sealed files only, makes sums of them in folders of
// its own, and ends with the process that started it. What it is told is done in the order in which it came.

import { join } from 'node:path';
import { readKeyFile } from '../../crypto/index.js';
import { loadContracts } from '../../intake/index.js';
import { errorText } from './child-process.js';
import { DeliverySealer } from './delivery-sealer.js';
import { loadThirdParties } from './load-world.js';
import { Party } from './party.js';
import type { FromParties, PartiesStart, ToParties } from './party-messages.js';

let parties: ReadonlyMap<string, Party> = new Map();
let days: readonly string[] = [];
let queue: Promise<void> = Promise.resolve();

const say = (message: FromParties): void => void process.send?.(message);

process.on('message', (message: ToParties) => {
  queue = queue.then(() => handle(message)).catch(fail);
});
process.on('disconnect', () => process.exit(0));

async function handle(message: ToParties): Promise<void> {
  switch (message.kind) {
    case 'start':
      await open(message);
      return;
    case 'file':
      await parties.get(message.party)?.receive(message);
      return;
    case 'deliver':
      await deliver(message.day);
      return;
  }
}

async function open(start: PartiesStart): Promise<void> {
  const { feeds } = await loadContracts(start.root);
  const read = await readKeyFile(join(start.suppliers, 'pseudonym.key'));
  if (read.status !== 'read') throw new Error('the pseudonym key cannot be read');
  const sealer = new DeliverySealer(feeds, read.key);
  const opened = (await loadThirdParties(start)).map(
    async (definition) => [definition.name, await Party.open(definition, start, sealer)] as const,
  );
  parties = new Map(await Promise.all(opened));
  days = start.days;
  await takeOwn(days[0]);
}

async function deliver(day: string): Promise<void> {
  const made = [];
  for (const party of parties.values()) made.push(...(await party.deliver(day)));
  say({ kind: 'delivered', deliveries: made });
  await takeOwn(days[days.indexOf(day) + 1]);
}

/** Ahead of time, while the province is busy: the files themselves say when they are sent. */
async function takeOwn(until: string | undefined): Promise<void> {
  if (until !== undefined) for (const party of parties.values()) await party.takeOwn(until);
}

function fail(error: unknown): void {
  say({ kind: 'failed', message: errorText(error) });
}
