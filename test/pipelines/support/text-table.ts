// Tables as a reader writes them down: a line of column names, then rows, cells parted by `|`. An empty cell is null.

export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Reads a table from text; throws where a row has another number of cells than the header. */
export function textTable(text: string): TextTable {
  const [header = [], ...rows] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const ragged = rows.find((row) => row.length !== header.length);
  if (ragged) throw new Error(`this row has not the ${header.length} cells of the header: ${ragged}`);
  return { columns: header, rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))) };
}

/** Whether two tables hold the same rows, in any order; numbers are the same within a millionth. */
export function sameRows(one: TextTable['rows'], other: TextTable['rows']): boolean {
  if (one.length !== other.length) return false;
  const [left, right] = [inOrder(one), inOrder(other)];
  return left.every((row, at) => row.every((cell, column) => sameCell(cell, right[at]?.[column])));
}

/** The rows in the order of their text, so that two lists of rows can be laid side by side. */
export const inOrder = (rows: TextTable['rows']) =>
  [...rows].sort((a, b) => (a.join('|') < b.join('|') ? -1 : 1));

function sameCell(one: string | null, other: string | null | undefined): boolean {
  if (one === other) return true;
  if (one === null || other === null || other === undefined) return false;
  return Math.abs(Number(one) - Number(other)) < 1e-6;
}
