// Rows as a table in a terminal: a box with names and types on top, fitted to the width, numbers to the right.

import type { Cell, Column } from './session.js';

export interface TableOptions {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Characters that fit on a line; undefined: as wide as the rows need. */
  readonly width: number | undefined;
}

const narrowest = 6;

/** The table as lines. Columns are narrowed where the whole does not fit; what is cut ends in an ellipsis. */
export function tableLines({ columns, rows, width }: TableOptions): string[] {
  const cells = rows.map((row) => row.map(cellText));
  const natural = columns.map(({ name, type }, index) =>
    Math.max(
      displayWidth(name),
      displayWidth(type),
      1,
      ...cells.map((row) => displayWidth(row[index] ?? '')),
    ),
  );
  const widths = narrow(
    natural,
    width === undefined ? Number.POSITIVE_INFINITY : width - 3 * columns.length - 1,
  );
  const line = (texts: readonly string[], right: (index: number) => boolean) =>
    `│ ${widths.map((each, index) => pad(texts[index] ?? '', each, right(index))).join(' │ ')} │`;
  const rule = (left: string, middle: string, right: string) =>
    `${left}${widths.map((each) => '─'.repeat(each + 2)).join(middle)}${right}`;
  const isNumber = (index: number) => numeric.test(columns[index]?.type ?? '');
  return [
    rule('┌', '┬', '┐'),
    line(
      columns.map((each) => each.name),
      isNumber,
    ),
    line(
      columns.map((each) => each.type.toLowerCase()),
      isNumber,
    ),
    rule('├', '┼', '┤'),
    ...cells.map((row) => line(row, isNumber)),
    rule('└', '┴', '┘'),
  ];
}

const numeric = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*)$/;

/** One line of text: what would break the table or move the cursor is shown as a mark. */
const cellText = (cell: Cell): string => (cell === null ? '' : String(cell).replace(/[\p{Cc}\p{Cf}]/gu, '·'));

/** Takes from the widest column, one character at a time, until all fit or all are narrow. */
function narrow(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  let total = widths.reduce((sum, each) => sum + each, 0);
  while (total > room) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.indexOf(widest)] = widest - 1;
    total -= 1;
  }
  return widths;
}

function pad(text: string, width: number, right: boolean): string {
  const fitted = displayWidth(text) <= width ? text : cut(text, width - 1);
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(fitted)));
  return right ? blanks + fitted : fitted + blanks;
}

function cut(text: string, width: number): string {
  let shown = '';
  for (const character of text) {
    if (displayWidth(shown + character) > width) break;
    shown += character;
  }
  return `${shown}…`;
}

/** Columns that a text takes: two for wide characters, none for marks that combine with the one before. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /\p{Mark}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
