// How many pairs of whole numbers give a share and its interval exactly as they are printed. The reader is taken to know the
// rounded counts, so the pairs are looked for among the counts that round to these.

import type { DisclosurePolicy } from '../../vocabulary/index.js';
import { type Figure, trueValue } from '../reader/figure.js';
import type { Released } from '../reader/targets.js';
import { reconstruct } from '../reconstruction/pairs.js';
import { roundToBase } from '../release/count.js';
import { releaseProportion } from '../release/proportion.js';

export interface PrintedPairs {
  readonly key: string;
  /** Counting stops once x and n - x have as many values as asked. */
  readonly pairs: number;
}

/** The pairs behind every printed proportion of an edition. */
export function pairsOf(
  figures: readonly Figure[],
  released: Released,
  policy: DisclosurePolicy,
): PrintedPairs[] {
  return figures
    .filter(({ key, measure }) => measure.kind === 'proportion' && released.get(key)?.status === 'shown')
    .map((figure) => ({ key: figure.key, pairs: pairsBehind(figure, policy) }));
}

function pairsBehind(figure: Figure, policy: DisclosurePolicy): number {
  const { planned, raw } = figure;
  if (planned === undefined) throw new Error(`${figure.key} is printed without being planned`);
  const [x, n] = [trueValue(figure, 'x'), trueValue(figure, 'n')];
  const print = (part: number, whole: number): string => {
    const parts = [
      { name: 'x', t: 0, value: part },
      { name: 'n', t: 0, value: whole },
    ];
    const { status, value, lower, upper } = releaseProportion(
      { ...raw, nPersons: whole, parts },
      planned,
      policy,
    );
    return [status, value, lower, upper].join(' ');
  };
  const around = (count: number) => {
    const printed = roundToBase(count, policy.base);
    const least = Math.max(policy.threshold, printed - Math.floor(policy.base / 2));
    return { least, most: printed + Math.ceil(policy.base / 2) - 1 };
  };
  const { pairs } = reconstruct(
    { x: around(x), n: around(n), print, printed: print(x, n) },
    policy.fewestValues,
  );
  return pairs;
}
