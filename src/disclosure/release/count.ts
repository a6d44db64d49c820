// Counts: below the threshold nothing is printed, everything else is rounded to the base. Rounding is the same for the
// same count wherever it stands (Eurostat rounds asylum figures to fives too). A zero of a sensitive measure is masked
// like a small number, because "no one was refused" says something about everyone of the group.

import type { DisclosurePolicy, RawCell } from '../../vocabulary/index.js';
import { hidden, type Release, shown, small, zero } from '../cell.js';
import type { PlannedCell } from '../plan.js';
import { partOf } from './parts.js';

/** Rounds to the nearest multiple of `base`; halves go up. */
export const roundToBase = (count: number, base: number): number => base * Math.floor(count / base + 0.5);

/**
 * A count of units (permits, jobs) and the persons behind it; both must reach the threshold, and enough of them must not be
 * the largest employer's, which would know the rest.
 */
export function releaseCount(raw: RawCell, planned: PlannedCell, policy: DisclosurePolicy): Release {
  const count = partOf(raw, 'n');
  if (count === 0 && !planned.sensitive) return zero();
  if (count < policy.threshold) return small(policy.threshold);
  if (raw.nPersons < policy.threshold || isMostlyOne(raw, count, policy)) return hidden('few');
  return shown(roundToBase(count, policy.base));
}

/** Whether fewer than the policy asks are left once the largest employer has taken off its own. */
export function isMostlyOne(raw: RawCell, count: number, { othersThanLargest }: DisclosurePolicy): boolean {
  const largest = raw.parts.find(({ name }) => name === 'largest')?.value ?? 0;
  return largest > 0 && count - largest < othersThanLargest;
}
