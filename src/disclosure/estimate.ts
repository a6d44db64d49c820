// Estimates from what is left after rounding and coarsening.

const z = 1.959963984540054;

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Wilson's interval for x of n (Newcombe 1998, method 3). */
export function wilson(x: number, n: number): Interval {
  const p = x / n;
  const centre = 2 * n * p + z * z;
  const spread = z * Math.sqrt(z * z + 4 * n * p * (1 - p));
  const scale = 2 * (n + z * z);
  return { lower: Math.max(0, (centre - spread) / scale), upper: Math.min(1, (centre + spread) / scale) };
}

/** Aalen-Johansen with its variance, per row of the risk table. */
export function cumulativeIncidence(
  rows: readonly { t: number; atRisk: number; events: number; competing: number }[],
): { t: number; share: number; variance: number }[] {
  let survival = 1;
  let share = 0;
  // Sums over the days so far that give the variance in one pass: (F-F_j)^2 a + S^2 b - 2 (F-F_j) c, written out in F.
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let b = 0;
  let c0 = 0;
  let c1 = 0;
  return rows.map((row) => {
    const { atRisk: n, events } = row;
    const d = events + row.competing;
    share += (survival * events) / n;
    const g = n > d ? d / (n * (n - d)) : 0;
    a0 += g;
    a1 += g * share;
    a2 += g * share * share;
    b += survival * survival * ((n - events) / n) * (events / (n * n));
    const h = (survival * events) / (n * n);
    c0 += h;
    c1 += h * share;
    survival *= 1 - d / n;
    const variance = share * share * a0 - 2 * share * a1 + a2 + b - 2 * (share * c0 - c1);
    return { t: row.t, share, variance: Math.max(0, variance) };
  });
}

/** Interval of a share of a curve on the scale log(-log). Undefined at 0 and 1. */
export function curveInterval(share: number, variance: number): Interval | undefined {
  if (share <= 0 || share >= 1) return undefined;
  const s = 1 - share;
  const width = (z * Math.sqrt(variance)) / (s * Math.abs(Math.log(s)));
  return { lower: 1 - s ** Math.exp(-width), upper: 1 - s ** Math.exp(width) };
}

/** Ratio of sums with persons as clusters; sums over persons of x, w, x^2, xw, w^2. */
export function clusteredRatio(sums: {
  persons: number;
  x: number;
  w: number;
  xx: number;
  xw: number;
  ww: number;
}): { value: number } & Interval {
  const value = sums.x / sums.w;
  const residual = Math.max(0, sums.xx - 2 * value * sums.xw + value * value * sums.ww);
  const se = Math.sqrt((residual * sums.persons) / (sums.persons - 1)) / sums.w;
  return { value, lower: Math.max(0, value - z * se), upper: Math.min(1, value + z * se) };
}
