// A figure as the audit sees it: the whole numbers that stand behind a cell, each a cell of the audit with a name that says
// what it is, when, where and by which data. The same number has the same name in whatever edition it stands; as known by
// other data it is another number.
//
//   C1/applied.n/year-1/setting:city#2024-08-31

import { cellKey, type PlannedMeasure, type RawCell } from '../../vocabulary/index.js';
import { daysOfPoint } from '../calendar.js';
import type { PlannedCell } from '../plan.js';
import { partOf } from '../release/parts.js';
import { riskRows } from '../risk-table.js';

/** Quantities of a figure; which there are depends on its kind. */
export type Quantity = 'n' | 'x' | 'w' | 'persons' | 'nonzero';

export interface Figure {
  readonly raw: RawCell;
  readonly key: string;
  readonly measure: PlannedMeasure;
  /** As in the key: `d56`, or null. */
  readonly point: string | null;
  /** The cell of the plan; absent for months taken together and for single small locations, which have none of their own. */
  readonly planned: PlannedCell | undefined;
  /** The province as it stands in a key. */
  readonly province: string;
  /** The table that a refusal names, and that is revised as a whole: `C1/year-1`. */
  readonly table: string;
  readonly dataCut: string;
  /** True values by quantity. */
  readonly values: ReadonlyMap<Quantity, number>;
}

/** The name of a number behind a figure. */
export const numberOf = (
  { raw, dataCut }: Pick<Figure, 'raw' | 'dataCut'>,
  quantity: Quantity,
  period = raw.period,
): string =>
  `${raw.indicator}/${raw.measure}.${quantity}/${period}/${raw.groupKind}:${raw.groupValue}#${dataCut}`;

/** A figure of a cell, or undefined where its kind has no numbers that the audit reckons with. */
export function figureOf(
  raw: RawCell,
  about: Pick<Figure, 'measure' | 'planned' | 'table' | 'dataCut' | 'province'>,
): Figure | undefined {
  const point = raw.measure.split('@')[1] ?? null;
  const values = valuesOf(raw, about.measure, point);
  return values.size === 0 ? undefined : { ...about, raw, point, key: cellKey(raw), values };
}

/**
 * Medians, means and contrasts of locations have no numbers of their own here: the first two are read from a curve that is
 * known in steps of ten events or more only, the last are means over three locations or more by their own rule.
 */
function valuesOf(raw: RawCell, { kind }: PlannedMeasure, point: string | null): Map<Quantity, number> {
  switch (kind) {
    case 'count':
      return new Map([['n', partOf(raw, 'n')]]);
    case 'proportion':
      return new Map([
        ['x', partOf(raw, 'x')],
        ['n', partOf(raw, 'n')],
      ]);
    case 'clustered_ratio':
      return new Map([
        ['x', partOf(raw, 'x')],
        ['w', partOf(raw, 'w')],
        ['persons', partOf(raw, 'persons')],
        ['nonzero', partOf(raw, 'persons_nonzero')],
      ]);
    case 'curve_share':
      return new Map([
        ['x', eventsBy(raw, daysOfPoint(point ?? ''))],
        ['n', Math.max(raw.nUnits, raw.nPersons)],
      ]);
    case 'curve_median':
    case 'curve_mean':
    case 'location_contrast':
    case 'location_detectable':
    case 'location_count':
      return new Map();
    default:
      return kind satisfies never;
  }
}

/** Events of the cause of interest up to and with a day since date 0. */
const eventsBy = ({ parts }: RawCell, day: number): number =>
  riskRows(parts)
    .filter(({ t }) => t <= day)
    .reduce((sum, { ofCause }) => sum + ofCause, 0);

/** The true value of a quantity. Throws where the figure has none, which is a bug. */
export function trueValue({ key, values }: Figure, quantity: Quantity): number {
  const value = values.get(quantity);
  if (value === undefined) throw new Error(`${key} has no ${quantity}`);
  return value;
}
