// Statements about a printed share. "26 %" of x in n says 25.5 % · n <= x < 26.5 % · n: linear in x and n, also where
// neither is printed. Coefficients are whole numbers, so that the audit can check them without rounding.

import type { Statement } from './statement.js';

export interface PrintedShare {
  readonly part: string;
  readonly whole: string;
  /** As printed: 26 for 26 %, 0.7 for 0.7 %. */
  readonly percent: number;
  /** Decimals that are printed. */
  readonly decimals: number;
  /** How exactly half was printed: always up, or the reader cannot know. */
  readonly half: 'up' | 'either';
}

/** What a share tells that is printed to the nearest unit of its last decimal. */
export function share(source: string, printed: PrintedShare): Statement[] {
  const { part, whole, percent, decimals, half } = printed;
  const unit = 10 ** decimals;
  const twice = 2 * Math.round(percent * unit);
  return ratio(source, {
    part,
    whole,
    denominator: 200 * unit,
    least: twice - 1,
    most: twice + 1,
    isMostIncluded: half === 'either',
  });
}

/** What is told of a share that lies between two percentages, limits included; they have at most four decimals. */
export const shareBetween = (
  source: string,
  cells: Pick<PrintedShare, 'part' | 'whole'>,
  least: number,
  most: number,
): Statement[] =>
  ratio(source, {
    ...cells,
    denominator: 100 * precision,
    least: Math.floor(least * precision),
    most: Math.ceil(most * precision),
    isMostIncluded: true,
  });

const precision = 10 ** 4;

interface Ratio {
  readonly part: string;
  readonly whole: string;
  readonly denominator: number;
  /** Limits of part / whole in units of 1 / denominator. */
  readonly least: number;
  readonly most: number;
  readonly isMostIncluded: boolean;
}

/** least · whole <= denominator · part <= most · whole; without its limit the last one is at least 1 short of it. */
function ratio(
  source: string,
  { part, whole, denominator, least, most, isMostIncluded }: Ratio,
): Statement[] {
  const limit = (coefficient: number, sign: 1 | -1, least: number): Statement => ({
    source,
    terms: [
      { cell: part, coefficient: sign * denominator },
      { cell: whole, coefficient: -sign * coefficient },
    ],
    least,
    most: Number.POSITIVE_INFINITY,
  });
  return [limit(least, 1, 0), limit(most, -1, isMostIncluded ? 0 : 1)];
}
