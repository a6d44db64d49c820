// Identifiers where they do not belong: every form of them becomes [id], and nothing else does.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masker } from '../../src/seal/index.js';
import { isHarmless } from '../../src/seal/mask.js';
import { bodyOf, codesOf, feedNamed, sealBytes, stays } from './kit.js';

const mask = masker(stays.identifiers);

describe('the mask', () => {
  it.each([
    ['a BSN', 'bsn 999990019.'],
    ['a BSN within letters', 'x999990019y'],
    ['a BSN that lost its leading zero', 'bsn 12345672'],
    ['a BSN with dots', '9999.90.019'],
    ['a BSN with blanks', '999 990 019'],
    ['a V-number', 'v-nummer 0123456789'],
    ['a V-number behind a V', 'V-1234567 en v 12345678'],
    ['a BSN in a decimal', '999990019,00'],
    ['a BSN with dashes', '999-990-019'],
    ['a BSN in groups of its own', '99 99 90 01 9'],
    ['a BSN with two blanks between its groups', '999  990  019'],
    ['a BSN with commas', '999,990,019'],
    ['a BSN behind a group of other digits', 'rij 12, 999 990 019'],
    ['a BSN broken over two lines', '99999\n0019'],
    ['a BSN with blanks that do not break', '999\u00a0990\u2009019'],
    ['a BSN with an invisible blank in it', '9999\u200b90019'],
    ['a BSN in full-width digits', '９９９９９００１９'],
    ['a BSN in Arabic digits', '٩٩٩٩٩٠٠١٩'],
    ['a BSN with zeros in front', '00999990019'],
    ['a V-number in groups', '027.123.4567'],
    ['a V-number in groups behind a V', 'V-027-123-4567'],
    ['a V-number that lost its leading zero', '271234567'],
  ])('replaces %s', (_what, text) => {
    const masked = mask(text);
    expect(masked.tokens).toBeGreaterThan(0);
    expect(masked.text).toContain('[id]');
    expect(masked.text).not.toMatch(/[0-9]{6}/);
  });

  it.each([
    ['eight digits that fail the eleven-test', '99990018'],
    ['nine zeros', '000000000'],
    ['seven digits', '1234567'],
    ['eleven digits', '99999001912'],
    ['a day', '2024-01-31'],
    ['a day that would pass the eleven-test', '31-12-2023 tot 2024-01-26'],
    ['a day and an hour', '2024-01-31 12:30'],
    ['an amount that would pass the eleven-test', '123.456,72'],
    ['a postcode and an amount', '3511AB 12.345,67'],
    ['what was masked before', '[id]'],
  ])('leaves %s as it is', (_what, text) => {
    expect(mask(text)).toEqual({ text, tokens: 0 });
  });

  it('works in every column but those for numbers, in messages and in the name of the file', async () => {
    const residents = feedNamed('coa/residents');
    const header = residents.columns.map((column) => column.meta.header).join(';');
    const row =
      'C-1001;0123456789;999990019;999990019;999990019;999990019;H-1;999990019;999990019;999990019;bel 999990019';
    const source = `${header}\n${row}\n`;
    const { result, path } = await sealBytes(source, {
      feed: residents,
      fileName: 'van 999990019_2024-01-31.csv',
    });
    expect(gunzipSync(readFileSync(path)).toString()).not.toMatch(/999990019|0123456789/);
    expect(bodyOf(path)[0]?.match(/\[id\]/g)).toHaveLength(7);
    expect(JSON.stringify(result)).not.toContain('999990019');
    expect(codesOf(result)).toContain('SEAL_FILE_NAME');
    expect(codesOf(result)).toContain('SEAL_MASKED');
  });
});

describe('the quick look that spares most cells a search', () => {
  const kinds = [...stays.identifiers.values()].flatMap(({ inText }) =>
    inText === undefined ? [] : [inText],
  );
  const leastDigits = Math.min(...kinds.map((kind) => kind.leastDigits));
  const findable = (text: string) =>
    kinds.some(({ pattern, accepts }) => [...text.matchAll(pattern)].some(([found]) => accepts(found)));
  const pieces = [
    ...[...'0123456789-./, Vv:ax\n'],
    '999990019',
    '999-990-019',
    '12345672',
    'V-1234567',
    '2023-05-01',
    '31-12-2029',
    '0123456789',
    '\u00a0',
    '\u0661',
  ];

  it('passes over no text in which the patterns find a number', () => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => !isHarmless(text, leastDigits) || !findable(text)),
      { numRuns: 20_000 },
    );
  });

  it('passes over every day, in which the patterns find nothing', () => {
    for (let index = 0; index < 40_000; index += 1) {
      const iso = new Date(Date.UTC(1940, 0, 1 + index)).toISOString().slice(0, 10);
      for (const text of [iso, iso.split('-').reverse().join('-')])
        if (!isHarmless(text, leastDigits) || findable(text)) throw new Error(text);
    }
  });
});
