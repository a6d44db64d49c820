// A SQL text as DuckDB's own parser sees it (json_serialize_sql), as plain JSON. Only a single select has such a form:
// DDL, several statements and a pivot whose columns depend on the data have none and are refused.

import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { Database } from '../warehouse/index.js';
import { positionOfCharacter } from './position.js';

/** A node of the tree; the shapes that matter are read by src/model/references.ts. */
export type SqlNode = { readonly [name: string]: unknown };

export type ParsedSql =
  | { readonly kind: 'tree'; readonly tree: SqlNode }
  | { readonly kind: 'refused'; readonly problem: Diagnostic };

interface Serialised {
  readonly error: boolean;
  readonly error_type?: string;
  readonly error_message?: string;
  readonly position?: string;
  readonly statements?: readonly SqlNode[];
}

/** Parses one select; `file` is named in the refusal. */
export async function parseSelect(database: Database, sql: string, file: string): Promise<ParsedSql> {
  const row = await database.row('select json_serialize_sql($1::varchar)::varchar as tree', [sql]);
  const parsed = JSON.parse(String(row.tree)) as Serialised;
  const [statement, ...more] = parsed.statements ?? [];
  if (parsed.error && parsed.error_type === 'parser') return refused(syntaxProblem(sql, file, parsed));
  if (statement === undefined || more.length > 0)
    return refused(diagnostic('MODEL_NOT_ONE_SELECT', 'error', { file }, {}));
  return { kind: 'tree', tree: statement };
}

const refused = (problem: Diagnostic): ParsedSql => ({ kind: 'refused', problem });

function syntaxProblem(sql: string, file: string, parsed: Serialised): Diagnostic {
  const position = parsed.position === undefined ? {} : positionOfCharacter(sql, Number(parsed.position));
  return diagnostic('MODEL_SQL', 'error', { file, ...position }, { message: parsed.error_message ?? '' });
}

/** Whether a value of the tree is a node. */
export const isNode = (value: unknown): value is SqlNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The arguments of a function. */
export const childrenOf = (call: SqlNode): SqlNode[] => nodesOf(call.children);

/** The nodes of a list; none where it is no list. */
export const nodesOf = (list: unknown): SqlNode[] => (Array.isArray(list) ? list.filter(isNode) : []);

/** The text of a literal, or undefined where the node is none. */
export function textConstant(node: SqlNode): string | undefined {
  const value = node.value;
  return node.type === 'VALUE_CONSTANT' && isNode(value) && typeof value.value === 'string'
    ? value.value
    : undefined;
}

/** The parts of a qualified name: `core."My stays"` has two. */
export const partsOf = (name: string): string[] =>
  (name.match(/"(?:[^"]|"")*"|[^."]+/g) ?? []).map((part) =>
    part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part,
  );
