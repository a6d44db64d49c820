// One line of NDJSON: an object of plain values, as pairs of key and text. JSON.parse says whether the line is JSON; the
// values are taken from the text itself, because a parsed number is a binary fraction and a key that stands twice is lost.

import { textOfToken } from './number-text.js';
import type { BrokenRule } from './row.js';

export type JsonLine =
  | { readonly kind: 'object'; readonly pairs: readonly (readonly [key: string, text: string])[] }
  | { readonly kind: 'broken'; readonly rule: BrokenRule };

const string = '"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"';
const blank = '[ \\t\\r\\n]*';
const pair = new RegExp(
  `${blank}(${string})${blank}:${blank}(?:(${string})|(-?[0-9][0-9.eE+-]*)|(true|false|null)|[[{])${blank}[,}]?`,
  'y',
);

/** Reads a line. Null is an empty text, true and false are these words, a number is as textOfToken writes it. */
export function readJsonLine(line: string): JsonLine {
  if (!isObject(line)) return { kind: 'broken', rule: 'no_json' };
  const pairs: [string, string][] = [];
  pair.lastIndex = line.indexOf('{') + 1;
  for (let found = pair.exec(line); found !== null; found = pair.exec(line)) {
    const [, key = '', text, number, word] = found;
    const value = textOfValue(text, number, word);
    if (value === undefined) return { kind: 'broken', rule: 'nested' };
    pairs.push([JSON.parse(key) as string, value]);
  }
  return { kind: 'object', pairs };
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function textOfValue(
  text: string | undefined,
  number: string | undefined,
  word: string | undefined,
): string | undefined {
  if (text !== undefined) return JSON.parse(text) as string;
  if (number !== undefined) return textOfToken(number);
  return word === 'null' ? '' : word;
}
