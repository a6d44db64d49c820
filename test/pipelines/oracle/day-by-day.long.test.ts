// The same comparison as day-by-day.test.ts, on many more small worlds (`npm run test:long`).

import { expect, it } from 'vitest';
import { openModelBench } from '../support/model-bench.js';
import { expectedCells } from './expected-cells.js';
import { foundCells } from './found-cells.js';
import { smallWorld } from './small-world.js';

const worlds = 150;
const size = 30;

it('every cell of many small worlds is what counting day by day gives', async () => {
  const bench = await openModelBench();
  for (let seed = 1001; seed <= 1000 + worlds; seed += 1) {
    const people = smallWorld(seed, size);
    expect(await foundCells(bench, people), `seed ${seed}`).toEqual(expectedCells(people));
  }
  bench.close();
});
