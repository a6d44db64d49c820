// What a from clause offers: the relations whose columns can be named, in the order in which a star shows them, and what
// decides which rows there are.

import {
  allColumns,
  columnSources,
  type Lineage,
  type LineageColumn,
  noSources,
  openLineage,
  type Sources,
  union,
} from './lineage.js';
import type { FromItem } from './lineage-scope.js';
import { isNode, nodesOf, type SqlNode } from './sql-tree.js';

export interface From {
  readonly items: readonly FromItem[];
  /** Columns that a join by name made one. */
  readonly merged: ReadonlySet<string>;
  readonly rows: Sources;
}

export const nothingRead: From = { items: [], merged: new Set(), rows: noSources };

/** Two sides of a join. `condition` is what its condition takes. */
export function joined(node: SqlNode, left: From, right: From, condition: Sources): From {
  const isFilter = node.join_type === 'SEMI' || node.join_type === 'ANTI';
  const merged = mergedColumns(node, left, right);
  const items = [...left.items, ...right.items];
  const compared = items.flatMap(({ lineage }) =>
    merged === 'unknown'
      ? [allColumns(lineage)]
      : merged.map((name) => columnSources(lineage, name) ?? noSources),
  );
  return {
    // Behind a semi or anti join its right side cannot be named.
    items: isFilter ? left.items : items,
    merged: new Set([...left.merged, ...right.merged, ...(merged === 'unknown' ? [] : merged)]),
    rows: union(left.rows, right.rows, condition, ...compared),
  };
}

/** The columns by which a join compares its sides without a condition; unknown for a natural join. */
function mergedColumns(node: SqlNode, left: From, right: From): readonly string[] | 'unknown' {
  if (Array.isArray(node.using_columns) && node.using_columns.length > 0)
    return node.using_columns.map((name) => String(name).toLowerCase());
  if (node.ref_type !== 'NATURAL') return [];
  const sides = [left, right].map(({ items }) => items.map(({ lineage }) => lineage));
  if (sides.flat().some(({ others }) => others !== undefined)) return 'unknown';
  const [first, second] = sides.map((side) => side.flatMap(({ columns }) => columns.map(({ name }) => name)));
  return (first ?? []).filter((name) => second?.includes(name));
}

/**
 * The columns of a star. What is excluded or renamed in a way that is not known here leaves columns whose names are not
 * known.
 * @param replaced what `replace` puts in the place of columns
 */
export function expandStar(star: SqlNode, from: From, replaced: ReadonlyMap<string, Sources>): Lineage {
  const relation = String(star.relation_name ?? '').toLowerCase();
  const items = relation === '' ? from.items : from.items.filter(({ alias }) => alias === relation);
  const lineages = items.map(({ lineage }) => lineage);
  const all = union(...lineages.map(allColumns), ...replaced.values());
  const excluded = namesOf(star.exclude_list);
  const renames = renamesOf(star.rename_list);
  const qualified = Array.isArray(star.qualified_exclude_list) && star.qualified_exclude_list.length > 0;
  if (excluded === undefined || renames === undefined || qualified || items.length === 0)
    return openLineage(
      items.length === 0 ? union(...from.items.map(({ lineage }) => allColumns(lineage))) : all,
      noSources,
    );
  const columns = withoutRepeats(
    lineages.flatMap((lineage) => lineage.columns),
    from.merged,
  )
    .filter(({ name }) => !excluded.includes(name))
    .map(({ name, sources }) => ({
      name: renames.get(name) ?? name,
      sources: replaced.get(name) ?? sources,
    }));
  const others = lineages.flatMap((lineage) => (lineage.others === undefined ? [] : [lineage.others]));
  return {
    columns,
    rows: noSources,
    ...(others.length > 0 ? { others: union(...others, ...replaced.values()) } : {}),
  };
}

/** A column that a join by name made one stands where it stood first. */
function withoutRepeats(columns: readonly LineageColumn[], merged: ReadonlySet<string>): LineageColumn[] {
  const seen = new Set<string>();
  return columns.flatMap((column) => {
    if (!merged.has(column.name)) return [column];
    if (seen.has(column.name)) return [];
    seen.add(column.name);
    const same = columns.filter(({ name }) => name === column.name).map(({ sources }) => sources);
    return [{ name: column.name, sources: union(...same) }];
  });
}

/** Names in a list of texts; undefined where the list holds anything else. */
function namesOf(list: unknown): readonly string[] | undefined {
  if (!Array.isArray(list)) return [];
  return list.every((each) => typeof each === 'string') ? list.map((each) => each.toLowerCase()) : undefined;
}

function renamesOf(list: unknown): ReadonlyMap<string, string> | undefined {
  const renames = new Map<string, string>();
  for (const { key, value } of nodesOf(list)) {
    const column = isNode(key) && !key.table ? key.column : undefined;
    if (typeof column !== 'string' || typeof value !== 'string') return undefined;
    renames.set(column.toLowerCase(), value.toLowerCase());
  }
  return renames;
}
