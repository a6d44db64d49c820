// File names come from outside and may hold an identifier, or codes that steer a terminal. Whatever is printed, logged or
// stored shows a name in which everything that looks like an identifier is masked and nothing steers.

import { basename } from 'node:path';
import type { Identifiers } from '../contract/index.js';
import { masker } from '../seal/index.js';

/** Stands for a character that does not show by itself. */
const unshown = '\ufffd';

/** The name of a file without its folder, as messages may show it. */
export const shownName = (path: string, identifiers: Identifiers): string =>
  shownText(basename(path), identifiers);

/** A name, or a path below a folder of ours, as messages may show it. */
export const shownText = (text: string, identifiers: Identifiers): string =>
  masker(identifiers)(text).text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, unshown);
