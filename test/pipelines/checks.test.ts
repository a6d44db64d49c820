// Each check: a clean world gives no row, and what it is for gives exactly the rows that are wrong.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedRoot, locateFiles } from '../../src/locate/index.js';
import { cells } from './cases/checks/cells.js';
import { daysAndLaw } from './cases/checks/days.js';
import { furtherFeeds } from './cases/checks/feeds.js';
import { links } from './cases/checks/links.js';
import { sumsOfOthers } from './cases/checks/sums.js';
import { type ModelBench, openModelBench } from './support/model-bench.js';
import { inOrder, textTable } from './support/text-table.js';

const cases = [...daysAndLaw, ...links, ...cells, ...furtherFeeds, ...sumsOfOthers];

let bench: ModelBench;
beforeAll(async () => {
  bench = await openModelBench();
});
afterAll(() => bench.close());

describe('the checks', () => {
  it('each have a case that finds what is wrong', () => {
    const names = locateFiles(installedRoot, 'pipelines/checks', '.sql').map((path) =>
      path.replace(/^.*\/(\w+)\.sql$/, '$1'),
    );
    const found = cases.filter((each) => textTable(each.gives).rows.length > 0).map((each) => each.check);
    expect(names.filter((name) => !found.includes(name))).toEqual([]);
  });

  it.each(cases)('$check $title', async (each) => {
    const rows = await bench.run(`checks/${each.check}`, each);
    expect(inOrder(rows)).toEqual(inOrder(textTable(each.gives).rows));
  });

  it.each(cases)('$check finds nothing in an empty world', async ({ check, gives }) => {
    const given = { 'pilot.parameters': 'data_cut\n2024-06-01' };
    expect(await bench.run(`checks/${check}`, { title: check, given, gives })).toEqual([]);
  });
});
