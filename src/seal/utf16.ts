// Text in UTF-16 as UTF-8, so that everything behind it is the same. A character that is none (half of a pair, or half of
// itself where the file ends) becomes a byte that no UTF-8 has, so that its line is found broken and nothing is guessed.

import type { Bytes } from './bytes.js';

/** Stands for half a pair of surrogates. */
const noCharacter = Buffer.from([0xff]);

/** Stands at the end of a file that was cut off within a character. */
export const halfCharacter = 0xfe;

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Passes UTF-16 on as UTF-8 with a byte order mark. */
export async function* utf8Of(bytes: Bytes, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<Uint8Array> {
  yield mark;
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for await (const part of bytes) {
    const held = Buffer.concat([rest, part]);
    const length = held.length - (held.length % 2);
    const text = withoutMark(decoded(held.subarray(0, length), encoding), isFirst);
    if (length > 0) isFirst = false;
    const isSplit = /[\ud800-\udbff]$/.test(text);
    rest = Buffer.from(held.subarray(length - (isSplit ? 2 : 0)));
    const whole = isSplit ? text.slice(0, -1) : text;
    if (whole !== '') yield encoded(whole);
  }
  if (rest.length > 0) yield Buffer.from([halfCharacter]);
}

function decoded(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): string {
  const inOrder = encoding === 'utf-16le' ? bytes : Buffer.from(bytes).swap16();
  return inOrder.toString('utf16le');
}

const withoutMark = (text: string, isFirst: boolean): string =>
  isFirst && text.startsWith('\ufeff') ? text.slice(1) : text;

function encoded(text: string): Buffer {
  if (!/[\ud800-\udfff]/.test(text) || !/\p{Surrogate}/u.test(text)) return Buffer.from(text, 'utf8');
  const parts = text.split(/\p{Surrogate}/u).map((part) => Buffer.from(part, 'utf8'));
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [noCharacter, part])));
}
