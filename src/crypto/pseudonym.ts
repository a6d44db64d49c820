// Pseudonyms: HMAC-SHA256 with a key that the suppliers hold, over `<domain>:<normal form>`, so that numbers of two
// kinds never meet. The first 128 bits are kept; `p1` is the version of this construction.

import { createHmac } from 'node:crypto';
import type { Key } from './key.js';

/** The pseudonym of a number in its normal form. */
export const pseudonym = (key: Key, domain: string, normalForm: string): string =>
  `p1_${createHmac('sha256', key).update(`${domain}:${normalForm}`).digest('hex').slice(0, 32)}`;
