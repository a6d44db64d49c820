// What an insider has by its own numbers and printed zeros alone is no target for it; everything else stays one.

import { describe, expect, it } from 'vitest';
import { exactly, loadSolver, overlap, rounded, sum } from '../../src/disclosure/index.js';
import { followingFrom } from '../../src/disclosure/reader/own-numbers.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { type Edition, publish } from './pilots/editions.js';
import { contextAt, type Leaf, ordinaryTable, permitTable } from './pilots/small-table.js';

const pilot = await locatePilot(installedRoot);
const solver = await loadSolver();

const known = new Map([['LEE01', 25]]);
const follows = (...statements: Parameters<typeof followingFrom>[1]) =>
  [...followingFrom(known, statements)].filter((name) => name === 'rural');

describe('a whole', () => {
  const zero = exactly('C1', 'small', 0);

  it('is an own number where all the rest of it is printed as zero', () => {
    expect(follows(zero, sum('C1', 'rural', ['LEE01', 'small']))).toEqual(['rural']);
    expect(follows(zero, ...overlap('C1', 'rural', ['LEE01', 'small']))).toEqual(['rural']);
    expect(follows(...overlap('C1', 'rural', ['LEE01', 'small']).toReversed(), zero)).toEqual(['rural']);
  });

  it('is an own number where nobody else is in it', () => {
    expect(follows(sum('C1', 'rural', ['LEE01']))).toEqual(['rural']);
  });

  it('is none where something else is in it, however well that is known', () => {
    expect(follows(sum('C1', 'rural', ['LEE01', 'small']))).toEqual([]);
    const narrow = [rounded('C1', 'small', 10, 5, 10), rounded('C1', 'rural', 35, 5, 10)];
    expect(follows(...narrow, sum('C1', 'rural', ['LEE01', 'small']))).toEqual([]);
    const one = exactly('C1', 'small', 1);
    expect(follows(one, sum('C1', 'rural', ['LEE01', 'small']))).toEqual([]);
  });
});

const { LEE01: _lee, RUR10: _a, RUR11: _b, RUR12: _c, ...city } = ordinaryTable;

function edition(rural: Readonly<Record<string, Leaf>>, open: readonly string[], before?: Edition): Edition {
  const context = contextAt(before === undefined ? '2024-08-31' : '2025-02-28');
  const smallLocations = context.smallLocations.map((each) =>
    each.setting === 'rural' ? { ...each, codes: open } : each,
  );
  const known = { raw: permitTable({ ...city, ...rural }), context: { ...context, smallLocations } };
  const first = before?.result.kind === 'disclosed' ? before.result : { lines: [], insiders: [] };
  return publish(
    { name: '1/1', year: 1, known },
    {
      ...{ pilot, solver, lines: first.lines, earlier: first.insiders },
      revise: new Set(before === undefined ? [] : ['C1/year-1']),
    },
  );
}

describe('an edition', () => {
  it('is not refused because the partner of the only small location knows the group: it is that location', () => {
    const made = edition({ LEE01: { applied: 40 }, RUR10: { applied: 7 } }, ['RUR10']);
    expect(made.result.kind).toBe('disclosed');
  });

  it('is not refused because a partner knows its setting, in which nobody else applied', () => {
    const nobody = { RUR10: { applied: 0 }, RUR11: { applied: 0 }, RUR12: { applied: 0 } };
    const open = ['RUR10', 'RUR11', 'RUR12'];
    const first = edition({ LEE01: { applied: 23 }, ...nobody }, open);
    expect(edition({ LEE01: { applied: 25 }, ...nobody }, open, first).result.kind).toBe('disclosed');
  });
});
