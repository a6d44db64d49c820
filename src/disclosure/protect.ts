// The one gate. Raw cells go in, disclosed cells come out: exactly those of the plan, each with a status. What the plan
// does not name is dropped and counted; what is missing is not a zero.

import { cellKey, type PilotDefinition, type RawCell } from '../vocabulary/index.js';
import {
  type CellContent,
  type CellUnit,
  type DisclosedCell,
  hidden,
  type Release,
  without,
} from './cell.js';
import type { DisclosureContext } from './context.js';
import { disclose } from './disclosed.js';
import { isBlockedByFewLocations, leavesFewLocations } from './few-locations.js';
import { expandPlan, type PlannedCell } from './plan.js';
import { type DisclosureRecord, recordOf } from './record.js';
import { release } from './release/index.js';

/** The cells of an edition after the gate, by key, and the record of the rules that ran. */
export interface DisclosedEdition {
  readonly cells: ReadonlyMap<string, DisclosedCell>;
  readonly record: DisclosureRecord;
}

/** Lets the planned cells of pilot year `year` through. Throws where a model gives one cell twice. */
export function protect(
  raw: readonly RawCell[],
  pilot: PilotDefinition,
  year: number,
  context: DisclosureContext,
): DisclosedEdition {
  const plan = expandPlan(pilot, year);
  const byKey = rawByKey(raw);
  const contents = plan.map((planned) => contentOf(planned, decide(planned, byKey, pilot, context)));
  const planned = new Set(plan.map((each) => each.key));
  const outside = [...byKey.keys()].filter((key) => !planned.has(key)).length;
  return {
    cells: new Map(contents.map((content) => [content.key, disclose(content)])),
    record: recordOf(contents, pilot.disclosure, outside),
  };
}

function rawByKey(raw: readonly RawCell[]): Map<string, RawCell> {
  const byKey = new Map<string, RawCell>();
  for (const cell of raw) {
    const key = cellKey(cell);
    if (byKey.has(key)) throw new Error(`the models give ${key} twice`);
    byKey.set(key, cell);
  }
  return byKey;
}

function decide(
  planned: PlannedCell,
  byKey: ReadonlyMap<string, RawCell>,
  pilot: PilotDefinition,
  context: DisclosureContext,
): Release {
  if (!planned.isDue) return without('not_applicable');
  if (context.notInForce.has(`${planned.indicator}/${planned.period}`)) return without('not_in_force');
  if (isUnconfirmed(planned, context)) return without('unconfirmed_rule');
  const raw = byKey.get(planned.key);
  if (raw === undefined || context.undelivered.has(planned.indicator)) return without('not_delivered');
  if (isBlockedByFewLocations(planned, context)) return hidden('location');
  if (leavesFewLocations(raw, planned, context, pilot.disclosure)) return hidden('few_locations');
  return release(raw, planned, pilot.disclosure);
}

const isUnconfirmed = ({ indicator, period }: PlannedCell, { unconfirmed }: DisclosureContext): boolean =>
  unconfirmed.some((each) => each.indicator === indicator && each.period === period);

function contentOf(planned: PlannedCell, released: Release): CellContent {
  const { isDue: _due, sensitive: _sensitive, ...cell } = planned;
  return { ...cell, unit: unitOf(planned), ...released };
}

function unitOf(planned: PlannedCell): CellUnit {
  switch (planned.kind) {
    case 'count':
    case 'location_count':
      return 'count';
    case 'curve_median':
    case 'curve_mean':
      return 'weeks';
    case 'proportion':
    case 'curve_share':
    case 'clustered_ratio':
      return 'share';
    case 'location_contrast':
    case 'location_detectable':
      return 'points';
    default:
      return planned.kind satisfies never;
  }
}
