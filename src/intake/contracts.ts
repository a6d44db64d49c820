// The contracts of all feeds, compiled, with the kinds of identifiers that they name.

import { checkNamed, type CompiledFeed, compileFeed, type Identifiers } from '../contract/index.js';
import { locateFeeds, locateIdentifiers } from '../locate/index.js';

/** All contracts under a root. */
export async function loadContracts(
  root: string,
): Promise<{ feeds: readonly CompiledFeed[]; identifiers: Identifiers }> {
  const located = await locateIdentifiers(root);
  const identifiers: Identifiers = new Map(located.map(({ name, definition }) => [name, definition]));
  const feeds = (await locateFeeds(root)).map((feed) => compileFeed(feed, identifiers));
  checkNamed(feeds);
  return { feeds, identifiers };
}
