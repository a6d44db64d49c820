// Upper tail of the chi-square distribution, by the regularised incomplete gamma function (series below its bend,
// continued fraction above it; Abramowitz & Stegun 6.5.29 and 6.5.31, Lentz's method).

/** P(X > x) of a chi-square with this many degrees of freedom; 1 where there are none. */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === 0 || x <= 0) return 1;
  const a = degreesOfFreedom / 2;
  return x / 2 < a + 1 ? 1 - lowerGamma(a, x / 2) : upperGamma(a, x / 2);
}

/** Natural logarithm of the gamma function at a multiple of one half, by its recurrence. */
function logGammaOfHalves(a: number): number {
  let log = a % 1 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let k = a % 1 === 0 ? 1 : 0.5; k < a; k++) log += Math.log(k);
  return log;
}

const prefactor = (a: number, x: number) => Math.exp(a * Math.log(x) - x - logGammaOfHalves(a));

function lowerGamma(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let k = 1; term > total * 1e-17; k++) total += term *= x / (a + k);
  return prefactor(a, x) * total;
}

function upperGamma(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 1000; k++) {
    b += 2;
    d = 1 / (b - k * (k - a) * d);
    c = b - (k * (k - a)) / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return prefactor(a, x) * fraction;
}
