// Shares leave the gate in whole percent, and so do the limits of their intervals.

import { type Release, shown } from '../cell.js';

/** A share between 0 and 1 in whole percent. */
export const wholePercent = (share: number): number =>
  Math.round(Math.min(1, Math.max(0, share)) * 100) / 100;

/** A share with the limits of its interval (null where there is none), all in whole percent. */
export const shownShare = (
  share: number,
  interval: { readonly lower: number | null; readonly upper: number | null } | undefined,
): Release => shown(wholePercent(share), percentOrNull(interval?.lower), percentOrNull(interval?.upper));

const percentOrNull = (share: number | null | undefined): number | null =>
  share === null || share === undefined ? null : wholePercent(share);
