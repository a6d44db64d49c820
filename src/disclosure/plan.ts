// The table plan of pipelines/pilot.ts written out: every cell that may be published in an edition, by its key. What
// is not in this list does not pass the gate, whatever the models derived.

import type { PilotDefinition, PlannedMeasure, ReleaseKind, TablePlanEntry } from '../vocabulary/index.js';
import { cellKey } from '../vocabulary/index.js';
import { monthsBetween, plusMonths } from './calendar.js';

export interface PlannedCell {
  readonly key: string;
  readonly indicator: string;
  readonly measure: string;
  readonly point: string | null;
  readonly period: string;
  readonly groupKind: string;
  readonly groupValue: string;
  readonly kind: ReleaseKind;
  readonly sensitive: boolean;
  /** The measure as the plan declares it, with how places and months make up the whole. */
  readonly declared: PlannedMeasure;
  readonly tier: TablePlanEntry['tier'];
  /** A total of the province over a year or the baseline: hidden only where nothing else protects. */
  readonly isHeadline: boolean;
  /** False where the period is not over in this edition: the cell is planned, and there is nothing to count yet. */
  readonly isDue: boolean;
}

/** All planned cells of the edition over pilot year `year`, in the order of the plan. Throws on a key that is planned twice. */
export function expandPlan(pilot: PilotDefinition, year: number): PlannedCell[] {
  const cells = pilot.plan.flatMap((entry) => expandEntry(entry, pilot, year));
  const keys = new Set<string>();
  for (const { key } of cells) {
    if (keys.has(key)) throw new Error(`the table plan names ${key} twice`);
    keys.add(key);
  }
  return cells;
}

function expandEntry(entry: TablePlanEntry, pilot: PilotDefinition, year: number): PlannedCell[] {
  const periods = entry.periods.flatMap((kind) => periodsOf(kind, pilot, year));
  const groups = entry.groups.flatMap((kind) => groupsOf(kind, pilot));
  return periods.flatMap(({ period, isDue }) =>
    groups.flatMap(([groupKind, groupValue]) =>
      entry.measures.flatMap((measure) =>
        expandMeasure(measure, { period, groupKind, groupValue, isDue, tier: entry.tier }),
      ),
    ),
  );
}

type Place = Pick<PlannedCell, 'period' | 'groupKind' | 'groupValue' | 'isDue' | 'tier'>;

function expandMeasure(planned: PlannedMeasure, place: Place): PlannedCell[] {
  const { indicator, measure, kind, sensitive } = planned;
  return (planned.points ?? [null]).map((point) => {
    const withPoint = point === null ? measure : `${measure}@${point}`;
    return {
      ...place,
      key: cellKey({ indicator, measure: withPoint, ...place }),
      indicator,
      measure,
      point,
      kind,
      sensitive,
      declared: planned,
      isHeadline: place.tier === '1' && place.groupKind === 'province',
    };
  });
}

type PlannedPeriod = { readonly period: string; readonly isDue: boolean };

function periodsOf(
  kind: TablePlanEntry['periods'][number],
  pilot: PilotDefinition,
  year: number,
): PlannedPeriod[] {
  switch (kind) {
    case 'baseline':
      return [{ period: 'baseline', isDue: true }];
    case 'year':
      return Array.from({ length: pilot.years }, (_, i) => ({ period: `year-${i + 1}`, isDue: i < year }));
    case 'years-1-3':
      return [{ period: 'years-1-3', isDue: year >= pilot.years }];
    case 'month':
      return monthsOf(pilot, year).map((period) => ({ period, isDue: true }));
    default:
      return kind satisfies never;
  }
}

/** Every month from the start of the baseline to the end of the year, as `yyyy-mm`. */
export const monthsOf = (pilot: PilotDefinition, year: number): string[] =>
  monthsBetween(plusMonths(pilot.start, -pilot.baselineMonths), plusMonths(pilot.start, 12 * year));

function groupsOf(
  kind: TablePlanEntry['groups'][number],
  pilot: PilotDefinition,
): readonly (readonly [string, string])[] {
  const settings = Object.keys(pilot.settings);
  switch (kind) {
    case 'province':
      return [['province', pilot.province.name.toLowerCase()]];
    case 'setting':
      return settings.map((setting) => ['setting', setting] as const);
    case 'location':
      return pilot.largeLocations.map((code) => ['location', code] as const);
    case 'small':
      return settings.map((setting) => ['small', setting] as const);
    default:
      return kind satisfies never;
  }
}
