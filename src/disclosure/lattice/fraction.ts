// Exact fractions of whole numbers of any size.

export interface Fraction {
  readonly over: bigint;
  /** Always positive; the fraction is in lowest terms. */
  readonly under: bigint;
}

export const fraction = (over: bigint, under = 1n): Fraction => {
  if (under === 0n) throw new Error('a fraction over zero');
  const sign = under < 0n ? -1n : 1n;
  const common = divisor(over, under);
  return { over: (sign * over) / common, under: (sign * under) / common };
};

export const zero = fraction(0n);
export const one = fraction(1n);

export const isZero = ({ over }: Fraction): boolean => over === 0n;

export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under - b.over * a.under, a.under * b.under);

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);

export const dividedBy = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);

/** `1`, `-1/2` */
export const written = ({ over, under }: Fraction): string => (under === 1n ? `${over}` : `${over}/${under}`);

/** The greatest common divisor, at least 1. */
function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
