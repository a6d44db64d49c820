// One release rule per kind of measure; the plan names the kind.

import type { DisclosurePolicy, RawCell } from '../../vocabulary/index.js';
import type { Release } from '../cell.js';
import type { PlannedCell } from '../plan.js';
import { releaseContrast } from './contrast.js';
import { releaseCount } from './count.js';
import { releaseCurve } from './curve.js';
import { releaseProportion } from './proportion.js';
import { releaseRatio } from './ratio.js';

/** Applies the rule of the cell's kind. */
export function release(raw: RawCell, planned: PlannedCell, policy: DisclosurePolicy): Release {
  switch (planned.kind) {
    case 'count':
      return releaseCount(raw, planned, policy);
    case 'proportion':
      return releaseProportion(raw, planned, policy);
    case 'curve_share':
    case 'curve_median':
    case 'curve_mean':
      return releaseCurve(raw, planned, policy);
    case 'clustered_ratio':
      return releaseRatio(raw, planned, policy);
    case 'location_contrast':
    case 'location_detectable':
    case 'location_count':
      return releaseContrast(raw, planned, policy);
    default:
      return planned.kind satisfies never;
  }
}
