// A locked session on the snapshot: read-only, no files, no settings, no extensions, nothing spilled to disk. It runs
// inside the process that src/analysis/worker.ts is, never in the one that opened the register.

import {
  type DuckDBConnection,
  DuckDBDecimalValue,
  DuckDBInstance,
  type DuckDBValue,
} from '@duckdb/node-api';
import { type BoundValue, toDuckDb } from './parameter.js';
import { type Refusal, refusalOf } from './statement.js';

/** A cell as it leaves the session: numbers as numbers, dates and everything composed as text. */
export type Cell = string | number | boolean | null;

export interface Column {
  readonly name: string;
  readonly type: string;
}

/** What went wrong with a statement; `message` is the engine's own, `location` counts characters from 0. */
export interface Fault {
  readonly message: string;
  readonly location: number | undefined;
}

export type Outcome =
  | { readonly kind: 'done'; readonly rows: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'faulty'; readonly fault: Fault };

export interface Statement {
  readonly sql: string;
  readonly values: Readonly<Record<string, BoundValue>>;
  /** Rows to hand over; the rest is counted only. */
  readonly keep: number;
}

/** Takes the answer as it comes; the session waits until each part is taken. */
export interface Sink {
  readonly columns: (columns: readonly Column[]) => Promise<void>;
  readonly rows: (rows: readonly (readonly Cell[])[]) => Promise<void>;
}

/** What the build says of the snapshot: as of which day, and whether the people in it exist. */
export interface SnapshotFacts {
  readonly asOf: string;
  readonly isSynthetic: boolean;
}

export interface Session {
  /** Undefined where the file holds no build. */
  readonly facts: SnapshotFacts | undefined;
  /** Checks the statement and runs it; what the user did wrong is returned, not thrown. */
  readonly run: (statement: Statement, sink: Sink) => Promise<Outcome>;
  readonly interrupt: () => void;
  readonly close: () => void;
}

/** Opens the snapshot for one or more statements. Throws where it cannot be opened. */
export async function openSession(path: string, memoryMegabytes: number): Promise<Session> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    allow_community_extensions: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: `${memoryMegabytes}MB`,
    temp_directory: '',
  });
  const connection = await instance.connect();
  const schemas = await schemasOf(connection);
  const facts = schemas.has('meta') ? await factsOf(connection) : undefined;
  await lock(connection);
  return {
    facts,
    run: (statement, sink) => run(connection, schemas, statement, sink),
    interrupt: () => connection.interrupt(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** From here on no statement reaches a file or changes a setting. Set last: a locked engine takes no temp_directory. */
async function lock(connection: DuckDBConnection): Promise<void> {
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
}

async function schemasOf(connection: DuckDBConnection): Promise<Set<string>> {
  const sql = 'select schema_name from duckdb_schemas() where not internal';
  const reader = await connection.runAndReadAll(sql);
  return new Set(reader.getRows().map(([name]) => String(name)));
}

async function factsOf(connection: DuckDBConnection): Promise<SnapshotFacts | undefined> {
  const reader = await connection.runAndReadAll('select as_of, is_synthetic from meta.build');
  const [asOf, isSynthetic] = reader.getRows()[0] ?? [];
  return asOf === undefined ? undefined : { asOf: String(asOf), isSynthetic: isSynthetic === true };
}

async function run(
  connection: DuckDBConnection,
  schemas: ReadonlySet<string>,
  { sql, values, keep }: Statement,
  sink: Sink,
): Promise<Outcome> {
  const parsed = await parse(connection, sql);
  if (parsed.kind !== 'parsed') return parsed;
  const refusal = refusalOf(parsed.tree, schemas);
  if (refusal) return { kind: 'refused', refusal };
  try {
    return await stream(connection, { sql, values, keep }, sink);
  } catch (error) {
    return { kind: 'faulty', fault: { message: messageOf(error), location: undefined } };
  }
}

type Parsed = { readonly kind: 'parsed'; readonly tree: unknown } | Exclude<Outcome, { kind: 'done' }>;

interface SerializedError {
  readonly error: boolean;
  readonly error_type?: string;
  readonly error_message?: string;
  readonly position?: string;
}

/** The statement as a tree. The engine can only make one of a select, and of everything else it says so. */
async function parse(connection: DuckDBConnection, sql: string): Promise<Parsed> {
  const reader = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [sql]);
  const tree = JSON.parse(String(reader.getRows()[0]?.[0])) as SerializedError;
  if (!tree.error) return { kind: 'parsed', tree };
  if (tree.error_type === 'not implemented') return { kind: 'refused', refusal: { kind: 'no_select' } };
  const location = tree.position === undefined ? undefined : Number(tree.position);
  return { kind: 'faulty', fault: { message: tree.error_message ?? 'syntax error', location } };
}

async function stream(
  connection: DuckDBConnection,
  { sql, values, keep }: Statement,
  sink: Sink,
): Promise<Outcome> {
  const result = await connection.stream(sql, bindable(values));
  const names = result.deduplicatedColumnNames();
  await sink.columns(names.map((name, index) => ({ name, type: String(result.columnType(index)) })));
  let rows = 0;
  for await (const chunk of result) {
    const wanted = Math.min(chunk.rowCount, Math.max(0, keep - rows));
    if (wanted > 0)
      sink.rows(
        chunk
          .getRows()
          .slice(0, wanted)
          .map((row) => row.map(toCell)),
      );
    rows += chunk.rowCount;
  }
  return { kind: 'done', rows };
}

function bindable(values: Statement['values']): Record<string, DuckDBValue> {
  const entries = Object.entries(values).map(([name, value]) => [name, toDuckDb(value) ?? null] as const);
  return Object.fromEntries(entries);
}

function toCell(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  return value instanceof DuckDBDecimalValue ? value.toDouble() : value.toString();
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
