// Counts about the data: rows are often persons, so they are protected like counts.

import { describe, expect, it } from 'vitest';
import { protectRows, protectShare, protectThings, reveal } from '../../src/disclosure/index.js';
import { policy } from './support/cells.js';

describe('rows of a delivery', () => {
  it('are masked from 1 to 9 and rounded from 10', () => {
    expect([0, 1, 9, 10, 11, 13].map((rows) => reveal(protectRows(rows, policy)).value)).toEqual([
      0,
      null,
      null,
      10,
      10,
      15,
    ]);
  });
});

describe('a share of records', () => {
  it('is masked where either side has 1 to 9', () => {
    const value = (part: number, whole: number) => reveal(protectShare(part, whole, policy)).value;
    expect([value(9, 100), value(91, 100), value(10, 100), value(100, 100), value(5, 9)]).toEqual([
      null,
      null,
      0.1,
      1,
      null,
    ]);
  });
});

describe('things about no one', () => {
  it('pass as they are', () => expect(reveal(protectThings(3)).value).toBe(3));
});
