// The natural logarithm of the gamma function, and with it of factorials and binomial coefficients.

/** ln of the gamma function by Stirling's series behind 10 (Abramowitz & Stegun 6.1.41). */
export function logGamma(a: number): number {
  let z = a;
  let shift = 0;
  for (; z < 10; z++) shift += Math.log(z);
  const r = 1 / (z * z);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / z;
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - shift;
}

/** ln of n over k. */
export const logChoose = (n: number, k: number): number =>
  logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
