// Two arms of clusters compared, where the arm is a property of the cluster: city and rural are properties of locations.
// What varies is the cluster, so that the error comes from the spread between clusters and persons add nothing to it.
// Agrees with macros.cluster_contrast.

import { studentQuantile } from './student-t.js';

/** Sums over one cluster; w is above 0. */
export interface Cluster {
  readonly x: number;
  readonly w: number;
}

/** First arm minus second; ratios between 0 and 1 where x counts some of w. */
export interface ClusterContrast {
  /** Clusters of each arm. */
  readonly nFirst: number;
  readonly nSecond: number;
  /** Of the unweighted means of the clusters' ratios x/w. */
  readonly difference: number;
  /** Of the ratios of sums: large clusters weigh more. */
  readonly pooledDifference: number;
  /** From here on null where an arm has one cluster only, or where no cluster differs from its arm. */
  readonly standardError: number | null;
  readonly degreesOfFreedom: number | null;
  /** Limits of the interval of `confidence`. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The smallest true difference that such a comparison finds with a chance of `power`. */
  readonly smallestDetectable: number | null;
}

const confidence = 0.95;
const power = 0.8;

/**
 * Welch's comparison of means of cluster ratios: se^2 = s1^2/n1 + s2^2/n2, with Satterthwaite's degrees of freedom
 * se^4 / ((s1^2/n1)^2/(n1-1) + (s2^2/n2)^2/(n2-1)) (Welch 1947, Biometrika 34:28; Satterthwaite 1946, Biometrics
 * Bulletin 2:110); interval difference +- t_.975 se. Smallest detectable difference (t_.975 + t_.80) se (Bloom 1995,
 * Evaluation Review 19:547). Undefined where an arm has no cluster.
 */
export function clusterContrast(
  first: readonly Cluster[],
  second: readonly Cluster[],
): ClusterContrast | undefined {
  if (first.length === 0 || second.length === 0) return undefined;
  const [a, b] = [armOf(first), armOf(second)];
  const difference = a.mean - b.mean;
  return {
    nFirst: a.n,
    nSecond: b.n,
    difference,
    pooledDifference: a.pooled - b.pooled,
    ...errorOf(difference, a, b),
  };
}

interface Arm {
  readonly n: number;
  readonly mean: number;
  readonly pooled: number;
  /** Variance of the mean; not a number with one cluster. */
  readonly variance: number;
}

function armOf(clusters: readonly Cluster[]): Arm {
  const n = clusters.length;
  const ratios = clusters.map(({ x, w }) => x / w);
  const mean = sum(ratios) / n;
  const squares = sum(ratios.map((ratio) => (ratio - mean) ** 2));
  const pooled = sum(clusters.map(({ x }) => x)) / sum(clusters.map(({ w }) => w));
  return { n, mean, pooled, variance: squares / (n - 1) / n };
}

const noError = {
  standardError: null,
  degreesOfFreedom: null,
  lower: null,
  upper: null,
  smallestDetectable: null,
} as const;

function errorOf(difference: number, a: Arm, b: Arm) {
  const variance = a.variance + b.variance;
  if (!(variance > 0)) return noError;
  const degreesOfFreedom = variance ** 2 / (a.variance ** 2 / (a.n - 1) + b.variance ** 2 / (b.n - 1));
  const standardError = Math.sqrt(variance);
  const reach = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  const found = studentQuantile(power, degreesOfFreedom) * standardError;
  return {
    standardError,
    degreesOfFreedom,
    lower: difference - reach,
    upper: difference + reach,
    smallestDetectable: reach + found,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
