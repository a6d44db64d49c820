// The models beside a count day by day, on small random worlds: days with access and in work (F1), the wait for a BSN
// (D1) and the time to first work (A3), for every period and group.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelBench, openModelBench } from '../support/model-bench.js';
import { bsnFollowUp, stateOn, workFollowUp } from './day-by-day.js';
import { days, expectedCells } from './expected-cells.js';
import { foundCells } from './found-cells.js';
import { periods, smallWorld } from './small-world.js';

let bench: ModelBench;
beforeAll(async () => {
  bench = await openModelBench();
});
afterAll(() => bench.close());

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const size = 40;
describe.each(seeds)('in the small world of seed %i', (seed) => {
  it('every cell is what counting day by day gives', async () => {
    const people = smallWorld(seed, size);
    expect(await foundCells(bench, people)).toEqual(expectedCells(people));
  });
});

it('the small worlds hold every state, event and cause', () => {
  const people = seeds.flatMap((seed) => smallWorld(seed, size));
  const horizon = days();
  const states = new Set(people.flatMap((each) => horizon.map((day) => stateOn(each, day))));
  const causes = new Set(
    people.flatMap((each) => periods.map((period) => workFollowUp(each, period, horizon)?.cause)),
  );
  const waits = new Set(people.flatMap((each) => periods.map((period) => bsnFollowUp(each, period)?.cause)));
  expect(states).toEqual(new Set(['waiting', 'access', 'no_access', 'status', null]));
  expect(causes).toEqual(new Set(['work', 'status', 'left', 'moved', null, undefined]));
  expect(waits).toEqual(new Set(['bsn', null, undefined]));
});
