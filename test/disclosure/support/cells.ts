// Raw and planned cells for tests of the release rules.

import type { PlannedCell } from '../../../src/disclosure/plan.js';
import type { CellPart, DisclosurePolicy, RawCell, ReleaseKind } from '../../../src/vocabulary/index.js';

export const policy: DisclosurePolicy = {
  threshold: 10,
  base: 5,
  curveStep: 10,
  ratioPersons: 10,
  contrastLocations: 3,
  contrastPersons: 10,
  contrastPersonDays: 1000,
  fewestValues: 5,
  othersThanLargest: 5,
};

/** A planned cell of a kind, for the province in year 1. */
export const planned = (kind: ReleaseKind, options: Partial<PlannedCell> = {}): PlannedCell => ({
  key: 'Z9/measure/year-1/province:utrecht',
  indicator: 'Z9',
  measure: 'measure',
  point: null,
  period: 'year-1',
  groupKind: 'province',
  groupValue: 'utrecht',
  kind,
  sensitive: false,
  declared: { indicator: 'Z9', measure: 'measure', kind, sensitive: false },
  tier: '1',
  isHeadline: false,
  isDue: true,
  ...options,
});

/** A raw cell with these parts; as many persons as units unless told. */
export const raw = (
  parts: readonly CellPart[],
  persons: number,
  options: Partial<RawCell> = {},
): RawCell => ({
  indicator: 'Z9',
  period: 'year-1',
  groupKind: 'province',
  groupValue: 'utrecht',
  measure: 'measure',
  nPersons: persons,
  nUnits: persons,
  value: null,
  lower: null,
  upper: null,
  parts,
  ...options,
});

/** Parts at t = 0 by name. */
export const sums = (values: Readonly<Record<string, number>>): CellPart[] =>
  Object.entries(values).map(([name, value]) => ({ name, t: 0, value }));

/** A risk table: rows of [day, at risk, events, competing events]. */
export const riskTable = (
  rows: readonly (readonly [t: number, atRisk: number, events: number, competing?: number])[],
): CellPart[] =>
  rows.flatMap(([t, atRisk, events, competing = 0]) => [
    { name: 'at_risk', t, value: atRisk },
    ...(events > 0 ? [{ name: 'events', t, value: events }] : []),
    ...(competing > 0 ? [{ name: 'events:left', t, value: competing }] : []),
  ]);

/** One event a day for `events` days among `people`; the others are followed until `lastDay`. */
export const oneEventADay = (people: number, events: number, lastDay: number): CellPart[] =>
  riskTable([
    ...Array.from({ length: events }, (_, i) => [i + 1, people - i, 1] as const),
    [lastDay, people - events, 0],
  ]);
