// The rows of a sums feed, counted from a register: only the models that its query reads are built, in memory, and nothing
// is written. The numbers are plain; src/sums hides and rounds them before they reach a file.

import { type CompiledFeed, quoteIdentifier } from '../contract/index.js';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import type { Database } from '../warehouse/index.js';
import { type BuildSource, graphOf, inBuildDatabase, type OpenBuild, refuse } from './build-database.js';
import type { GraphNode } from './graph.js';
import { listOf } from './header.js';
import { locateSums } from './model-file.js';
import { quoted, runModel } from './run-models.js';
import { allInputs } from './unconfirmed.js';

export interface SumsSource extends BuildSource {
  /** `<supplier>/<feed>`; its query stands beside its contract. */
  readonly feed: string;
}

/** The rows of a sums feed before protection, in the order of their key; texts by column, null is missing. */
export interface PlainSums {
  readonly feed: CompiledFeed;
  readonly rows: readonly Readonly<Record<string, string | null>>[];
  /** The newest day that any delivery behind the rows speaks of, and the last that all of them do. */
  readonly referenceDate: IsoDate;
  readonly dataCut: IsoDate;
  readonly isSynthetic: boolean;
  readonly threshold: number;
  readonly base: number;
}

/**
 * Counts the rows of a sums feed.
 * @throws UserError as `build`, and where the feed has no such query (exit 2) or its columns are not those of the contract
 *   (exit 11)
 */
export async function makeSums(options: SumsSource): Promise<PlainSums> {
  const queries = locateSums(options.root);
  const relation = `sums.${options.feed.replace('/', '__')}`;
  const query = queries.find((each) => each.relation === relation);
  if (query === undefined) throw unknownFeed(options.feed, queries);
  return inBuildDatabase(options, async (open) => {
    const { order } = await graphOf(open, [query]);
    const node = order.find((each) => each.relation === relation);
    const feed = open.inputs.feeds.find((each) => each.name === options.feed);
    if (node === undefined || feed === undefined) throw unknownFeed(options.feed, queries);
    const needed = allInputs(node, order);
    for (const each of order)
      if (each === node || needed.has(each.relation))
        refuse(await runModel(open.database, each), exitCodes.checkFailed);
    await requireColumns(open.database, node, feed);
    return sumsOf(open, node, feed);
  });
}

const unknownFeed = (feed: string, queries: ReturnType<typeof locateSums>): UserError => {
  const known = queries.map(({ name }) => name.replace('__', '/'));
  return new UserError([diagnostic('MODEL_SUMS_FEED', 'error', {}, { feed, known })], exitCodes.usage);
};

async function requireColumns(database: Database, node: GraphNode, feed: CompiledFeed): Promise<void> {
  const described = await database.rows(`describe ${quoted(node.relation)}`);
  const found = described.map((row) => String(row.column_name));
  const expected = feed.columns.map(({ name }) => name);
  if (found.join() === expected.join()) return;
  const params = { expected, found };
  refuse([diagnostic('MODEL_SUMS_COLUMNS', 'error', { file: node.file }, params)], exitCodes.checkFailed);
}

async function sumsOf(open: OpenBuild, node: GraphNode, feed: CompiledFeed): Promise<PlainSums> {
  const { database, newest, dataCut, isSynthetic, inputs } = open;
  const columns = feed.columns.map(
    ({ name }) => `${quoteIdentifier(name)}::varchar as ${quoteIdentifier(name)}`,
  );
  const key = listOf(node.header.get('key')).map(
    (name) => `${quoted(node.relation)}.${quoteIdentifier(name)}`,
  );
  const rows = await database.rows(
    `select ${columns.join(', ')} from ${quoted(node.relation)} order by ${key.join(', ')}`,
  );
  const { threshold, base } = inputs.pilot.disclosure;
  return {
    feed,
    rows: rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]),
      ),
    ),
    referenceDate: [...newest.values()].sort().at(-1) ?? dataCut,
    dataCut,
    isSynthetic,
    threshold,
    base,
  };
}
