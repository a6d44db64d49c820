// What of the memory is audited again: what something new reaches, and nothing else.

import { describe, expect, it } from 'vitest';
import { cellTarget, differenceTarget, exactly, rounded, sum } from '../../src/disclosure/index.js';
import { bearingOn } from '../../src/disclosure/memory/bearing.js';

const memory = {
  statements: [sum('first', 'total', ['a', 'b']), rounded('first', 'a', 20, 5), rounded('other', 'z', 15, 5)],
  targets: [cellTarget('hidden_cell', 'b'), cellTarget('hidden_cell', 'z')],
};
const tables = (found: ReturnType<typeof bearingOn>) => found.statements.map(({ source }) => source);
const ids = (found: ReturnType<typeof bearingOn>) => found.targets.map(({ id }) => id);

describe('the memory that bears on something new', () => {
  it('is nothing where the new speaks of other numbers', () => {
    const found = bearingOn(memory, [exactly('new', 'n', 3)], [cellTarget('hidden_cell', 'n')]);
    expect([tables(found), ids(found)]).toEqual([[], []]);
  });

  it('is all that a new statement reaches, by whatever way round, and its targets', () => {
    const found = bearingOn(memory, [sum('new', 'n', ['total', 'm'])], []);
    expect([tables(found), ids(found)]).toEqual([['first', 'first'], ['b']]);
  });

  it('is what a new difference takes something off, whose old targets know no more than before', () => {
    const found = bearingOn(memory, [exactly('new', 'n', 3)], [differenceTarget('year_on_year', 'n', ['a'])]);
    expect([tables(found), ids(found)]).toEqual([['first', 'first'], []]);
  });
});
