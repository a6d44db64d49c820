// What a file is, by its first bytes; its name does not count. UTF-16 is known by its mark, or without one where every
// second byte of the beginning is zero, which no other text has.

import type { RefusedKind } from '../diagnostics/codes/seal.js';

/** `zip` and `ole` hold spreadsheets and other things; which it is tells what is inside. */
export type FileFormat =
  | { readonly kind: 'text'; readonly encoding: 'bytes' | 'utf-16le' | 'utf-16be' }
  | { readonly kind: 'zip' | 'ole' | 'parquet' }
  | { readonly kind: 'refused'; readonly as: RefusedKind };

/** Bytes of the beginning that are enough to tell. */
export const telling = 256;

const magic: readonly (readonly [string, FileFormat])[] = [
  ['504b0304', { kind: 'zip' }],
  ['504b0506', { kind: 'zip' }],
  ['d0cf11e0a1b11ae1', { kind: 'ole' }],
  ['50415231', { kind: 'parquet' }],
  ['50415245', { kind: 'parquet' }],
  ['25504446', { kind: 'refused', as: 'pdf' }],
  ['fffe', { kind: 'text', encoding: 'utf-16le' }],
  ['feff', { kind: 'text', encoding: 'utf-16be' }],
];

/** The format of a file that begins with these bytes (`telling` of them, where there are so many). */
export function formatOf(start: Uint8Array): FileFormat {
  const bytes = Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, telling));
  const hex = bytes.toString('hex');
  const known = magic.find(([beginning]) => hex.startsWith(beginning));
  if (known !== undefined) return known[1];
  if (isEverySecondZero(bytes, 1)) return { kind: 'text', encoding: 'utf-16le' };
  if (isEverySecondZero(bytes, 0)) return { kind: 'text', encoding: 'utf-16be' };
  return { kind: 'text', encoding: 'bytes' };
}

/** Bytes at odd (`at` 1) or even places are zero, and no others; of fewer than four characters it is not certain. */
const isEverySecondZero = (bytes: Uint8Array, at: 0 | 1): boolean =>
  bytes.length >= 8 && bytes.every((byte, index) => (byte === 0) === (index % 2 === at));

/** What a text holds, by its first character that is no blank. */
export function textKindOf(start: Uint8Array): 'csv' | 'ndjson' | 'json_array' | 'markup' {
  const text = Buffer.from(start.buffer, start.byteOffset, start.byteLength).toString('latin1');
  const [first = ''] = text.replace(/^(?:\u00ef\u00bb\u00bf)?[ \t\r\n]*/, '');
  const kinds = { '{': 'ndjson', '[': 'json_array', '<': 'markup' } as const;
  return kinds[first as keyof typeof kinds] ?? 'csv';
}
