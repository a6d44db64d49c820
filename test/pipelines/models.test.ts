// Rows in, rows out, for every model: the cases stand beside each other in test/pipelines/cases and are run again by
// the mutation script, which changes a model and wants a case to notice.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCases } from './cases/index.js';
import { type ModelBench, openModelBench } from './support/model-bench.js';
import { inOrder, sameRows, textTable } from './support/text-table.js';

let bench: ModelBench;
beforeAll(async () => {
  bench = await openModelBench();
});
afterAll(() => bench.close());

describe.each(allCases)('$model', ({ model, cases }) => {
  it.each(cases)('$title', async (each) => {
    const rows = await bench.run(model, each);
    const expected = textTable(each.gives).rows;
    if (!sameRows(rows, expected)) expect(inOrder(rows)).toEqual(inOrder(expected));
  });
});

describe('the models', () => {
  it('all have cases', () => {
    const covered = new Set(allCases.map((each) => each.model));
    const folders = /^(sources|core|marts|indicators)\//;
    const models = bench.files.map((file) => file.name).filter((name) => folders.test(name));
    expect(models.filter((name) => !covered.has(name))).toEqual([]);
  });
});
