// The figures of an edition: planned cells of this data cut, the runs of months that stand for them, and the single small
// locations behind them, which have no cell.

import type { PlannedMeasure, RawCell } from '../../vocabulary/index.js';
import { cellKey } from '../../vocabulary/index.js';
import type { DisclosureContext } from '../context.js';
import type { PlannedCell } from '../plan.js';
import { type Figure, figureOf } from '../reader/figure.js';
import type { Periods } from '../reader/period.js';
import type { RunRelease } from './runs.js';

/** The table that a cell belongs to, revised as a whole: an indicator in a baseline or year, with its months. */
export const tableOf = (indicator: string, period: string, periods: Periods): string =>
  `${indicator}/${periods.yearOf(period)}`;

/** Figures of all planned cells that are not published yet, by what the models derived. */
export function figuresOf(
  raw: readonly RawCell[],
  planned: readonly PlannedCell[],
  runs: readonly RunRelease[],
  context: DisclosureContext,
  periods: Periods,
  province: string,
): Figure[] {
  const byKey = new Map(planned.map((each) => [each.key, each]));
  const runKeys = new Map(runs.map((run) => [cellKey(run.raw), run.planned.declared]));
  const singles = singleMeasures(planned, context);
  return raw.flatMap((cell) => {
    const key = cellKey(cell);
    const own = byKey.get(key);
    const measure = own?.declared ?? runKeys.get(key) ?? singles.get(singleName(cell));
    if (measure === undefined) return [];
    const table = tableOf(cell.indicator, cell.period, periods);
    return figureOf(cell, { measure, planned: own, table, dataCut: context.dataCut, province }) ?? [];
  });
}

/** Measures of single small locations that were open, where their group has a cell. */
function singleMeasures(
  planned: readonly PlannedCell[],
  { smallLocations }: DisclosureContext,
): Map<string, PlannedMeasure> {
  const measures = new Map<string, PlannedMeasure>();
  for (const { indicator, measure, point, period, groupKind, groupValue, declared } of planned) {
    if (groupKind !== 'small') continue;
    const withPoint = point === null ? measure : `${measure}@${point}`;
    const open = smallLocations.find((each) => each.period === period && each.setting === groupValue);
    for (const code of open?.codes ?? [])
      measures.set([indicator, withPoint, period, 'single', code].join('/'), declared);
  }
  return measures;
}

const singleName = ({ indicator, measure, period, groupKind, groupValue }: RawCell): string =>
  [indicator, measure, period, groupKind, groupValue].join('/');
