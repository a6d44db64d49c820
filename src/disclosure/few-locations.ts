// A group of fewer than three small locations is not shown: each partner could subtract itself. Then the setting's total
// minus its large locations would give that group all the same, so of these two only the setting's total is shown. And
// where the large locations are shown, a comparison of settings over all locations must not rest on one or two small
// ones: what is known of the others could be taken off.

import type { DisclosurePolicy, RawCell } from '../vocabulary/index.js';
import type { DisclosureContext } from './context.js';
import { fewestSmallLocations } from './context.js';
import { countedLocations } from './location-sums.js';
import type { PlannedCell } from './plan.js';

/** True where the cell must stay out because its setting has too few small locations in the period. */
export function isBlockedByFewLocations(planned: PlannedCell, context: DisclosureContext): boolean {
  const setting = settingOfGroup(planned, context);
  return setting !== undefined && hasFewSmall(setting, planned.period, context);
}

/**
 * True for a comparison of settings in which one of them would rest on locations of which all are published by themselves
 * but one or two.
 */
export function leavesFewLocations(
  raw: RawCell,
  planned: PlannedCell,
  context: DisclosureContext,
  policy: DisclosurePolicy,
): boolean {
  if (planned.kind !== 'location_contrast' && planned.kind !== 'location_detectable') return false;
  const counted = countedLocations(raw, policy);
  return [...new Set(counted.map((each) => each.setting))].some((setting) => {
    const unpublished = counted.filter(
      ({ setting: own, location }) => own === setting && !isPublished(location, planned.period, context),
    ).length;
    return unpublished > 0 && unpublished < fewestSmallLocations;
  });
}

/** Whether a location has figures of its own in a period: the large ones, where their setting has enough small ones. */
function isPublished(location: string, period: string, context: DisclosureContext): boolean {
  const setting = context.settingOf.get(location);
  return setting !== undefined && !hasFewSmall(setting, period, context);
}

function hasFewSmall(setting: string, period: string, { smallLocations }: DisclosureContext): boolean {
  const known = smallLocations.find((each) => each.period === period && each.setting === setting);
  return (known?.codes.length ?? 0) < fewestSmallLocations;
}

function settingOfGroup(planned: PlannedCell, context: DisclosureContext): string | undefined {
  switch (planned.groupKind) {
    case 'small':
      return planned.groupValue;
    case 'location':
      return context.settingOf.get(planned.groupValue);
    default:
      return undefined;
  }
}
