// What the models make of a small world.

import type { ModelBench } from '../support/model-bench.js';
import { asRelations } from './as-relations.js';
import { cellsQuery } from './expected-cells.js';
import type { Person } from './small-world.js';

/** Builds every model on the deliveries of these people and reads the cells, by key. */
export async function foundCells(bench: ModelBench, people: readonly Person[]) {
  const rows = await bench.buildAll(asRelations(people), cellsQuery);
  return Object.fromEntries(rows.map(([key, ...values]) => [String(key), values.map(asNumber)]));
}

const asNumber = (cell: string | null) => (cell === null ? null : Number(cell));
