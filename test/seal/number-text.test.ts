// Numbers as text: every digit that is there, in the notation of the contracts, and the same value when it is read again.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfDouble, textOfToken, textOfUnscaled } from '../../src/seal/number-text.js';

describe('a binary fraction', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.1 + 0.2, '0,3'],
    [1234.5, '1234,5'],
    [-0.001, '-0,001'],
    [1e-7, '0,0000001'],
    [1000.1, '1000,1'],
    [100, '100'],
    [1 / 3, '0,333333333333333'],
    [123_456_789_012_345, '123456789012345'],
    [999_999_999_999_999, '999999999999999'],
    [1e15, '1E+15'],
    [1_234_567_890_123_456, '1,23456789012346E+15'],
    [1e-70, '1E-70'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
  ])('%s is written as %s', (value, text) => {
    expect(textOfDouble(value)).toBe(text);
  });

  it('of at most fifteen digits is the same number when it is read again', () => {
    const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 12 }), (whole, scale) => {
        const value = Number(`${whole}e-${scale}`);
        const text = textOfDouble(value);
        expect(text).toMatch(/^-?[0-9]+(,[0-9]*[1-9])?$/);
        expect(Number(text.replace(',', '.'))).toBe(value + 0);
      }),
    );
  });
});

describe('a number of JSON', () => {
  it.each([
    ['0', '0'],
    ['1.50', '1,50'],
    ['-12.5', '-12,5'],
    ['1e3', '1000'],
    ['1.5E+3', '1500'],
    ['1.2345e2', '123,45'],
    ['12e-1', '1,2'],
    ['1e-3', '0,001'],
    ['0.30000000000000004', '0,30000000000000004'],
    ['1234567890123456789', '1234567890123456789'],
    ['1e999999999', '1e999999999'],
  ])('%s is written as %s, digit by digit', (token, text) => {
    expect(textOfToken(token)).toBe(text);
  });

  it('with an exponent has the digits of the same number without', () => {
    const mantissa = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }));
    fc.assert(
      fc.property(mantissa, fc.integer({ min: -50, max: 50 }), ([whole, behind], power) => {
        const token = `${whole}.${String(behind).padStart(4, '0')}e${power}`;
        const [left = '', right = ''] = textOfToken(token).split(',');
        const unscaled = BigInt(left + right.padEnd(60, '0'));
        const expected = BigInt(`${whole}${String(behind).padStart(4, '0')}`) * 10n ** BigInt(60 - 4 + power);
        expect(unscaled).toBe(expected);
      }),
    );
  });
});

describe('a decimal', () => {
  it.each([
    [12_345n, 2, '123,45'],
    [-5n, 2, '-0,05'],
    [100n, 2, '1'],
    [-150n, 2, '-1,5'],
    [0n, 2, '0'],
    [-1200n, 0, '-1200'],
    [12_345_678_901_234_567_890n, 4, '1234567890123456,789'],
  ])('of %s with %i decimals is written as %s', (unscaled, scale, text) => {
    expect(textOfUnscaled(unscaled, scale)).toBe(text);
  });
});
