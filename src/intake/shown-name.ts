// File names come from outside and may hold an identifier. Whatever is printed, logged or stored shows a name in which
// everything that looks like one is masked.

import { basename } from 'node:path';
import type { Identifiers } from '../contract/index.js';
import { masker } from '../seal/index.js';

/** The name of a file without its folder, as messages may show it. */
export const shownName = (path: string, identifiers: Identifiers): string =>
  masker(identifiers)(basename(path)).text;
