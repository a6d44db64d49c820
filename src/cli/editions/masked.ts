// Names and reasons end up in a log that is published: what looks like a number of a person is taken out of them.

import { locateIdentifiers } from '../../locate/index.js';
import { masker } from '../../seal/index.js';

/** The text with `[id]` for every number that could be a person's. */
export async function masked(text: string, root: string): Promise<string> {
  const located = await locateIdentifiers(root);
  return masker(new Map(located.map(({ name, definition }) => [name, definition])))(text).text;
}
