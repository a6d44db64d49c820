// Wall-clock time as people and cron lines write it, and the moments that it stands for. Slots are named by wall-clock
// time, so that an hour that the clock repeats in autumn cannot run twice.

import { tzOffset } from '@date-fns/tz';

/** Local time to the minute, `yyyy-mm-ddThh:mm`; sorts as text. */
export type WallTime = string;

const minute = 60_000;
const day = 24 * 60 * minute;

/** What the clock on the wall shows at a moment. */
export const wallOf = (instant: Date, timeZone: string): WallTime =>
  new Date(instant.getTime() + tzOffset(timeZone, instant) * minute).toISOString().slice(0, 16);

/**
 * The first moment at which the clock on the wall shows this time. A time that the clock skips in spring stands for
 * the moment of the jump; of a time that it shows twice in autumn the first counts.
 */
export function instantOf(wall: WallTime, timeZone: string): Date {
  const asUtc = Date.parse(`${wall}:00Z`);
  const offsets = [asUtc - day, asUtc + day].map((time) => tzOffset(timeZone, new Date(time)));
  const candidates = offsets.map((offset) => asUtc - offset * minute).sort((a, b) => a - b);
  const exact = candidates.find((time) => wallOf(new Date(time), timeZone) === wall);
  return new Date(exact ?? jumpBetween(candidates, wall, timeZone));
}

/** The first minute whose wall-clock time is past the one that was skipped; found by halving. */
function jumpBetween([low = 0, high = 0]: readonly number[], wall: WallTime, timeZone: string): number {
  let before = low;
  let after = high;
  while (after - before > minute) {
    const middle = before + Math.floor((after - before) / (2 * minute)) * minute;
    if (wallOf(new Date(middle), timeZone) >= wall) after = middle;
    else before = middle;
  }
  return after;
}

/** The day of a wall-clock time moved by a number of days, at 00:00. */
export const dayAfter = (wall: WallTime, days: number): WallTime =>
  `${new Date(Date.parse(`${wall.slice(0, 10)}T00:00Z`) + days * day).toISOString().slice(0, 10)}T00:00`;
