// Shares leave the gate in whole percent, and so do the limits of their intervals.

import { type Release, shown } from '../cell.js';
import type { Interval } from '../estimate.js';

/** A share between 0 and 1 in whole percent. */
export const wholePercent = (share: number): number =>
  Math.round(Math.min(1, Math.max(0, share)) * 100) / 100;

/** A share with its interval, all in whole percent. */
export const shownShare = (share: number, interval: Interval | undefined): Release =>
  shown(
    wholePercent(share),
    interval === undefined ? null : wholePercent(interval.lower),
    interval === undefined ? null : wholePercent(interval.upper),
  );
