// Which hidden cells of a pilot do not count as hidden: only what the plan leaves to a total that is printed.

import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../src/disclosure/index.js';
import { contextAt } from './pilots/small-table.js';
import { insteadOf, printedShare } from './pilots/summary.js';

const context = contextAt('2024-08-31');
const withRural = (codes: readonly string[]) => ({
  ...context,
  smallLocations: [
    { period: 'year-1', setting: 'rural', codes },
    { period: 'year-1', setting: 'city', codes: ['CIT10', 'CIT11', 'CIT12'] },
  ],
});

const cell = (group: string, status: CellContent['status']): CellContent => {
  const [groupKind = '', groupValue = ''] = group.split(':');
  return {
    ...{ key: `C1/applied/year-1/${group}`, indicator: 'C1', measure: 'applied', point: null },
    ...{ period: 'year-1', groupKind, groupValue, kind: 'count', unit: 'count', status },
    ...{ value: null, lower: null, upper: null, reason: null, below: null, span: null },
    ...{ notReached: false, isProvisional: false },
  };
};

const hiddenPlaces = ['location:LEE01', 'small:rural', 'location:AMF01'].map((group) =>
  cell(group, 'hidden'),
);
const keys = (found: readonly CellContent[]) => found.map(({ groupValue }) => groupValue);

describe('cells that stand in the total of their setting instead', () => {
  it('are those of a setting with two small locations, the large ones beside them included', () => {
    const due = [cell('setting:rural', 'shown'), cell('setting:city', 'shown'), ...hiddenPlaces];
    expect(keys(insteadOf(due, withRural(['RUR10', 'RUR11'])))).toEqual(['LEE01', 'rural']);
  });

  it('are none where three small locations were open', () => {
    const due = [cell('setting:rural', 'shown'), ...hiddenPlaces];
    expect(insteadOf(due, withRural(['RUR10', 'RUR11', 'RUR12']))).toEqual([]);
  });

  it('are none where the total is hidden as well', () => {
    const due = [cell('setting:rural', 'hidden'), ...hiddenPlaces];
    expect(insteadOf(due, withRural(['RUR10', 'RUR11']))).toEqual([]);
  });

  it('count neither as printed nor as hidden', () => {
    expect(printedShare({ planned: 110, alone: 60, together: 30, instead: 10 })).toBe(0.9);
  });
});
