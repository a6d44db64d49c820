// The common subset of RE2 and JavaScript: what is let through, and every construct that is refused.

import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { matcher } from '../../src/contract/index.js';
import { safePattern } from '../../src/contract/pattern.js';

const allowed = [
  /^[0-9]{4}$/,
  /^[A-Z]{3}[0-9]{2}$/,
  /^WK[0-9]{6}$/,
  /^(ja|nee)$/,
  /^(?:a|b(?:c|d)){2}$/,
  /^[a-z]+-[0-9]?$/,
  /^a\.b\/c\\d$/,
  /^x{2,}$/,
  /^$/,
  /^[A-Za-z_.-]*$/,
];

describe('a pattern of a contract', () => {
  it.each(allowed.map((pattern) => [String(pattern), pattern] as const))('may be %s', (_text, pattern) => {
    expect(safePattern(pattern)).toBe(pattern.source.slice(1, -1));
  });

  it.each([
    ['without anchors', /[0-9]/],
    ['with one anchor', /^[0-9]/],
    ['with alternatives outside a group', /^a|b$/],
    ['with \\d', /^\d$/],
    ['with \\s', /^\s$/],
    ['with \\w', /^\w$/],
    ['with \\b', /^\bx$/],
    ['with a dot', /^.$/],
    ['with a negated class', /^[^a]$/],
    ['with an anchor inside', /^a^b$/],
    ['with a lookahead', /^(?=a)a$/],
    ['with a negative lookahead', /^(?!a)b$/],
    ['with a lookbehind', /^(?<=a)b$/],
    ['with a named group', /^(?<x>a)$/],
    ['with a back-reference', /^(a)\1$/],
    ['with a lazy count', /^a+?$/],
    ['with a repeat of a repeat', /^(a+)+$/],
    ['with a repeat of alternatives that repeat', /^(a|b*)*$/],
    ['with a count above 1000', /^a{1001}$/],
    ['with a letter outside ASCII', /^é$/],
    ['with a unicode escape', /^\u0041$/],
    ['with a hex escape', /^\x41$/],
    ['with a flag i', /^a$/i],
    ['with a flag u', /^a$/u],
    ['with a flag m', /^a$/m],
  ])('is refused %s', (_what, pattern) => {
    expect(() => safePattern(pattern)).toThrow(/the pattern/);
  });

  it('means the same in DuckDB and in JavaScript, also on newlines and other scripts', async () => {
    const texts = [
      '',
      'a',
      'ja',
      'nee',
      'ja\n',
      '\nja',
      '1234',
      '１２３４',
      '٣٣٣٣',
      'UTR01',
      'utr01',
      'UTR01\r\n',
      'WK123456',
    ];
    const more = [
      'xx',
      'x\nx',
      'a-1',
      'a-',
      'abc',
      'bcbd',
      'bcbc\n',
      'a.b/c\\d',
      'aXb/c\\d',
      'A_.-z',
      'é',
      '😀',
      'ſ',
      'K',
    ];
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const pattern of allowed) {
      const inside = safePattern(pattern);
      const matches = matcher(inside);
      for (const text of [...texts, ...more]) {
        const result = await connection.runAndReadAll('select regexp_full_match($1, $2)', [text, inside]);
        expect([inside, text, result.getRowsJson()[0]?.[0]]).toEqual([inside, text, matches(text)]);
      }
    }
  });
});
