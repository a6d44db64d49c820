// The feeds of the repository, compiled, for tests.

import { type CompiledFeed, compileFeed } from '../../src/contract/index.js';
import { installedRoot, locateFeeds, locateIdentifiers } from '../../src/locate/index.js';

/** All feeds, by name. */
export async function allFeeds(): Promise<readonly CompiledFeed[]> {
  const located = await locateIdentifiers(installedRoot);
  const identifiers = new Map(located.map(({ name, definition }) => [name, definition]));
  return (await locateFeeds(installedRoot)).map((feed) => compileFeed(feed, identifiers));
}

/** One feed by its name. */
export async function feedNamed(name: string): Promise<CompiledFeed> {
  const feed = (await allFeeds()).find((each) => each.name === name);
  if (feed === undefined) throw new Error(`no feed ${name}`);
  return feed;
}
