// The plain form of a number, told by its bytes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainFormTest } from '../../src/seal/plain-form.js';
import { decimalDigits } from '../../src/vocabulary/index.js';

const digits = {
  characters: decimalDigits,
  first: decimalDigits.slice(1),
  length: { least: 3, most: 4 },
} as const;

const isPlain = (text: string, form: Parameters<typeof plainFormTest>[0] = digits): boolean => {
  const block = Buffer.from(`9${text}9`);
  return plainFormTest(form)(block, 1, block.length - 1);
};

describe('a number in its plain form', () => {
  it.each(['100', '999', '1000', '9999'])('is %s', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.each(['', '9', '99', '10000', '012', '1 2', '12a', 'a12', '1.2', '12\u0663', '\u0000\u0000\u0000'])(
    'is not %j',
    (text) => {
      expect(isPlain(text)).toBe(false);
    },
  );

  it('is told as a pattern tells it', () => {
    const text = fc.string({ unit: fc.constantFrom('0', '1', '9', '-', 'A', 'é'), maxLength: 6 });
    fc.assert(fc.property(text, (each) => isPlain(each) === /^[1-9][0-9]{2,3}$/.test(each)));
    const { first, ...anyFirst } = digits;
    fc.assert(fc.property(text, (each) => isPlain(each, anyFirst) === /^[0-9]{3,4}$/.test(each)));
  });

  it('is none where a kind has no plain form', () => {
    expect(plainFormTest(undefined)(Buffer.from('100'), 0, 3)).toBe(false);
  });
});
