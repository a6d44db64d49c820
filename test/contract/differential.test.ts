// The same rows through SQL and through JavaScript. test/contract/differential.long.test.ts does it with more rows.

import { describe, expect, it } from 'vitest';
import { newKey } from '../../src/crypto/index.js';
import { cellSealer } from '../../src/seal/index.js';
import { randomFrom, rowSource } from './aimed-cells.js';
import { compareSides, zodComparison } from './differential.js';
import { allFeeds } from './feeds.js';

const seed = 20_240_131;
const feeds = await allFeeds();

describe('the two sides of a contract', () => {
  it.each(feeds.map((feed) => [feed.name, feed] as const))(
    'give 5,000 aimed rows of %s the same verdict, reasons and values',
    async (_name, feed) => {
      const result = await compareSides(feed, 5000, seed);
      expect(result.rows).toBe(5000);
      expect(result.leastFired).toBeGreaterThan(0);
    },
  );

  it.each(feeds.map((feed) => [feed.name, feed] as const))(
    'agree with zod on the columns of every row of %s whose cells can be read',
    (_name, feed) => {
      const draw = rowSource(feed, randomFrom(seed), seed);
      const sealCells = cellSealer(feed, newKey());
      const compare = zodComparison(feed);
      const outcomes = Array.from({ length: 5000 }, () => compare(sealCells(draw()).cells));
      expect(outcomes.filter((outcome) => outcome === 'compared').length).toBeGreaterThan(500);
    },
  );
});
