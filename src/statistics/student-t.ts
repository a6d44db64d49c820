// Student's t distribution for any positive degrees of freedom, whole or not: intervals over a handful of locations
// need it, where the normal distribution would be far too sure.

import { logGamma } from './log-gamma.js';

/**
 * Quantile of Student's t: the x with P(T <= x) = p, by halving an interval until it is as narrow as a number can tell.
 * Throws where p is not between 0 and 1 or there are no degrees of freedom.
 */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p > 0 && p < 1 && degreesOfFreedom > 0))
    throw new Error(`no t quantile of ${p} with ${degreesOfFreedom} degrees of freedom`);
  if (p < 0.5) return -studentQuantile(1 - p, degreesOfFreedom);
  let high = 1;
  while (studentTail(high, degreesOfFreedom) > 1 - p) high *= 2;
  let low = 0;
  while (high - low > 1e-15 * high) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (studentTail(middle, degreesOfFreedom) > 1 - p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(T > t) for t >= 0: half the regularised incomplete beta at df/(df + t^2) (Abramowitz & Stegun 26.7.1). */
export const studentTail = (t: number, degreesOfFreedom: number): number =>
  incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5) / 2;

/**
 * Regularised incomplete beta function I_x(a, b) by its continued fraction (Abramowitz & Stegun 26.5.8, Lentz's method),
 * on the side where it converges fast.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
  return Math.exp(front) / (a * betaFraction(x, a, b));
}

/** The continued fraction 1 + d1/(1 + d2/(1 + …)). */
function betaFraction(x: number, a: number, b: number): number {
  let fraction = 1;
  let c = 1;
  let d = 0;
  for (let k = 1; k < 1000; k++) {
    const term = betaTerm(k, x, a, b);
    d = 1 / (1 + term * d);
    c = 1 + term / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return fraction;
}

function betaTerm(k: number, x: number, a: number, b: number): number {
  const m = Math.floor(k / 2);
  if (k % 2 === 0) return (m * (b - m) * x) / ((a + k - 1) * (a + k));
  return (-(a + m) * (a + b + m) * x) / ((a + k - 1) * (a + k));
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
