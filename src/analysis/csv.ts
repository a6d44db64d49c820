// Rows as CSV after RFC 4180: comma, CRLF, quotes where needed. Text that a spreadsheet would take for a formula gets a
// quote in front of it, because analysts open these files in one.

import type { Cell } from './session.js';

/** One line of a CSV file, its line end included. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
