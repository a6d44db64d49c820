// The same figures to the last bit: on one thread and on four, and whatever the order in which rows were delivered.

import { expect, it } from 'vitest';
import { createRandom, shuffle } from '../../../src/simulation/index.js';
import { openModelBench } from '../support/model-bench.js';
import { asRelations } from './as-relations.js';
import { smallWorld } from './small-world.js';

const seed = 11;
const world = asRelations(smallWorld(seed, 600));
const cells = `
  select indicator, period, group_kind, group_value, measure, n_persons, n_units,
    value::varchar, lower::varchar, upper::varchar, parts::varchar
  from (
    from indicators.a3 union all from indicators.b2 union all from indicators.c1
    union all from indicators.c2 union all from indicators.d1 union all from indicators.f1
    union all from indicators.g1)
  order by all`;

/** The same tables with their rows in another order. */
function inAnotherOrder(relations: Record<string, string>): Record<string, string> {
  const random = createRandom(seed);
  const shuffled = Object.entries(relations).map(([name, text]) => {
    const [header = '', ...rows] = text.split('\n');
    return [name, [header, ...shuffle(random.stream(name), rows)].join('\n')];
  });
  return Object.fromEntries(shuffled);
}

it('one thread and four, and any order of rows, give the same cells to the last bit', async () => {
  const one = await openModelBench(1);
  const four = await openModelBench(4);
  const found = await one.buildAll(world, cells);
  expect(found.length).toBeGreaterThan(50);
  expect(await four.buildAll(world, cells)).toEqual(found);
  expect(await one.buildAll(inAnotherOrder(world), cells)).toEqual(found);
  one.close();
  four.close();
});
