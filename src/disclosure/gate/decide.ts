// The first decision on every planned cell: its status, and what its release rule lets through by itself. What all cells
// give away together is for the audit.

import type { PilotDefinition, RawCell } from '../../vocabulary/index.js';
import { hidden, type Release, without } from '../cell.js';
import type { DisclosureContext } from '../context.js';
import { isBlockedByFewLocations, leavesFewLocations } from '../few-locations.js';
import type { PlannedCell } from '../plan.js';
import { release } from '../release/index.js';

/** The decision on a planned cell from its raw one, which need not exist. */
export function decide(
  planned: PlannedCell,
  raw: RawCell | undefined,
  pilot: PilotDefinition,
  context: DisclosureContext,
): Release {
  if (!planned.isDue) return without('not_applicable');
  if (context.notInForce.has(`${planned.indicator}/${planned.period}`)) return without('not_in_force');
  if (isUnconfirmed(planned, context)) return without('unconfirmed_rule');
  if (raw === undefined || context.undelivered.has(planned.indicator)) return without('not_delivered');
  if (isBlockedByFewLocations(planned, context)) return hidden('location');
  if (leavesFewLocations(raw, planned, context, pilot.disclosure)) return hidden('few_locations');
  return release(raw, planned, pilot.disclosure);
}

const isUnconfirmed = ({ indicator, period }: PlannedCell, { unconfirmed }: DisclosureContext): boolean =>
  unconfirmed.some((each) => each.indicator === indicator && each.period === period);
