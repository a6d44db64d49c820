// The process that plays the suppliers of a demonstration: it makes the world, and works ahead of the province, which gets
// sealed files only. It ends with the process that started it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorText } from './child-process.js';
import { loadWorld } from './load-world.js';
import { SealingOffice } from './sealing-office.js';
import type { FromSuppliers, SealedDelivery, SuppliersStart } from './supplier-messages.js';

const say = (message: FromSuppliers): void => void process.send?.(message);

process.once('message', (start: SuppliersStart) => void play(start).catch(fail));
process.on('disconnect', () => process.exit(0));

/** Everything that is sent in the pilot years, the sums of third parties at the end of each. */
async function play(start: SuppliersStart): Promise<void> {
  const world = await loadWorld(start);
  const years = world.years.slice(0, start.years);
  say({ kind: 'years', years });
  writeFileSync(join(start.suppliers, 'truth.json'), `${JSON.stringify(world.truth, null, 2)}\n`);
  const office = await SealingOffice.open(
    start,
    years.map(({ completeOn }) => completeOn),
  );
  const told = new InOrder();
  const deliveries = world.deliveries()[Symbol.iterator]();
  let next = deliveries.next();
  for (const { completeOn } of years) {
    for (; !next.done && next.value.sentOn <= completeOn; next = deliveries.next())
      told.tell(Promise.resolve([await office.seal(next.value)]));
    told.tell(office.sums(completeOn));
  }
  await told.all();
  office.close();
  say({ kind: 'all' });
}

/** Says what was promised in the order of the promises: what comes after the sums may be sealed before they are made. */
class InOrder {
  private last: Promise<void> = Promise.resolve();

  tell(promised: Promise<readonly SealedDelivery[]>): void {
    // Told where it is waited for.
    promised.catch(() => undefined);
    this.last = this.last.then(async () => {
      for (const sealed of await promised) say({ kind: 'sealed', ...sealed });
    });
    this.last.catch(fail);
  }

  all(): Promise<void> {
    return this.last;
  }
}

function fail(error: unknown): void {
  say({ kind: 'failed', message: errorText(error) });
}
