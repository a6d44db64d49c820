// An analyst's table after the gate as CSV: its dimensions, the status, and what may be printed of each count.

import { type Disclosed, type ProtectedRow, reveal } from '../disclosure/index.js';

/** CSV (utf-8, comma, LF) in the order of the rows. */
export function protectedCsv(
  dimensions: readonly string[],
  rows: readonly Disclosed<ProtectedRow>[],
): string {
  const lines = rows.map((row) => {
    const { values, release } = reveal(row);
    const { status, value, below } = release;
    return [...values, status, value, below].map(field).join(',');
  });
  return `${[[...dimensions, 'status', 'n', 'below'].map(field).join(','), ...lines].join('\n')}\n`;
}

const field = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
