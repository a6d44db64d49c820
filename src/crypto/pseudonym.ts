// Pseudonyms: HMAC-SHA256 with a key that the suppliers hold, over `<domain>:<normal form>`, so that numbers of two
// kinds never meet. The first 128 bits are kept; `p1` is the version of this construction.

import { hash } from 'node:crypto';
import type { Key } from './key.js';

/** Bytes of a block of SHA-256, and of its digest. */
const [blockLength, digestLength] = [64, 32];

/**
 * Makes the function that gives the pseudonyms of a domain, of numbers in their normal form. HMAC as RFC 2104 defines it,
 * over one-shot hashes: an Hmac object for each of millions of numbers takes twice as long.
 */
export function pseudonymiser(key: Key, domain: string): (normalForm: string) => string {
  const [inner, outer] = [paddedKey(key, 0x36), paddedKey(key, 0x5c)];
  return (normalForm) => {
    const digest = hash('sha256', Buffer.concat([inner, Buffer.from(`${domain}:${normalForm}`)]), 'binary');
    outer.write(digest, blockLength, 'binary');
    return `p1_${hash('sha256', outer, 'hex').slice(0, 32)}`;
  };
}

/** The pseudonym of one number in its normal form. */
export const pseudonym = (key: Key, domain: string, normalForm: string): string =>
  pseudonymiser(key, domain)(normalForm);

/** The key, filled up with zeros to a block and combined with `pad`. Behind it there is room for a digest. */
function paddedKey(key: Key, pad: number): Buffer {
  if (key.length > blockLength) throw new Error('the key is longer than a block of the hash');
  const padded = Buffer.alloc(blockLength + (pad === 0x5c ? digestLength : 0));
  padded.fill(pad, 0, blockLength);
  for (const [index, byte] of key.entries()) padded[index] = byte ^ pad;
  return padded;
}
