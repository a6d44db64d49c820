// Times to an event whose rate changes while someone waits: the event falls where the summed rate passes a draw from
// the exponential distribution with mean 1 (inversion of the cumulative hazard; Devroye VI.2.1).

import type { Day } from './calendar.js';
import { exponential } from './draws.js';
import type { Random } from './random.js';

/**
 * The first day in [from, to) on which the event happens, or undefined where it does not. `rate` is the hazard a day
 * and is read every `step` days.
 */
export function firstEvent(
  random: Random,
  span: { readonly from: Day; readonly to: Day; readonly step: number },
  rate: (day: Day) => number,
): Day | undefined {
  let left = exponential(random, 1);
  for (let day = span.from; day < span.to; day += span.step) {
    const length = Math.min(span.step, span.to - day);
    const hazard = rate(day);
    if (hazard * length > left) return day + Math.floor(left / hazard);
    left -= hazard * length;
  }
  return undefined;
}
