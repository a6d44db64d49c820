// What an insider has without reading a single rounded number: its own figures, and wholes that are made of these because all
// the rest of them is printed as zero, or because nobody else is in them. Who knows only that has learnt of no one: a zero is
// printed for everybody, and no release of whatever kind could keep one's own number from oneself.
//
//   25 applied in LEE01, its partner knows; the small locations of the setting are printed as 0: the setting has these 25

import type { LinearRule, Whole } from './deduction.js';
import type { Insider } from './protected.js';

/** Names of the numbers that an insider has in this way. */
export function ownNumbers(
  { knows }: Insider,
  rules: readonly LinearRule[],
  wholes: readonly Whole[],
): ReadonlySet<string> {
  const zeros = new Set(rules.filter(isZero).map(({ numbers }) => numbers[0]?.[0] ?? ''));
  const own = new Set([...knows].filter(([, [least, most]]) => least === most).map(([name]) => name));
  for (let before = -1; before < own.size; ) {
    before = own.size;
    for (const { whole, parts, how } of wholes) {
      const others = parts.filter((part) => !zeros.has(part));
      const isOwn = others.length > 0 && others.every((part) => own.has(part));
      // of own parts that overlap nobody knows how many are in both
      if (isOwn && (how === 'up' || others.length === 1)) own.add(whole);
    }
  }
  return own;
}

const isZero = ({ numbers, least, most }: LinearRule): boolean =>
  numbers.length === 1 && least === 0 && most === 0;
