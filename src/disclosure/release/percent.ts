// Shares leave the gate in whole percent. The limits of their intervals go to the whole percent outside them, so that
// rounding never makes an interval narrower: 0.9 to 1.6 % is printed as 0 to 2 %.

import { type Release, shown } from '../cell.js';

/** A share between 0 and 1 in whole percent. */
export const wholePercent = (share: number): number => Math.round(within(share) * 100) / 100;

/** A share with the limits of its interval (null where there is none), all in whole percent. */
export const shownShare = (
  share: number,
  interval: { readonly lower: number | null; readonly upper: number | null } | undefined,
): Release => shown(wholePercent(share), percentBelow(interval?.lower), percentAbove(interval?.upper));

/** What a limit may differ from a whole percent by the arithmetic of fractions alone. */
const noise = 1e-9;

const percentBelow = (share: number | null | undefined): number | null =>
  share === null || share === undefined ? null : Math.floor(within(share) * 100 + noise) / 100;

const percentAbove = (share: number | null | undefined): number | null =>
  share === null || share === undefined ? null : Math.ceil(within(share) * 100 - noise) / 100;

const within = (share: number): number => Math.min(1, Math.max(0, share));
