// The analysis snapshot: a DuckDB file with what analysts and the report read. It is written aside, synced and renamed
// in, so that a reader has the old one or the new one. Register, ledger and staging are never copied to it.

import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { quoteIdentifier, quoteText } from '../contract/index.js';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { privateFolder, renameDurably } from '../files/index.js';
import { Database, temporaryFolder } from '../warehouse/index.js';
import type { GraphNode } from './graph.js';
import { listOf } from './header.js';
import { quoted } from './run-models.js';

/** The schemas that a snapshot holds. */
export const snapshotSchemas = [
  'core',
  'marts',
  'indicators',
  'reference',
  'rules',
  'pilot',
  'meta',
] as const;

const asidePrefix = 'snapshot-';

/** Where the snapshot of a data folder is. */
export const snapshotPath = (dataFolder: string): string => join(dataFolder, 'analysis', 'snapshot.duckdb');

/** Removes what a build that was killed left behind. Only while the warehouse is held: then no other build runs. */
export function sweepAsides(dataFolder: string): void {
  const folder = temporaryFolder(dataFolder);
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (name.startsWith(asidePrefix)) rmSync(join(folder, name), { force: true });
}

/** Copies the schemas of the build to a new file and swaps it in. Returns its path. */
export async function writeSnapshot(
  database: Database,
  dataFolder: string,
  order: readonly GraphNode[],
): Promise<string> {
  const aside = join(temporaryFolder(dataFolder), `${asidePrefix}${randomUUID()}.duckdb`);
  const nodes = new Map(order.map((node) => [node.relation, node]));
  await database.run(`attach ${quoteText(aside)} as snapshot`);
  try {
    for (const schema of snapshotSchemas) await copySchema(database, schema, nodes);
    await database.run('checkpoint snapshot');
  } finally {
    await database.run('detach snapshot');
  }
  return swapIn(aside, snapshotPath(dataFolder));
}

async function copySchema(
  database: Database,
  schema: string,
  nodes: ReadonlyMap<string, GraphNode>,
): Promise<void> {
  await database.run(`create schema snapshot.${schema}`);
  const tables = await database.rows(
    `select table_name from duckdb_tables()
     where database_name = current_database() and schema_name = $1 order by table_name`,
    [schema],
  );
  for (const table of tables) {
    const relation = `${schema}.${table.table_name}`;
    const node = nodes.get(relation);
    const order = listOf(node?.header.get('key')).map(quoteIdentifier).join(', ');
    const target = `snapshot.${quoted(relation)}`;
    await database.run(
      `create table ${target} as from ${quoted(relation)} ${order === '' ? '' : `order by ${order}`}`,
    );
    if (node) await database.run(`comment on table ${target} is ${quoteText(commentOf(node))}`);
  }
}

const commentOf = ({ header }: GraphNode): string =>
  [header.get('meaning')?.text, header.get('grain') && `Grain: ${header.get('grain')?.text}.`]
    .filter(Boolean)
    .join(' ');

async function swapIn(aside: string, target: string): Promise<string> {
  mkdirSync(dirname(target), { recursive: true, mode: privateFolder });
  const handle = await open(aside, 'r+');
  try {
    await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await renameDurably(aside, target);
  return target;
}

/**
 * Opens the snapshot of a data folder for reading; nothing can be written to it.
 * @throws UserError (exit 13) where nothing was built yet
 */
export async function openSnapshot(dataFolder: string): Promise<Database> {
  const path = snapshotPath(dataFolder);
  if (!existsSync(path)) {
    const problem = diagnostic('MODEL_NO_SNAPSHOT', 'error', { file: path }, {});
    throw new UserError([problem], exitCodes.deliveryMissing);
  }
  const database = await Database.open({
    path: ':memory:',
    memoryLimitMb: 600,
    threads: 2,
    temporaryFolder: temporaryFolder(dataFolder),
    allowedFolders: [dirname(path)],
  });
  await database.run(`attach ${quoteText(path)} as snapshot (read_only)`);
  await database.run('use snapshot');
  return database;
}
