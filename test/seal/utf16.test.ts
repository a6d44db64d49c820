// UTF-16: what is half a character is found, located and never guessed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import { utf8Of } from '../../src/seal/utf16.js';
import { inParts } from './kit.js';
import { check, csv, rowsOf } from './small-feed.js';

const row = (person: number): string[] => [String(271_234_500 + person), 'A', '', '', '', '', '', 'é 😀'];
const file = Buffer.from(`\ufeff${csv([row(1), row(2), row(3)])}`, 'utf16le');

async function decoded(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be', size: number): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of utf8Of(inParts(bytes, size), encoding)) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

describe('UTF-16', () => {
  it('is the same text in UTF-8, in whatever parts it comes', async () => {
    const unit = fc.constantFrom('a', 'é', '€', '😀', '\n', '\u0a0a', '\ufeff', '\0');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
        expect(await decoded(bytes, 'utf-16le', size)).toBe(`\ufeff${text}`);
        expect(await decoded(Buffer.from(bytes).swap16(), 'utf-16be', size)).toBe(`\ufeff${text}`);
      }),
    );
  });

  it.each([1, 2, 3])(
    'that ends within a character marks its last line, with %i bytes missing',
    async (missing) => {
      const withoutEnd = Buffer.from(`\ufeff${csv([row(1), row(2)])}x;😀`, 'utf16le');
      const rows = await rowsOf(withoutEnd.subarray(0, withoutEnd.length - missing));
      expect(rows.map((each) => ('broken' in each ? each.broken : each.line))).toEqual([
        2,
        3,
        'half_character',
      ]);
    },
  );

  it('that ends between characters is only a row that is not whole', async () => {
    const rows = await rowsOf(file.subarray(0, file.length - 10));
    expect(rows.map((each) => ('broken' in each ? each.broken : each.line))).toEqual([2, 3, 4]);
  });

  it('with half a pair in the middle loses that line and no other', async () => {
    const broken = Buffer.from(file);
    const letter = Buffer.from('é', 'utf16le');
    broken.writeUInt16LE(0xd800, file.indexOf(letter, file.indexOf(letter) + 2));
    const rows = await rowsOf(broken);
    expect(rows.map((each) => ('broken' in each ? each.broken : each.line))).toEqual([2, 'encoding', 4]);
  });

  it('that was cut off says so in both languages, at the line', async () => {
    const result = await check(file.subarray(0, file.length - 11));
    const [problem] = result.diagnostics;
    if (problem === undefined) throw new Error('nothing was said');
    expect(render(problem, 'nl')).toContain('SEAL_ROW_BROKEN  small_2024-12-31.csv, regel 4');
    expect(render(problem, 'nl')).toContain('midden in een teken');
    expect(render(problem, 'en')).toContain('ends within a character');
  });

  it('is not seen in text that only begins with a NUL, or holds some', async () => {
    for (const text of ['a\0b\0c\0d;', '\0a\0b\0c\0d', 'v_nummer\0;x'])
      expect((await check(text)).status).toBe('refused');
    const withNul = csv([row(1), ['a\0b', 'A', '', '', '', '', '', '']]);
    expect(await check(withNul)).toMatchObject({ rows: 2, broken: 1 });
  });
});
