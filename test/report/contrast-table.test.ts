// The table of all comparisons of city and rural.

import { describe, expect, it } from 'vitest';
import { reveal } from '../../src/disclosure/index.js';
import { namesOf } from '../../src/report/names.js';
import { printCell, printInterval } from '../../src/report/print.js';
import { makeTable } from '../../src/report/tables/index.js';
import { reportInput } from './support/edition.js';

describe('the table of comparisons', () => {
  it('has a row for each period so far, with the difference, its interval, the locations and what could be seen', async () => {
    const { edition, facts, labels } = await reportInput(2);
    const { cells, record } = edition;
    const table = makeTable('contrasts', {
      ...{ facts, cells, record, revisions: [], language: 'nl' },
      names: namesOf(facts, labels, 'nl'),
    });
    expect(table.caption).toBe('Verschil in dagen met werk tussen stad en buitenaf: stad min buitenaf');
    expect(table.rows.map((row) => row.header)).toEqual(['nulmeting', 'jaar 1', 'jaar 2']);
    const printed = table.rows[2]?.cells.map((each) => {
      if (each.kind === 'interval') return printInterval(each.cell, 'nl');
      if (each.kind !== 'cell') throw new Error('a figure that is no cell');
      expect(reveal(each.cell).key).toMatch(/^G1\/f1_\w+\/year-2\//);
      return printCell(each.cell, 'nl');
    });
    expect(printed).toEqual([
      expect.stringMatching(/^−?\d+ procentpunt$/),
      expect.stringMatching(/^−?\d+ tot −?\d+ procentpunt$/),
      '4',
      '5',
      expect.stringMatching(/^\d+ procentpunt$/),
    ]);
  });
});
