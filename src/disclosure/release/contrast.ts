// City against rural, compared by locations: the difference of plain means with its interval, and the smallest difference
// that could have been seen. Both tell about locations and not about persons, so they need enough locations in each
// setting; and each location needs enough persons and days behind it to count at all.

import { type ClusterContrast, clusterContrast } from '../../statistics/index.js';
import type { DisclosurePolicy, RawCell } from '../../vocabulary/index.js';
import { hidden, type Release, shown, zero } from '../cell.js';
import { countedLocations, type LocationSums } from '../location-sums.js';
import type { PlannedCell } from '../plan.js';

/** The difference is that of the first setting minus the second. */
const settings = ['city', 'rural'] as const;

/** The figure of the planned kind, in whole percentage points, or why there is none. */
export function releaseContrast(raw: RawCell, planned: PlannedCell, policy: DisclosurePolicy): Release {
  const counted = countedLocations(raw, policy);
  if (planned.kind === 'location_count') return releaseNumber(counted, planned.groupValue);
  const [first, second] = settings.map((setting) => counted.filter((each) => each.setting === setting));
  if (first === undefined || second === undefined) return hidden('few_locations');
  const fewest = Math.min(first.length, second.length);
  if (fewest < policy.contrastLocations) return hidden('few_locations');
  if (Math.min(personsNonzero(first), personsNonzero(second)) < policy.ratioPersons) return hidden('few');
  const contrast = clusterContrast(first, second);
  return contrast === undefined ? hidden('few_locations') : figureOf(contrast, planned);
}

function figureOf(contrast: ClusterContrast, planned: PlannedCell): Release {
  const { difference, lower, upper, smallestDetectable } = contrast;
  if (lower === null || upper === null || smallestDetectable === null) return hidden('few');
  switch (planned.kind) {
    case 'location_contrast':
      return shown(wholePoints(difference), pointsBelow(lower), pointsAbove(upper));
    case 'location_detectable':
      return shown(pointsAbove(smallestDetectable));
    default:
      throw new Error(`${planned.kind} is no comparison of locations`);
  }
}

/** How many locations count is about no one. */
function releaseNumber(counted: readonly LocationSums[], setting: string): Release {
  const own = counted.filter((each) => each.setting === setting).length;
  return own === 0 ? zero() : shown(own);
}

/** Persons with a contribution; who moved between locations is counted at each. */
const personsNonzero = (locations: readonly LocationSums[]): number =>
  locations.reduce((total, each) => total + each.personsNonzero, 0);

/** A difference of shares in whole percentage points; adding 0 turns a rounded -0 into 0. */
const wholePoints = (difference: number): number => Math.round(difference * 100) / 100 + 0;

/** What a limit may differ from a whole point by the arithmetic of fractions alone. */
const noise = 1e-9;

/** Limits go outwards, so that no interval is printed narrower than it is and nothing as easier to see. */
const pointsBelow = (limit: number): number => Math.floor(limit * 100 + noise) / 100 + 0;
const pointsAbove = (limit: number): number => Math.ceil(limit * 100 - noise) / 100 + 0;
