// The offices of all suppliers. The order is the order of sending on one day.

import type { Office, World } from './feeds.js';
import { brp } from './suppliers/brp.js';
import { coa } from './suppliers/coa.js';
import { ind } from './suppliers/ind.js';
import { polis } from './suppliers/polis.js';
import { uwv } from './suppliers/uwv.js';

/** Every office that sends a file about this world. */
export const makeOffices = (world: World): Office[] =>
  [coa, ind, brp, uwv, polis].flatMap((office) => office(world));
