// A table of counts that an analyst wants to take out: dimensions, counts, totals, and who contributes most. It goes
// through the same rules and the same audit as an edition, beside everything that was published.
//
//   sector,sex,n,largest,cell
//   care,total,40,12,
//   total,total,115,30,C1/applied/year-1/province:utrecht      a count that was published: the table is linked by it

/** One row as the analyst gives it. */
export interface AnalystRow {
  /** Values of the dimensions, in their order; the word for a total stands for all values of one. */
  readonly values: readonly string[];
  readonly n: number;
  /** Of the n, those of the largest contributor; null where that is not known. */
  readonly largest: number | null;
  /** Key of the published count that this row is. */
  readonly cell: string | null;
  /** Line of the file, from 1, for messages. */
  readonly line: number;
}

export interface AnalystTable {
  readonly name: string;
  readonly dimensions: readonly string[];
  /** The word that stands for a total. */
  readonly total: string;
  readonly rows: readonly AnalystRow[];
}

/** A total with the rows that it is the sum of. */
export interface TableSum {
  readonly total: AnalystRow;
  readonly parts: readonly AnalystRow[];
}

/** Rows that no chain of totals ties to a count that was published: what they give away with it could not be audited. */
export function looseRows(table: AnalystTable): AnalystRow[] {
  const tied = new Set(table.rows.filter(({ cell }) => cell !== null));
  const sums = sumsOf(table).map(({ total, parts }) => [total, ...parts]);
  for (let before = -1; before < tied.size; ) {
    before = tied.size;
    for (const rows of sums) if (rows.some((row) => tied.has(row))) for (const row of rows) tied.add(row);
  }
  return table.rows.filter((row) => !tied.has(row));
}

/** Every total of the table over each of its dimensions. */
export function sumsOf({ dimensions, total, rows }: AnalystTable): TableSum[] {
  return dimensions.flatMap((_, index) => {
    const others = ({ values }: AnalystRow) => JSON.stringify(values.filter((_value, at) => at !== index));
    return rows
      .filter(({ values }) => values[index] === total)
      .map((whole) => ({
        total: whole,
        parts: rows.filter((row) => row.values[index] !== total && others(row) === others(whole)),
      }))
      .filter(({ parts }) => parts.length > 0);
  });
}
