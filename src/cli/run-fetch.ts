// What `fetch` does: asks the service of a feed, and lays what it gives in incoming as one CSV file, written aside and then
// renamed. Intake takes it in like any file, so that a build reads a snapshot with a hash and never the network.

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type CompiledFeed, compileFeed } from '../contract/index.js';
import { diagnostic, type ExitCode, exitCodes, UserError } from '../diagnostics/index.js';
import { makePrivateFolder, writeDurably } from '../files/index.js';
import { locateFeeds, locateIdentifiers, locateOData } from '../locate/index.js';
import { type Cells, fetchRows, type Network } from '../odata/index.js';
import { writeCsv } from '../simulation/index.js';
import type { Localised } from '../vocabulary/index.js';
import type { CommandContext, Options } from './command.js';

type FetchContext<O extends Options> = CommandContext<O> & {
  readonly options: { readonly service?: string | undefined };
};

const title: Localised = { nl: 'Ophalen', en: 'Fetching' };
const done: Localised = { nl: 'rijen opgehaald; ze liggen in', en: 'rows fetched; they lie in' };

/** Milliseconds that one answer may take. */
const patience = 60_000;

const network: Network = {
  ask: async (address) => {
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
      return { status: answer.status, text: await answer.text() };
    } catch {
      return null;
    }
  },
  wait: (milliseconds) => pause(milliseconds),
};

/** Runs `fetch` and returns its exit code: 13 where the service gave nothing that can be used. */
export async function runFetch<O extends Options>(context: FetchContext<O>): Promise<ExitCode> {
  const { feed, definition } = await fetchable(context);
  const { service } = context.options;
  const asked = service === undefined ? definition : { ...definition, service };
  const fetched = await context.progress.step(title, (detail) => fetchRows(asked, network, detail));
  if (fetched.status === 'refused') {
    context.out.problems(fetched.diagnostics);
    return exitCodes.deliveryMissing;
  }
  const path = await layDown(context, feed, fetched.rows);
  if (context.json) context.out.json({ feed: feed.name, rows: fetched.rows.length, file: path });
  else context.out.line(`${feed.name}: ${fetched.rows.length} ${done[context.language]} ${path}.`);
  return exitCodes.ok;
}

async function fetchable<O extends Options>({ root, args }: FetchContext<O>) {
  const [name = ''] = args;
  const [feeds, sources] = await Promise.all([locateFeeds(root), locateOData(root)]);
  const located = feeds.find((each) => each.name === name);
  const source = sources.find((each) => each.name === name);
  if (located !== undefined && source !== undefined) {
    const identifiers = await locateIdentifiers(root);
    const named = new Map(identifiers.map((each) => [each.name, each.definition]));
    return { feed: compileFeed(located, named), definition: source.definition };
  }
  const known = sources.map((each) => each.name);
  throw new UserError(
    [diagnostic('ODATA_UNKNOWN_FEED', 'error', {}, { feed: name, known })],
    exitCodes.usage,
  );
}

/** Writes the file of the day under the feed's folder in incoming. */
async function layDown<O extends Options>(
  { dataFolder, clock }: FetchContext<O>,
  { supplier, feed, columns }: CompiledFeed,
  rows: readonly Cells[],
): Promise<string> {
  const header = columns.map((column) => column.meta.header);
  const records = rows.map((row) => columns.map(({ name }) => row[name] ?? ''));
  const habits = { separator: ';', encoding: 'utf-8', lineEnd: '\n', quotes: 'needed' } as const;
  const folder = await makePrivateFolder(dataFolder, 'incoming', supplier, feed);
  const path = join(folder, `${feed}_${clock().toISOString().slice(0, 10)}.csv`);
  await writeDurably(path, writeCsv(header, records, habits).bytes);
  return path;
}
