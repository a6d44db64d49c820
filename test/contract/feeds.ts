// The feeds of the repository, compiled, for tests.

import { type CompiledFeed, compileFeed, type Identifiers } from '../../src/contract/index.js';
import { installedRoot, locateFeeds, locateIdentifiers } from '../../src/locate/index.js';

/** All feeds, by name, with every column: code that runs from source has no list of needed columns. */
export async function allFeeds(): Promise<readonly CompiledFeed[]> {
  const identifiers = await allIdentifiers();
  return (await locateFeeds(installedRoot)).map((feed) => compileFeed(feed, identifiers));
}

/** One feed, of which nothing needs these columns. */
export async function feedDropping(name: string, ...columns: string[]): Promise<CompiledFeed> {
  const located = (await locateFeeds(installedRoot)).find((each) => each.name === name);
  if (located === undefined) throw new Error(`no feed ${name}`);
  const needs = new Map(columns.map((column) => [column, []]));
  return compileFeed({ ...located, needs }, await allIdentifiers());
}

async function allIdentifiers(): Promise<Identifiers> {
  const located = await locateIdentifiers(installedRoot);
  return new Map(located.map(({ name, definition }) => [name, definition]));
}

/** One feed by its name. */
export async function feedNamed(name: string): Promise<CompiledFeed> {
  const feed = (await allFeeds()).find((each) => each.name === name);
  if (feed === undefined) throw new Error(`no feed ${name}`);
  return feed;
}
