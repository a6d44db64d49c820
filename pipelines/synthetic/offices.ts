// The offices of all suppliers. The order is the order of sending on one day: who objects is known first.

import type { Office, World } from './feeds.js';
import { brp } from './suppliers/brp.js';
import { cbs } from './suppliers/cbs.js';
import { coa } from './suppliers/coa.js';
import { context } from './suppliers/context.js';
import { ind } from './suppliers/ind.js';
import { polis } from './suppliers/polis.js';
import { privacy } from './suppliers/privacy.js';
import { programmes } from './suppliers/programmes.js';
import { uwv } from './suppliers/uwv.js';

/** Every office that sends a file about this world. */
export const makeOffices = (world: World): Office[] =>
  [privacy, coa, ind, brp, uwv, polis, programmes, cbs, context].flatMap((office) => office(world));
