// The boundaries of every lexical form, in JavaScript; the differential test holds the SQL side to the same.

import { describe, expect, it } from 'vitest';
import type { CompiledColumn } from '../../src/contract/index.js';
import { addDays, readDate, readerOf } from '../../src/contract/values.js';

const meta = { header: 'x', nl: 'x', en: 'x', notation: 'text' } as const;
const base = { name: 'x', meta, required: true, duckType: 'VARCHAR' } as const;
const number = { ...base, precision: 9, min: 0, max: 1 };

const integer: CompiledColumn = { ...number, notation: 'integer', scale: 0 };
const decimal = (scale: number): CompiledColumn => ({ ...number, notation: 'decimal', scale });

describe('a day', () => {
  it.each([
    ['2024-01-05', '2024-01-05'],
    ['5-1-2024', '2024-01-05'],
    ['05-01-2024', '2024-01-05'],
    ['29-02-2024', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['1000-01-01', '1000-01-01'],
    ['9999-12-31', '9999-12-31'],
    ['2203-01-01', '2203-01-01'],
  ])('is read from %s', (cell, day) => {
    expect(readDate(cell)).toBe(day);
  });

  it.each([
    ...[
      '2023-02-29',
      '1900-02-29',
      '2100-02-29',
      '2024-02-30',
      '31-4-2024',
      '2024-13-01',
      '2024-00-01',
      '2024-01-00',
    ],
    ...[
      '2024-1-5',
      '2024-01-05 ',
      ' 2024-01-05',
      '2024-01-05\n',
      '2024-01-05 10:00',
      '2024-01-05T10:00',
      '20240105',
    ],
    ...[
      '0999-12-31',
      '0000-01-01',
      '10000-01-01',
      '5-1-24',
      '5/1/2024',
      '2024/01/05',
      'infinity',
      'today',
      '２０２４-01-05',
    ],
  ])('is not read from %j', (cell) => {
    expect(readDate(cell)).toBeUndefined();
  });

  it('moves over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });
});

describe('a whole number', () => {
  const read = readerOf(integer);

  it.each([
    ['0', 0],
    ['-0', 0],
    ['007', 7],
    ['-12', -12],
    ['1.234', 1234],
    ['12.345.678', 12_345_678],
    ['999999999999999', 999_999_999_999_999],
    ['999.999.999.999.999', 999_999_999_999_999],
  ])('is read from %s', (cell, value) => {
    expect(read(cell)).toBe(value);
  });

  it.each([
    ...[
      '1000000000000000',
      '1.23',
      '1.2345',
      '12.34.567',
      '1234.567',
      '.123',
      '1.',
      '1,0',
      '+1',
      '--1',
      '1-',
      '- 1',
    ],
    ...['1e3', '1_000', '0x1F', ' 1', '1 ', '1\n', '1\u00a0000', '１２', '٣', 'NaN', 'Infinity', '−1'],
  ])('is not read from %j', (cell) => {
    expect(read(cell)).toBeUndefined();
  });
});

describe('a decimal number', () => {
  it.each([
    [2, '1', 1],
    [2, '1,5', 1.5],
    [2, '-1,50', -1.5],
    [2, '-0,00', 0],
    [2, '1.234', 1234],
    [2, '1.234,5', 1234.5],
    [2, '12,34', 12.34],
    [2, '12.34', 12.34],
    [2, '12.3', 12.3],
    [2, '1.234.567,89', 1_234_567.89],
    [2, '9999999999999,99', 9_999_999_999_999.99],
    [3, '1,234', 1.234],
    [3, '1.234', 1234],
  ])('with %d decimals is read from %s', (scale, cell, value) => {
    expect(readerOf(decimal(scale))(cell)).toBe(value);
  });

  it.each([
    [2, '1,234'],
    [2, '1,'],
    [2, ',5'],
    [2, '.5'],
    [2, '1.2.3'],
    [2, '1,2,3'],
    [2, '12.345.6'],
    [2, '1.234.5'],
    [2, '99999999999999,99'],
    [1, '1.23'],
    [3, '1.2'],
    [3, '1.23'],
    [2, '1e2'],
    [2, '1,5\n'],
    [2, 'NaN'],
  ])('with %d decimals is not read from %j', (scale, cell) => {
    expect(readerOf(decimal(scale))(cell)).toBeUndefined();
  });
});

describe('a month', () => {
  const read = readerOf({ ...base, notation: 'month' });

  it('has a year from 1900 to 2099 and a month from 01 to 12', () => {
    expect(
      ['1900-01', '2099-12', '1899-12', '2100-01', '2024-00', '2024-13', '2024-1', '2024-01-01'].map((cell) =>
        read(cell),
      ),
    ).toEqual(['1900-01', '2099-12', ...Array(6).fill(undefined)]);
  });
});

describe('a bounded count', () => {
  const read = readerOf({ ...base, notation: 'bounded', most: 999, hiddenWith: [] });

  it.each([
    ['35', '35..35'],
    ['0', '0..0'],
    ['007', '7..7'],
    ['<10', '0..9'],
    ['<1', '0..0'],
    ['30-34', '30..34'],
    ['30..34', '30..34'],
    ['1205...1214', '1205..1214'],
    ['5..5', '5..5'],
    ['x', '0..'],
    ['.', '0..'],
  ])('is read from %s as its lowest and highest value', (cell, bounds) => {
    expect(read(cell)).toBe(bounds);
  });

  it.each([
    ...[
      'X',
      '-5',
      '<',
      '<x',
      '< 10',
      '>10',
      '1.234',
      '30 - 34',
      '30–34',
      '1..2..3',
      '1....2',
      '1-2-3',
      '~35',
    ],
    ...['30-', '-34', '..34', '10-dec', '1,5', '5 ', ' 5', '5\n', '1'.repeat(16), 'xx', '..'],
  ])('is not read from %j', (cell) => {
    expect(read(cell)).toBeUndefined();
  });
});
