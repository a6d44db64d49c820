// A proportion with its interval. Agrees with macros.wilson.

import { z95 } from './normal.js';

export interface Proportion {
  readonly proportion: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's score interval of x of n without continuity correction, (2np + z^2 -+ z sqrt(z^2 + 4npq)) / (2(n + z^2));
 * Newcombe 1998, Stat Med 17:857, method 3. Undefined where n is 0.
 */
export function wilson(x: number, n: number, z: number = z95): Proportion | undefined {
  if (n === 0) return undefined;
  const proportion = x / n;
  const spread = z * Math.sqrt(z * z + 4 * x * (1 - proportion));
  return {
    proportion,
    lower: Math.max(0, (2 * x + z * z - spread) / (2 * (n + z * z))),
    upper: Math.min(1, (2 * x + z * z + spread) / (2 * (n + z * z))),
  };
}
