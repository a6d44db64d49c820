// Which statements analysts may run: one select, over relations of the snapshot, with functions that compute. The
// locked database refuses files and settings by itself; this second fence also keeps out what it leaves open
// (duckdb_settings shows a path on disk, CALL can end the process) and says why in the user's words.

/** Why a statement is refused; `name` is the function or relation. */
export type Refusal =
  | { readonly kind: 'statements' | 'no_select' }
  | { readonly kind: 'function' | 'relation'; readonly name: string; readonly location: number | undefined };

/** Table functions that read nothing. All others (read_csv, query, duckdb_settings, ...) are refused. */
const tableFunctions = new Set(['range', 'generate_series', 'unnest', 'repeat', 'repeat_row']);

/** How the names begin of functions that reach beyond the query: files, settings, sessions, other statements. */
const reachingFamilies = [
  'read_',
  'query',
  'write_',
  'duckdb_',
  'pragma_',
  'pg_',
  'txid_',
  'enable_',
  'disable_',
  'force_',
  'json_execute',
  'parse_duckdb',
  'current_conn',
  'current_quer',
  'current_trans',
  'which_',
  '__internal',
];

/** The others that reach beyond the query, each by its whole name. */
const reachingFunctions = new Set([
  'checkpoint',
  'current_catalog',
  'current_database',
  'current_role',
  'current_setting',
  'current_user',
  'currval',
  'getenv',
  'getvariable',
  'glob',
  'in_search_path',
  'json_deserialize_sql',
  'json_serialize_plan',
  'json_serialize_sql',
  'nextval',
  'session_user',
  'set_config',
  'user',
  'version',
]);

/** Of those families, what only computes. */
const harmless = new Set(['pg_typeof']);

const isReaching = (name: string): boolean =>
  reachingFunctions.has(name) ||
  name.endsWith('_privilege') ||
  (!harmless.has(name) && reachingFamilies.some((family) => name.startsWith(family)));

/** `SHOW TABLES` and `SHOW ALL TABLES`; other forms of SHOW carry a select that is looked at like any other. */
const listings = new Set(['"tables"', '__show_tables_expanded']);

/** Schemas of the engine that describe the snapshot to whoever writes a query. */
const described = 'information_schema';

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * The first reason to refuse a parsed statement, or undefined.
 * @param parsed what json_serialize_sql returned, without error
 * @param schemas schemas of the snapshot
 */
export function refusalOf(parsed: unknown, schemas: ReadonlySet<string>): Refusal | undefined {
  const statements = (parsed as JsonObject).statements;
  if (!Array.isArray(statements) || statements.length !== 1) return { kind: 'statements' };
  return walk(statements[0] as Json, new Set(), schemas);
}

function walk(node: Json, inScope: ReadonlySet<string>, schemas: ReadonlySet<string>): Refusal | undefined {
  if (node === null || typeof node !== 'object') return undefined;
  if (isList(node)) return firstOf(node, (each) => walk(each, inScope, schemas));
  const scope = new Set([...inScope, ...commonTables(node)]);
  return (
    refuseRelation(node, scope, schemas) ??
    refuseFunction(node) ??
    firstOf(Object.values(node), (each) => walk(each, scope, schemas))
  );
}

const isList = (node: Json): node is readonly Json[] => Array.isArray(node);

function firstOf<T>(items: readonly T[], look: (item: T) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const found = look(item);
    if (found) return found;
  }
  return undefined;
}

/** Names that a node's WITH clause brings in; they hold for the node and all below it. */
function commonTables(node: JsonObject): string[] {
  const map = asObject(asObject(node.cte_map)?.map ?? null);
  const entries = map ? Object.values(map) : [];
  return entries.map((entry) => textIn(asObject(entry), 'key').toLowerCase());
}

/** A bare name is a common table of the query; a real relation is written with its schema. */
function refuseRelation(
  node: JsonObject,
  scope: ReadonlySet<string>,
  schemas: ReadonlySet<string>,
): Refusal | undefined {
  if (node.type === 'SHOW_REF') {
    const name = textIn(node, 'table_name');
    return node.query !== null || listings.has(name) ? undefined : relation(name, node);
  }
  if (node.type !== 'BASE_TABLE') return undefined;
  const [catalog, schema, table] = ['catalog_name', 'schema_name', 'table_name'].map((key) =>
    textIn(node, key),
  );
  const known =
    schema === '' ? scope.has(`${table}`.toLowerCase()) : schemas.has(`${schema}`) || schema === described;
  return known && catalog === ''
    ? undefined
    : relation([catalog, schema, table].filter(Boolean).join('.'), node);
}

const relation = (name: string, node: JsonObject): Refusal => ({
  kind: 'relation',
  name,
  location: locationOf(node),
});

function refuseFunction(node: JsonObject): Refusal | undefined {
  const called = node.type === 'TABLE_FUNCTION' ? asObject(node.function ?? null) : undefined;
  const name = textIn(called ?? node, 'function_name').toLowerCase();
  const refused = called ? !tableFunctions.has(name) : isReaching(name);
  return refused ? { kind: 'function', name, location: locationOf(node) } : undefined;
}

const asObject = (value: Json | undefined): JsonObject | undefined =>
  value !== null && typeof value === 'object' ? (value as JsonObject) : undefined;

const textIn = (node: JsonObject | undefined, key: string): string => {
  const value = node?.[key];
  return typeof value === 'string' ? value : '';
};

/** Place in the text of the statement, in characters; the parser writes a huge number for "nowhere". */
const locationOf = (node: JsonObject): number | undefined => {
  const place = node.query_location;
  return typeof place === 'number' && place < 1e9 ? place : undefined;
};
