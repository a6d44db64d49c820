// Pseudonyms: HMAC-SHA256 with a key that the suppliers hold, over `<domain>:<normal form>`, so that numbers of two
// kinds never meet. The first 128 bits are kept; `p1` is the version of this construction.

import { hash } from 'node:crypto';
import type { Key } from './key.js';

/** Bytes of a block of SHA-256, and of its digest. */
const [blockLength, digestLength] = [64, 32];

const pseudonymPrefix = 'p1_';

/** Hex digits behind the prefix: the first 128 bits. */
const hexLength = 32;

/** Bytes of a number for which there is room without asking for more; every kind of number that we know is shorter. */
const usualLength = 64;

/**
 * Makes the function that gives the pseudonyms of a domain, of numbers in their normal form. HMAC as RFC 2104 defines it,
 * over one-shot hashes and over memory that is used again: an Hmac object for each of millions of numbers takes three times
 * as long.
 */
export function pseudonymiser(key: Key, domain: string): (normalForm: string) => string {
  const hexOf = hmacHex(key, `${domain}:`);
  return (normalForm) => pseudonymPrefix + hexOf(normalForm).slice(0, hexLength);
}

/** Writes the pseudonym of a number in its normal form into `out` at a position; gives the position behind it. */
export type PseudonymWriter = (normalForm: string, out: Uint8Array, at: number) => number;

/** As `pseudonymiser`, without a text for each of millions of numbers. */
export function pseudonymWriter(key: Key, domain: string): PseudonymWriter {
  const hexOf = hmacHex(key, `${domain}:`);
  return (normalForm, out, at) => {
    const hex = hexOf(normalForm);
    const from = at + pseudonymPrefix.length;
    // A few characters: quicker one by one than by a call.
    for (let index = 0; index < pseudonymPrefix.length; index += 1)
      out[at + index] = pseudonymPrefix.charCodeAt(index);
    for (let digit = 0; digit < hexLength; digit += 1) out[from + digit] = hex.charCodeAt(digit);
    return from + hexLength;
  };
}

/** The pseudonym of one number in its normal form. */
export const pseudonym = (key: Key, domain: string, normalForm: string): string =>
  pseudonymiser(key, domain)(normalForm);

/** HMAC-SHA256 in hex of `start` and what is behind it. */
function hmacHex(key: Key, start: string): (rest: string) => string {
  const message = Buffer.concat([paddedKey(key, 0x36), Buffer.from(start), Buffer.alloc(usualLength)]);
  const outer = Buffer.concat([paddedKey(key, 0x5c), Buffer.alloc(digestLength)]);
  const from = message.length - usualLength;
  const messages = Array.from({ length: usualLength + 1 }, (_, length) => message.subarray(0, from + length));
  return (rest) => {
    const usual = writeAscii(message, from, rest) ? messages[rest.length] : undefined;
    const inner = hash(
      'sha256',
      usual ?? Buffer.concat([message.subarray(0, from), Buffer.from(rest)]),
      'binary',
    );
    for (let at = 0; at < digestLength; at += 1) outer[blockLength + at] = inner.charCodeAt(at);
    return hash('sha256', outer, 'hex');
  };
}

/** Writes a text of plain ASCII for which there is room; false where it is none. */
function writeAscii(target: Buffer, from: number, text: string): boolean {
  if (text.length > usualLength) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return false;
    target[from + at] = code;
  }
  return true;
}

/** The key, filled up with zeros to a block and combined with `pad`. */
function paddedKey(key: Key, pad: number): Buffer {
  if (key.length > blockLength) throw new Error('the key is longer than a block of the hash');
  const padded = Buffer.alloc(blockLength, pad);
  for (const [index, byte] of key.entries()) padded[index] = byte ^ pad;
  return padded;
}
