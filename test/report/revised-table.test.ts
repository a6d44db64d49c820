// The table of figures that were published before and are printed anew.

import { describe, expect, it } from 'vitest';
import { tableHtml } from '../../src/report/html/table.js';
import { namesOf } from '../../src/report/names.js';
import { makeTable } from '../../src/report/tables/index.js';
import { reportInput } from './support/edition.js';

const stands = { table: 'F1', isRevised: false, cells: 9, changed: 2, matters: 1 };
const anew = { table: 'C1', isRevised: true, cells: 9, changed: 3, matters: 0 };

async function tableOf(revisions: readonly (typeof stands)[], language: 'nl' | 'en') {
  const { edition, facts, labels } = await reportInput(2);
  const { cells, record } = edition;
  const names = namesOf(facts, labels, language);
  return { facts, table: makeTable('revised', { facts, cells, record, revisions, language, names }) };
}

describe('the table of revised figures', () => {
  it('names a table that was decided to be made anew, and no other that the data of today would change', async () => {
    const { table, facts } = await tableOf([stands, anew], 'nl');
    const title = facts.indicators.find(({ name }) => name === 'C1')?.title.nl;
    expect(title).toBeDefined();
    expect(table.rows).toEqual([{ header: 'C1', cells: [{ kind: 'text', text: title }] }]);
    expect(table.note).toContain('Wat een eerdere uitgave daarin zei, geldt niet meer.');
  });

  it('says so where nothing is revised', async () => {
    const { table } = await tableOf([stands], 'en');
    expect(table.rows).toEqual([]);
    expect(table.note).toBe('In this edition no figure that was published before is revised.');
    expect(tableHtml(table, 'en', 'Table 6.')).toBe(
      '<p class="table-note" id="table-revised"><strong>Table 6.</strong> Revised figures. In this edition no figure that was published before is revised.</p>',
    );
  });
});
