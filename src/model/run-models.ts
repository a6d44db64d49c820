// Builds the models in order, each as a table, and holds it to what its header promises: the key is complete and unique,
// an indicator has the columns that every indicator has. An error of DuckDB becomes a place in the model's file.

import { quoteIdentifier } from '../contract/index.js';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { indicatorColumns } from '../vocabulary/index.js';
import type { Database } from '../warehouse/index.js';
import type { GraphNode } from './graph.js';
import { listOf } from './header.js';
import { positionInMessage, sentenceOf } from './position.js';

/** Quotes `core.stays`. */
export const quoted = (relation: string): string => relation.split('.').map(quoteIdentifier).join('.');

/** Builds one model. Returns what is wrong; nothing where the table stands and keeps its promises. */
export async function runModel(database: Database, node: GraphNode): Promise<readonly Diagnostic[]> {
  const failure = await tryRun(database, node, `create table ${quoted(node.relation)} as\n`);
  if (failure !== undefined) return [failure];
  const shape = node.layer === 'indicators' ? await indicatorProblems(database, node) : [];
  return [...shape, ...(await keyProblems(database, node))];
}

/** Runs `opening` and the model's SQL below it; an error becomes a diagnostic at the place in the file. */
export async function tryRun(
  database: Database,
  node: GraphNode,
  opening: string,
): Promise<Diagnostic | undefined> {
  try {
    await database.run(`${opening}${node.sql}`);
    return undefined;
  } catch (error) {
    return sqlProblem(node, opening, error);
  }
}

function sqlProblem(node: GraphNode, opening: string, error: unknown): Diagnostic {
  if (!(error instanceof Error)) throw error;
  const position = positionInMessage(`${opening}${node.sql}`, error.message);
  const shift = opening.split('\n').length - 1;
  const at = position && position.line > shift ? { ...position, line: position.line - shift } : {};
  const message = sentenceOf(error.message);
  return diagnostic('MODEL_SQL', 'error', { file: node.file, ...at }, { message });
}

async function indicatorProblems(database: Database, node: GraphNode): Promise<Diagnostic[]> {
  const rows = await database.rows(`describe ${quoted(node.relation)}`);
  const found = rows.map((row) => `${row.column_name} ${row.column_type}`).join(', ');
  const expected = indicatorColumns.map(({ name, type }) => `${name} ${type}`).join(', ');
  if (found === expected) return [];
  return [diagnostic('MODEL_INDICATOR_COLUMNS', 'error', { file: node.file }, { expected, found })];
}

async function keyProblems(database: Database, node: GraphNode): Promise<Diagnostic[]> {
  const { relation, file } = node;
  const at = { file, line: node.header.get('key')?.line ?? 1 };
  const key = listOf(node.header.get('key'));
  const rows = await database.rows(`describe ${quoted(relation)}`);
  const known = new Set(rows.map((row) => String(row.column_name)));
  const unknown = key.filter((column) => !known.has(column));
  if (unknown.length > 0)
    return unknown.map((column) =>
      diagnostic('MODEL_KEY_COLUMN', 'error', at, { relation: node.relation, column }),
    );
  const missing = await missingValues(database, relation, key);
  const keys = await repeatedKeys(database, relation, key);
  return [
    ...missing.map((each) => diagnostic('MODEL_KEY_MISSING', 'error', at, { relation, ...each })),
    ...(keys > 0 ? [diagnostic('MODEL_KEY_REPEATED', 'error', at, { relation, key, keys })] : []),
  ];
}

async function missingValues(
  database: Database,
  relation: string,
  key: readonly string[],
): Promise<{ column: string; rows: number }[]> {
  const counts = key.map((column) => `count(*) filter (where ${quoteIdentifier(column)} is null)`);
  const row = await database.row(`select [${counts.join(', ')}] as counts from ${quoted(relation)}`);
  const found = Array.isArray(row.counts) ? row.counts.map(Number) : [];
  return key.map((column, index) => ({ column, rows: found[index] ?? 0 })).filter((each) => each.rows > 0);
}

async function repeatedKeys(database: Database, relation: string, key: readonly string[]): Promise<number> {
  const columns = key.map(quoteIdentifier).join(', ');
  const row = await database.row(
    `select count(*) as keys from (
       select 1 from ${quoted(relation)} group by ${columns} having count(*) > 1)`,
  );
  return Number(row.keys);
}
