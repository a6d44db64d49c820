// What cannot be passed on as a cell: text files are judged by their lines, but a spreadsheet, Parquet or JSON can hold a
// NUL, half a character or a text of megabytes in one cell.

import type { BrokenRule, Row } from './row.js';

/** Characters of a row in all; as UTF-8 between quotes they stay within the longest line of a sealed delivery. */
const longestRow = 2 ** 18;

const suspect = /[\0\ud800-\udfff]/;

function faultOf(cell: string): BrokenRule | undefined {
  if (!suspect.test(cell)) return undefined;
  if (cell.includes('\0')) return 'nul';
  return /\p{Surrogate}/u.test(cell) ? 'encoding' : undefined;
}

/** A row of cells, or a broken one where it holds a cell that cannot be passed on. */
export function rowOf(line: number, cells: readonly string[]): Row {
  let length = 0;
  for (const cell of cells) {
    const broken = faultOf(cell);
    if (broken !== undefined) return { line, broken };
    length += cell.length;
  }
  return length > longestRow ? { line, broken: 'too_long' } : { line, cells };
}
