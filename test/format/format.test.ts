// Numbers and dates as Dutch and English readers write them.

import { describe, expect, it } from 'vitest';
import {
  csvLine,
  dayBefore,
  escapeHtml,
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
  formatPercentage,
  formatRange,
} from '../../src/format/index.js';

describe('a number', () => {
  it('has Dutch or English marks', () => {
    expect(formatNumber(1234567.5, 'nl', { decimals: 1 })).toBe('1.234.567,5');
    expect(formatNumber(1234567.5, 'en', { decimals: 1 })).toBe('1,234,567.5');
    expect(formatNumber(999, 'nl')).toBe('999');
  });

  it('has a true minus, a plus on request, and no sign where it rounds to zero', () => {
    expect(formatNumber(-3, 'nl')).toBe('\u22123');
    expect(formatNumber(3, 'nl', { signed: true })).toBe('+3');
    expect(formatNumber(-0.2, 'nl', { signed: true })).toBe('0');
  });

  it('is a percentage without a space, and a range with an en dash', () => {
    expect(formatPercentage(0.345, 'nl', { decimals: 1 })).toBe('34,5%');
    expect(formatRange('3', '5')).toBe('3\u20135');
  });
});

describe('a day', () => {
  it('is written out in either language', () => {
    expect(formatDate('2024-03-01', 'nl')).toBe('1 maart 2024');
    expect(formatDate('2024-03-01', 'en')).toBe('1 March 2024');
    expect(formatMonth('2024-03', 'en')).toBe('March 2024');
  });

  it('that is none is refused', () => {
    expect(() => formatDate('soon', 'nl')).toThrow('not a day');
    expect(() => formatMonth('2024', 'nl')).toThrow('not a month');
  });

  it('before the first of a month is the last of the month before', () => {
    expect(['2024-03-01', '2023-03-01', '2024-01-01'].map(dayBefore)).toEqual([
      '2024-02-29',
      '2023-02-28',
      '2023-12-31',
    ]);
  });
});

describe('a list of words', () => {
  it('ends in the word of the language', () => {
    expect(formatList(['a', 'b', 'c'], 'nl')).toBe('a, b en c');
    expect(formatList(['a', 'b'], 'en')).toBe('a and b');
    expect(formatList(['a'], 'en')).toBe('a');
  });
});

describe('a line of CSV', () => {
  it('quotes what needs it', () => {
    expect(csvLine([1, 'a,b', 'say "x"', null, true])).toBe('1,"a,b","say ""x""",,true\r\n');
  });

  it('quotes its own separator and no other', () => {
    expect(csvLine(['a,b', 'c;d'], ';')).toBe('a,b;"c;d"\r\n');
  });

  it('disarms what a spreadsheet would take for a formula, but no number', () => {
    expect(csvLine(['=1+1', '@x', -5])).toBe("'=1+1,'@x,-5\r\n");
  });
});

describe('a text in HTML', () => {
  it('opens no element and closes no attribute', () => {
    expect(escapeHtml('<b title="a&b">')).toBe('&lt;b title=&quot;a&amp;b&quot;&gt;');
  });
});
