// The figures of an edition: planned cells of this data cut, the runs of months that stand for them, and the single small
// locations behind them, which have no cell.

import type { PlannedMeasure, RawCell } from '../../vocabulary/index.js';
import { cellKey } from '../../vocabulary/index.js';
import type { DisclosureContext } from '../context.js';
import type { PlannedCell } from '../plan.js';
import { type Figure, figureOf } from '../reader/figure.js';
import { isMonth, type Periods } from '../reader/period.js';
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
  const runKeys = runMeasures(runs, planned);
  const singles = singleMeasures(raw, planned, context);
  return raw.flatMap((cell) => {
    const key = cellKey(cell);
    const own = byKey.get(key);
    const measure = own?.declared ?? runKeys.get(key) ?? singles.get(singleName(cell));
    if (measure === undefined) return [];
    const table = tableOf(cell.indicator, cell.period, periods);
    return figureOf(cell, { measure, planned: own, table, dataCut: context.dataCut, province }) ?? [];
  });
}

/** Runs that are printed, and the other measures of the same months: what holds between measures holds for runs too. */
function runMeasures(
  runs: readonly RunRelease[],
  planned: readonly PlannedCell[],
): Map<string, PlannedMeasure> {
  const monthly = planned.filter(({ period }) => isMonth(period)).map(({ declared }) => declared);
  return new Map(
    runs.flatMap(({ raw }) =>
      monthly
        .filter(({ indicator, points }) => indicator === raw.indicator && points === undefined)
        .map((declared) => [cellKey({ ...raw, measure: declared.measure }), declared] as const),
    ),
  );
}

/** Measures of single small locations, where their group has a cell: those that were open, and whoever counts all the same. */
function singleMeasures(
  raw: readonly RawCell[],
  planned: readonly PlannedCell[],
  { smallLocations, settingOf }: DisclosureContext,
): Map<string, PlannedMeasure> {
  const counting = raw.filter(
    ({ groupKind, nUnits, nPersons }) => groupKind === 'single' && nUnits + nPersons > 0,
  );
  const measures = new Map<string, PlannedMeasure>();
  for (const { indicator, measure, point, period, groupKind, groupValue, declared } of planned) {
    if (groupKind !== 'small') continue;
    const withPoint = point === null ? measure : `${measure}@${point}`;
    const open = smallLocations.find((each) => each.period === period && each.setting === groupValue);
    const others = counting.filter(
      (each) => each.period === period && settingOf.get(each.groupValue) === groupValue,
    );
    for (const code of [...(open?.codes ?? []), ...others.map((each) => each.groupValue)])
      measures.set([indicator, withPoint, period, 'single', code].join('/'), declared);
  }
  return measures;
}

const singleName = ({ indicator, measure, period, groupKind, groupValue }: RawCell): string =>
  [indicator, measure, period, groupKind, groupValue].join('/');
