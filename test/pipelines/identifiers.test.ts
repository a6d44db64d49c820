// The kinds of identifiers: normal forms, the eleven-test, and pseudonym domains that never meet.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { installedRoot, locateIdentifiers } from '../../src/locate/index.js';

const kinds = new Map(
  (await locateIdentifiers(installedRoot)).map(({ name, definition }) => [name, definition]),
);

const normal = (kind: string, raw: string): string | undefined => kinds.get(kind)?.normalise(raw);

describe('a citizen service number', () => {
  it.each([
    ['999990019', '999990019'],
    ['99999 0019', '999990019'],
    ['9999.90.019', '999990019'],
    [' 999990019 ', '999990019'],
    ['12345672', '012345672'],
    ['012345672', '012345672'],
    ['111222333', '111222333'],
  ])('%j is %s', (raw, number) => {
    expect(normal('bsn', raw)).toBe(number);
  });

  it.each([
    ...[
      '999990018',
      '999990010',
      '111222334',
      '000000000',
      '00000000',
      '1234567',
      '9999900190',
      '99999001',
      'x99990019',
    ],
    ...['９９９９９００１９', '999-990-019', '', ' '],
  ])('%j is none', (raw) => {
    expect(normal('bsn', raw)).toBeUndefined();
  });

  it('fails the eleven-test when any one digit changes, or two neighbours change places', () => {
    const bsn = '111222333';
    for (let at = 0; at < bsn.length; at += 1)
      for (let digit = 0; digit < 10; digit += 1) {
        const changed = bsn.slice(0, at) + digit + bsn.slice(at + 1);
        if (changed !== bsn) expect(normal('bsn', changed)).toBeUndefined();
      }
    expect(normal('bsn', '999990091')).toBeUndefined();
  });

  it('is what one in eleven numbers of nine digits happens to be', () => {
    const numbers = Array.from({ length: 11_000 }, (_, index) => String(200_000_000 + index));
    expect(numbers.filter((each) => normal('bsn', each) !== undefined).length).toBeCloseTo(1000, -2);
  });
});

describe('a V-number', () => {
  it.each([
    ['0123456789', '0123456789'],
    ['123456789', '0123456789'],
    ['V-0123456789', '0123456789'],
    ['v 1234567', '0001234567'],
  ])('%j is %s, with the zeros that a spreadsheet took', (raw, number) => {
    expect(normal('v_number', raw)).toBe(number);
  });

  it.each(['1,23457E+09', '123456', '12345678901', '0000000000', 'V', '１２３４５６７８９０'])(
    '%j is none',
    (raw) => {
      expect(normal('v_number', raw)).toBeUndefined();
    },
  );
});

describe('kinds of identifiers', () => {
  it('have domains of their own, so that no pseudonym of one is ever that of another', () => {
    const domains = [...kinds.values()].map(({ domain }) => domain);
    expect(new Set(domains).size).toBe(domains.length);
  });

  it.each([...kinds].flatMap(([name, { plain, normalise }]) => (plain ? [{ name, plain, normalise }] : [])))(
    '$name: a text in the plain form is a valid number in its normal form',
    ({ plain, normalise }) => {
      const { characters, first = characters, length } = plain;
      const one = (among: string) => fc.constantFrom(...among);
      const rest = fc.string({
        unit: one(characters),
        minLength: length.least - 1,
        maxLength: length.most - 1,
      });
      const number = fc.tuple(one(first), rest).map((parts) => parts.join(''));
      fc.assert(fc.property(number, (text) => normalise(text) === text));
      expect([...first].every((each) => characters.includes(each))).toBe(true);
      // What is hashed as bytes has room for so many.
      expect(length.most).toBeLessThanOrEqual(64);
    },
  );

  it('that can be found in a text hold as many digits there as they say', () => {
    const texts = [
      '999990019',
      '12345672',
      '9999.90.019',
      '999 990 019',
      '0123456789',
      'V-1234567',
      'v 12345678',
      '99-99-90-01-9',
      'V: 12/34/567',
    ];
    for (const { inText } of kinds.values())
      for (const text of texts)
        for (const [found] of inText === undefined ? [] : text.matchAll(inText.pattern))
          expect(found.replace(/[^0-9]/g, '').length).toBeGreaterThanOrEqual(inText?.leastDigits ?? 99);
  });
});
