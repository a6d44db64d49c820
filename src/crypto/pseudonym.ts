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
  const hmac = new DomainHmac(key, domain);
  return (normalForm) => pseudonymPrefix + hmac.ofText(normalForm).slice(0, hexLength);
}

/** As `pseudonymiser`, without a text for each of millions of numbers: pseudonyms are written into memory. */
export class PseudonymWriter {
  private readonly hmac: DomainHmac;

  constructor(key: Key, domain: string) {
    this.hmac = new DomainHmac(key, domain);
  }

  /** Writes the pseudonym of a number in its normal form into `out` at a position; gives the position behind it. */
  writeOfText(normalForm: string, out: Uint8Array, at: number): number {
    return writePseudonym(this.hmac.ofText(normalForm), out, at);
  }

  /** The same of a number whose normal form stands in `block` in ASCII. @throws Error where it is longer than 64 bytes */
  writeOfBytes(block: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number {
    return writePseudonym(this.hmac.ofBytes(block, from, to), out, at);
  }
}

/** A few characters: quicker one by one than by a call. */
function writePseudonym(hex: string, out: Uint8Array, at: number): number {
  const from = at + pseudonymPrefix.length;
  for (let index = 0; index < pseudonymPrefix.length; index += 1)
    out[at + index] = pseudonymPrefix.charCodeAt(index);
  for (let digit = 0; digit < hexLength; digit += 1) out[from + digit] = hex.charCodeAt(digit);
  return from + hexLength;
}

/** The pseudonym of one number in its normal form. */
export const pseudonym = (key: Key, domain: string, normalForm: string): string =>
  pseudonymiser(key, domain)(normalForm);

/** HMAC-SHA256 in hex of `<domain>:` and a number behind it. */
class DomainHmac {
  private readonly message: Buffer;
  private readonly outer: Buffer;
  /** Where the number begins in the message. */
  private readonly from: number;
  /** The message up to each length of a number. */
  private readonly messages: readonly Buffer[];

  constructor(key: Key, domain: string) {
    const start = Buffer.concat([paddedKey(key, 0x36), Buffer.from(`${domain}:`)]);
    this.message = Buffer.concat([start, Buffer.alloc(usualLength)]);
    this.outer = Buffer.concat([paddedKey(key, 0x5c), Buffer.alloc(digestLength)]);
    this.from = start.length;
    this.messages = Array.from({ length: usualLength + 1 }, (_, length) =>
      this.message.subarray(0, this.from + length),
    );
  }

  ofText(number: string): string {
    const usual = writeAscii(this.message, this.from, number) ? this.messages[number.length] : undefined;
    return this.hexOf(usual ?? Buffer.concat([this.message.subarray(0, this.from), Buffer.from(number)]));
  }

  ofBytes(block: Uint8Array, from: number, to: number): string {
    const message = this.messages[to - from];
    if (message === undefined) throw new Error('the number is longer than there is room for');
    for (let at = from; at < to; at += 1) this.message[this.from + at - from] = block[at] as number;
    return this.hexOf(message);
  }

  private hexOf(message: Buffer): string {
    const { outer } = this;
    const inner = hash('sha256', message, 'binary');
    for (let at = 0; at < digestLength; at += 1) outer[blockLength + at] = inner.charCodeAt(at);
    return hash('sha256', outer, 'hex');
  }
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
