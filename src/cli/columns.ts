// Rows of text in columns, each as wide as its widest entry, with two blanks in front and between.

/** One line per row; the last column is not padded. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows.map((row) => {
    const cells = row.map((text, index) =>
      index === row.length - 1 ? text : text.padEnd(widths[index] ?? 0),
    );
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
