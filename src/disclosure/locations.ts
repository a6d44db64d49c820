// A group of fewer than three small locations is not shown: each partner could subtract itself. Then the setting's total
// minus its large locations would give that group all the same, so of these two only the setting's total is shown.

import type { DisclosureContext } from './context.js';
import { fewestSmallLocations } from './context.js';
import type { PlannedCell } from './plan.js';

/** True where the cell must stay out because its setting has too few small locations in the period. */
export function isBlockedByFewLocations(planned: PlannedCell, context: DisclosureContext): boolean {
  const setting = settingOfGroup(planned, context);
  if (setting === undefined) return false;
  const known = context.smallLocations.find(
    (each) => each.period === planned.period && each.setting === setting,
  );
  return (known?.locations ?? 0) < fewestSmallLocations;
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
