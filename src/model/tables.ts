// Makes a relation from rows that stand in JavaScript: the pilot, rules, lists, and what the build says of itself.

import { quoteIdentifier } from '../contract/index.js';
import type { Database } from '../warehouse/index.js';

export type Cell = string | number | boolean | null;

/** A column with its DuckDB type. */
export type TypedColumn = readonly [name: string, type: string];

/** `create table relation` with these columns and rows; `relation` is SQL, already quoted where it must be. */
export async function createTable(
  database: Database,
  relation: string,
  columns: readonly TypedColumn[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const definitions = columns.map(([name, type]) => `${quoteIdentifier(name)} ${type}`);
  await database.run(`create table ${relation} (${definitions.join(', ')})`);
  const casts = columns.map(([, type], index) => `(cells ->> ${index})::${type}`);
  await database.run(
    `insert into ${relation} select ${casts.join(', ')} from (select unnest($1::varchar::json[]) as cells)`,
    [JSON.stringify(rows)],
  );
}
