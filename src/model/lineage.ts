// What a relation takes from the register: for each of its columns the columns of the register that decide its values, and
// those that decide which rows there are. Where something cannot be told apart it counts as taken, so that the answer may
// hold a column too many and never one too few.

/** Columns of the register, as `register.<supplier>__<feed>.<column>`. */
export type Sources = ReadonlySet<string>;

export const noSources: Sources = new Set();

export interface LineageColumn {
  /** In lower case, as names are compared. */
  readonly name: string;
  readonly sources: Sources;
}

export interface Lineage {
  readonly columns: readonly LineageColumn[];
  /** Of columns that may be there under names that are not known; absent: `columns` are all. */
  readonly others?: Sources;
  /** What decides which rows there are: conditions, joins, groups, order. */
  readonly rows: Sources;
}

/** Everything in any of the sets. */
export const union = (...sets: readonly Sources[]): Sources => {
  const [first = noSources, ...rest] = sets.filter((each) => each.size > 0);
  return rest.length === 0 ? first : new Set([first, ...rest].flatMap((each) => [...each]));
};

/** A relation whose columns are not known, and what any of them may take. */
export const openLineage = (others: Sources = noSources, rows: Sources = others): Lineage => ({
  columns: [],
  others,
  rows,
});

/** What the values of all columns take. */
export const allColumns = ({ columns, others = noSources }: Lineage): Sources =>
  union(others, ...columns.map(({ sources }) => sources));

/** What the relation takes in all. */
export const allOf = (lineage: Lineage): Sources => union(lineage.rows, allColumns(lineage));

/** What a column of this name takes, or undefined where there can be none. Of columns with one name: all of them. */
export function columnSources({ columns, others }: Lineage, name: string): Sources | undefined {
  const named = columns.filter((column) => column.name === name).map(({ sources }) => sources);
  return named.length > 0 ? union(...named) : others;
}

/** With more that decides which rows there are. */
export const withRows = (lineage: Lineage, ...rows: readonly Sources[]): Lineage => ({
  ...lineage,
  rows: union(lineage.rows, ...rows),
});

/** With new names for the first columns, as `t (a, b)` gives them. */
export function renamed(lineage: Lineage, names: readonly string[]): Lineage {
  if (names.length === 0) return lineage;
  const { columns, others } = lineage;
  const all = allColumns(lineage);
  if (others === undefined && names.length <= columns.length)
    return {
      ...lineage,
      columns: columns.map((column, index) => ({
        ...column,
        name: names[index]?.toLowerCase() ?? column.name,
      })),
    };
  return {
    ...lineage,
    columns: names.map((name) => ({ name: name.toLowerCase(), sources: all })),
    others: all,
  };
}

/** Rows of one below those of the other, columns by place; the names are those of the first. */
export function stacked(left: Lineage, right: Lineage): Lineage {
  const rows = union(left.rows, right.rows);
  const isSure =
    left.others === undefined && right.others === undefined && left.columns.length === right.columns.length;
  if (isSure)
    return {
      rows,
      columns: left.columns.map(({ name, sources }, index) => ({
        name,
        sources: union(sources, right.columns[index]?.sources ?? noSources),
      })),
    };
  const all = union(allColumns(left), allColumns(right));
  return { rows, columns: left.columns.map(({ name }) => ({ name, sources: all })), others: all };
}

/** The same, columns by name. */
export function stackedByName(left: Lineage, right: Lineage): Lineage {
  const names = new Set([...left.columns, ...right.columns].map(({ name }) => name));
  const others = [left.others, right.others].filter((each) => each !== undefined);
  const of = (lineage: Lineage, name: string) => columnSources(lineage, name) ?? noSources;
  return {
    rows: union(left.rows, right.rows),
    columns: [...names].map((name) => ({ name, sources: union(of(left, name), of(right, name)) })),
    ...(others.length > 0 ? { others: union(...others) } : {}),
  };
}

/** Whether two say the same. */
export function isSameLineage(left: Lineage, right: Lineage): boolean {
  const text = ({ columns, others, rows }: Lineage) =>
    JSON.stringify([
      columns.map(({ name, sources }) => [name, [...sources].sort()]),
      others === undefined ? null : [...others].sort(),
      [...rows].sort(),
    ]);
  return text(left) === text(right);
}
