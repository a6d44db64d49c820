// Proportions: x of n persons, printed from the rounded counts, so that a share and the counts behind it never tell
// more together than apart. Both sides must reach the threshold: who is not among x is among n - x. The interval covers
// every pair of counts that rounds to the same, or it would be narrower than what is known.

import { wilson } from '../../statistics/index.js';
import type { DisclosurePolicy, RawCell } from '../../vocabulary/index.js';
import { hidden, type Release, zero } from '../cell.js';
import type { PlannedCell } from '../plan.js';
import { isGroupDisclosure } from '../sensitivity/group-disclosure.js';
import { roundToBase } from './count.js';
import { partOf } from './parts.js';
import { shownShare } from './percent.js';

/** A share with Wilson's interval, in whole percent. */
export function releaseProportion(raw: RawCell, planned: PlannedCell, policy: DisclosurePolicy): Release {
  const x = partOf(raw, 'x');
  const n = partOf(raw, 'n');
  if (Math.min(n, raw.nPersons) < policy.threshold) return hidden('few');
  if (planned.sensitive && isGroupDisclosure(x / n, n)) return hidden('few');
  if (x === 0) return zero();
  if (x < policy.threshold) return hidden('few');
  if (x < n && n - x < policy.threshold) return hidden('few');
  const roundedN = roundToBase(n, policy.base);
  const roundedX = Math.min(roundToBase(x, policy.base), roundedN);
  return shownShare(roundedX / roundedN, intervalOf(roundedX, roundedN, Math.floor(policy.base / 2)));
}

/** Wilson's limits at the smallest and the largest share of counts at most `off` from these. */
function intervalOf(x: number, n: number, off: number) {
  const least = wilson(Math.max(0, x - off), n + off);
  const most = wilson(Math.min(x + off, Math.max(1, n - off)), Math.max(1, n - off));
  return { lower: least?.lower ?? null, upper: most?.upper ?? null };
}
