// What a message may show of a cell: its text, or its shape (`9` for a digit, `x` for a letter) where the column is
// sensitive; at most 40 characters. src/contract/typed-sql.ts says the same in SQL.

import type { CompiledColumn } from './feed.js';

const longest = 40;

/** The text or shape of a cell, without control characters. */
export function shapeOf(column: CompiledColumn, cell: string): string {
  const start = [...cell.slice(0, 2 * longest)]
    .slice(0, longest)
    .map((character) => (character < ' ' ? ' ' : character))
    .join('');
  return column.meta.sensitive === true ? shapeOfText(start) : start;
}

/** The shape of a text: digits as 9, letters and other signs as x. A shape stays as it is. */
export const shapeOfText = (text: string): string =>
  text.replace(/[0-9]/g, '9').replace(/[^0-9 .,:/_-]/gu, 'x');
