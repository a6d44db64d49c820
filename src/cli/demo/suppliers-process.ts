// The process that plays the suppliers of a demonstration: it makes the world, and works ahead of the province, which gets
// sealed files only. It ends with the process that started it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorText } from './child-process.js';
import { loadWorld } from './load-world.js';
import { SealingOffice } from './sealing-office.js';
import type { FromSuppliers, SuppliersStart } from './supplier-messages.js';

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
  const deliveries = world.deliveries()[Symbol.iterator]();
  let next = deliveries.next();
  for (const { completeOn } of years) {
    for (; !next.done && next.value.sentOn <= completeOn; next = deliveries.next())
      say({ kind: 'sealed', ...(await office.seal(next.value)) });
    for (const sums of await office.sums(completeOn)) say({ kind: 'sealed', ...sums });
  }
  office.close();
  say({ kind: 'all' });
}

function fail(error: unknown): void {
  say({ kind: 'failed', message: errorText(error) });
}
