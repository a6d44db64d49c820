// How days and numbers are written: the ISO way, or the Dutch ways that spreadsheets and registries use.

import { type Day, dateOf } from './calendar.js';

/** iso: 2024-03-07. dutch: 07-03-2024. short: 7-3-2024. */
export type DateStyle = 'iso' | 'dutch' | 'short';

/** A date `yyyy-mm-dd` in another style. */
export function writeDate(date: string, style: DateStyle): string {
  const [year = '', month = '', day = ''] = date.split('-');
  switch (style) {
    case 'iso':
      return date;
    case 'dutch':
      return `${day}-${month}-${year}`;
    case 'short':
      return `${Number(day)}-${Number(month)}-${year}`;
  }
}

/** Makes the function that writes days in a style; it remembers them, because a world has few days and writes them often. */
export function dayWriter(style: DateStyle): (day: Day) => string {
  const known = new Map<Day, string>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const written = writeDate(dateOf(day), style);
    known.set(day, written);
    return written;
  };
}

/** comma: 1234,50. thousands: 1.234,50. point: 1234.50. */
export type DecimalStyle = 'comma' | 'thousands' | 'point';

/** A number with two decimals. */
export function writeDecimal(value: number, style: DecimalStyle): string {
  const text = value.toFixed(2);
  if (style === 'point') return text;
  const [whole = '', decimals = ''] = text.split('.');
  return `${style === 'thousands' ? withThousands(whole) : whole},${decimals}`;
}

const withThousands = (whole: string): string => whole.replace(/(?<=[0-9])(?=([0-9]{3})+$)/g, '.');
