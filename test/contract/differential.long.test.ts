// The same rows through SQL and through JavaScript, 200,000 a feed, with another seed each time. SEED=<n> repeats one.

import { describe, expect, it } from 'vitest';
import { compareSides } from './differential.js';
import { allFeeds } from './feeds.js';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const feeds = await allFeeds();

describe(`the two sides of a contract (SEED=${seed})`, () => {
  it.each(feeds.map((feed) => [feed.name, feed] as const))(
    'give 200,000 aimed rows of %s the same verdict, reasons and values',
    async (_name, feed) => {
      const result = await compareSides(feed, 200_000, seed);
      expect(result.rows).toBe(200_000);
    },
  );
});
