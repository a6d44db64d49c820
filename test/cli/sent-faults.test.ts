// The account of a demonstration says what the province can meet, and sealing leaves columns out.

import { describe, expect, it } from 'vitest';
import { asSent } from '../../src/cli/demo/sent-faults.js';

const dropped = new Set(['remark']);

describe('a planted fault', () => {
  it('is gone with a column that sealing leaves out, and its row is kept', () => {
    const fault = { kind: 'too_long', line: 7, column: 'remark', expectedFate: 'quarantined' };
    expect(asSent(fault, dropped)).toEqual({ ...fault, expectedFate: 'kept' });
  });

  it('stays where its column is sent, or where it is about the whole row', () => {
    const inColumn = { kind: 'no_date', line: 7, column: 'from_date', expectedFate: 'quarantined' };
    const inRow = { kind: 'broken_quote', line: 8, expectedFate: 'broken' };
    expect([inColumn, inRow].map((fault) => asSent(fault, dropped))).toEqual([inColumn, inRow]);
  });
});
