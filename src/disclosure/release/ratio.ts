// Ratios of days with persons as clusters (days in work of days with access). Computed from the raw sums, because a sum
// of rounded days says nothing; printed in whole percent, and only where enough persons stand behind the numerator,
// so that one person who works all year does not show.

import { clusteredRatio } from '../../statistics/index.js';
import type { DisclosurePolicy, RawCell } from '../../vocabulary/index.js';
import { hidden, type Release, zero } from '../cell.js';
import type { PlannedCell } from '../plan.js';
import { isMostlyOne } from './count.js';
import { partOf } from './parts.js';
import { shownShare } from './percent.js';

/** The ratio with its person-clustered interval, in whole percent. */
export function releaseRatio(raw: RawCell, planned: PlannedCell, policy: DisclosurePolicy): Release {
  const persons = partOf(raw, 'persons');
  const nonzero = partOf(raw, 'persons_nonzero');
  const w = partOf(raw, 'w');
  if (persons < policy.ratioPersons || w === 0) return hidden('few');
  if (nonzero === 0 && !planned.sensitive) return zero();
  if (nonzero < policy.ratioPersons || isMostlyOne(raw, nonzero, policy)) return hidden('few');
  const sums = { persons, w, x: partOf(raw, 'x'), xx: partOf(raw, 'xx'), xw: partOf(raw, 'xw') };
  const ratio = clusteredRatio({ ...sums, ww: partOf(raw, 'ww') });
  return ratio === undefined ? hidden('few') : shownShare(ratio.ratio, ratio);
}
