// The file of a sums feed as its maker would seal it: semicolons, one header line of the contract, UTF-8.

import type { PlainSums } from '../model/index.js';
import { protectRow, type SumsPolicy } from './protect.js';

export interface SumsFile {
  readonly text: string;
  readonly rows: number;
  /** Numbers that are hidden, wholly or below the threshold, and all numbers. */
  readonly hidden: number;
  readonly numbers: number;
}

/** Makes the file; what is written has been hidden and rounded. */
export function sumsFile({ feed, rows }: PlainSums, policy: SumsPolicy): SumsFile {
  const headers = feed.columns.map(({ meta }) => meta.header);
  const protectedRows = rows.map((row) => protectRow(feed, row, policy));
  const isNumber = feed.columns.map(({ notation }) => notation === 'bounded');
  const numbers = protectedRows.flatMap((cells) => cells.filter((cell, at) => isNumber[at] && cell !== ''));
  return {
    text: [headers, ...protectedRows].map((cells) => `${cells.map(written).join(';')}\n`).join(''),
    rows: rows.length,
    hidden: numbers.filter((cell) => cell === 'x' || cell.startsWith('<')).length,
    numbers: numbers.length,
  };
}

const written = (cell: string): string => (/[;"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
