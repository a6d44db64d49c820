// Rows as CSV after RFC 4180: CRLF, quotes where needed. Text that a spreadsheet would take for a formula gets a quote in
// front of it, because these files are opened in one.

export type CsvCell = string | number | boolean | null;

/** One line of a CSV file, its line end included. A Dutch Excel wants `;` between cells. */
export const csvLine = (cells: readonly CsvCell[], separator: ',' | ';' = ','): string =>
  `${csvCells(cells, separator)}\r\n`;

/** Cells of a line. */
export const csvCells = (cells: readonly CsvCell[], separator: ',' | ';'): string =>
  cells.map((cell) => csvCell(cell, separator)).join(separator);

function csvCell(cell: CsvCell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
