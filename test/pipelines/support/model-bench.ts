// One database in memory with every relation of the models, empty. A case puts rows into a few of them, runs one model
// and takes the rows out again; so a fixture that names a column that does not exist is an error.

import { DuckDBInstance } from '@duckdb/node-api';
import { emptyRelations } from './empty-relations.js';
import { type ModelFile, macroFiles, modelFiles } from './model-files.js';
import { type TextTable, textTable } from './text-table.js';

/** Rows in, rows out, of one model or macro. */
export interface ModelCase {
  /** A sentence about behaviour. */
  readonly title: string;
  /** Rows by relation, as text tables; relations that are not named are empty. */
  readonly given: Readonly<Record<string, string>>;
  /** What is asked of the relation `model`; by default the columns of `gives`. A macro is called here. */
  readonly query?: string;
  readonly gives: string;
}

/** Cases of one model, by its name under pipelines: `core/stays`. */
export interface ModelCases {
  readonly model: string;
  readonly cases: readonly ModelCase[];
}

export interface ModelBench {
  /** Runs one case with the model as it stands in its file, or with `sql` in its place. */
  readonly run: (model: string, each: ModelCase, sql?: string) => Promise<TextTable['rows']>;
  /** Answers one query on the rows given. */
  readonly ask: (given: ModelCase['given'], query: string) => Promise<TextTable['rows']>;
  /** Builds every model, in order, on the rows given, and answers one query. */
  readonly buildAll: (given: ModelCase['given'], query: string) => Promise<TextTable['rows']>;
  readonly files: readonly ModelFile[];
  readonly close: () => void;
}

/** Opens a bench with all macros and models of the checkout, on as many threads as asked. */
export async function openModelBench(threads = 1): Promise<ModelBench> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  const [macros, models] = [macroFiles(), modelFiles()];
  for (const statement of await emptyRelations()) await connection.run(statement);
  for (const macro of macros) await connection.run(macro.sql);
  for (const model of models) await connection.run(`create table ${model.relation} as ${model.sql}`);
  const files = [...macros, ...models];
  const byName = new Map(files.map((file) => [file.name, file]));

  const rowsOf = async (query: string) => {
    const reader = await connection.runAndReadAll(query);
    const types = reader.columnTypes();
    return reader
      .getRows()
      .map((row) => row.map((cell, at) => asText(cell, types[at]?.toString() === 'DOUBLE')));
  };
  const fill = async (given: ModelCase['given']) => {
    for (const [relation, text] of Object.entries(given)) {
      for (const statement of insertsOf(relation, textTable(text))) await connection.run(statement);
    }
  };
  const undone = async <T>(work: () => Promise<T>): Promise<T> => {
    await connection.run('begin');
    try {
      return await work();
    } finally {
      await connection.run('rollback');
    }
  };

  return {
    files,
    close: () => connection.closeSync(),
    run: (name, each, sql) =>
      undone(async () => {
        const file = byName.get(name);
        if (!file) throw new Error(`no model ${name}`);
        const text = sql ?? file.sql;
        if (name.startsWith('macros/') && sql) {
          await connection.run(text.replace('create macro', 'create or replace macro'));
        }
        await fill(each.given);
        const source = name.startsWith('macros/') ? 'select 1' : text;
        const query = each.query ?? `select ${textTable(each.gives).columns.join(', ')} from model`;
        return rowsOf(`with model as (${source}\n) ${query}`);
      }),
    ask: (given, query) =>
      undone(async () => {
        await fill(given);
        return rowsOf(query);
      }),
    buildAll: (given, query) =>
      undone(async () => {
        await fill(given);
        for (const model of models) {
          await connection.run(`create or replace table ${model.relation} as ${model.sql}`);
        }
        return rowsOf(query);
      }),
  };
}

/** A relation of the schema `given` is made on the spot: its columns carry their type, as in `t:integer`. */
function insertsOf(relation: string, table: TextTable): string[] {
  const names = table.columns.map((column) => column.split(':')[0]);
  const made = relation.startsWith('given.')
    ? [`create table ${relation} (${table.columns.map((column) => column.replace(':', ' ')).join(', ')})`]
    : [];
  if (table.rows.length === 0) return made;
  const rows = table.rows.map((row) => `(${row.map(asLiteral).join(', ')})`);
  return [...made, `insert into ${relation} (${names.join(', ')}) values ${rows.join(', ')}`];
}

const asLiteral = (cell: string | null) => (cell === null ? 'null' : `'${cell.replaceAll("'", "''")}'`);

function asText(cell: unknown, isDouble: boolean): string | null {
  if (cell === null || cell === undefined) return null;
  return isDouble ? String(Number(cell)) : String(cell);
}
