// The exact permutation yardstick: how unusual is a difference between two arms of clusters among all ways in which the
// same clusters could have been divided? Clusters were not drawn by lot, so this is a yardstick for analysts and never
// printed as a verdict. Its first statistic agrees with macros.cluster_permutation.

import type { Cluster } from './cluster-contrast.js';

/** A value of an arm given which clusters are in it, by their place in the list. */
type Statistic = (isFirst: readonly boolean[]) => number;

export interface PermutationResult {
  /** As observed. */
  readonly statistic: number;
  /** Share of all divisions with a statistic at least as far from the centre, on either side; the observed one counts. */
  readonly p: number;
  /** Share with a statistic at least as high. */
  readonly pUpper: number;
}

export interface ClusterPermutation {
  /** Ways to divide the clusters in arms of these sizes. */
  readonly assignments: number;
  /** The smallest two-sided p that any data could give: arms of the same size come in mirrored pairs. */
  readonly smallestP: number;
  /** Unweighted means of the clusters' ratios, first arm minus second. */
  readonly means: PermutationResult;
  /** Ratios of sums, first arm minus second. */
  readonly pooled: PermutationResult;
  /** Sum of the first arm's ranks (ties share their mean rank), seen from its mean over all divisions. */
  readonly ranks: PermutationResult;
}

/** More divisions than this are not counted out. */
const mostAssignments = 2_000_000;

/**
 * All choose(G, k) divisions of G clusters with k in the first arm; p = #{|T*| >= |T|} / #divisions, equal up to rounding
 * (Fisher's exact randomisation test; Good 2005, Permutation, Parametric and Bootstrap Tests of Hypotheses, chapter 3).
 * Undefined where an arm is empty or there are too many divisions to count.
 */
export function clusterPermutation(
  clusters: readonly Cluster[],
  isFirst: readonly boolean[],
): ClusterPermutation | undefined {
  const size = clusters.length;
  const chosen = isFirst.filter(Boolean).length;
  const assignments = choose(size, chosen);
  if (chosen === 0 || chosen === size || assignments > mostAssignments) return undefined;
  const divisions = divisionsOf(size, chosen);
  const run = (statistic: Statistic, centre = 0) => permute(divisions, isFirst, statistic, centre);
  const ratios = clusters.map(({ x, w }) => x / w);
  const ranks = ranksOf(ratios);
  return {
    assignments,
    smallestP: (2 * chosen === size ? 2 : 1) / assignments,
    means: run((arm) => ratioOf(ratios, ratios.map(one), arm)),
    pooled: run((arm) =>
      ratioOf(
        clusters.map(({ x }) => x),
        clusters.map(({ w }) => w),
        arm,
      ),
    ),
    ranks: run((arm) => sumWhere(ranks, arm), (chosen * (size + 1)) / 2),
  };
}

const one = () => 1;

/** Sum over sum in the first arm minus the same in the second. */
function ratioOf(over: readonly number[], under: readonly number[], isFirst: readonly boolean[]): number {
  const others = isFirst.map((each) => !each);
  return (
    sumWhere(over, isFirst) / sumWhere(under, isFirst) - sumWhere(over, others) / sumWhere(under, others)
  );
}

function permute(
  divisions: readonly (readonly boolean[])[],
  observed: readonly boolean[],
  statistic: Statistic,
  centre: number,
): PermutationResult {
  const found = statistic(observed);
  const tolerance = 1e-12 * (1 + Math.abs(found));
  const all = divisions.map(statistic);
  const far = all.filter((each) => Math.abs(each - centre) >= Math.abs(found - centre) - tolerance);
  const high = all.filter((each) => each >= found - tolerance);
  return { statistic: found, p: far.length / all.length, pUpper: high.length / all.length };
}

/** Every way to choose so many of a row. */
function divisionsOf(size: number, chosen: number): boolean[][] {
  if (chosen < 0 || chosen > size) return [];
  if (size === 0) return [[]];
  return [
    ...divisionsOf(size - 1, chosen - 1).map((rest) => [...rest, true]),
    ...divisionsOf(size - 1, chosen).map((rest) => [...rest, false]),
  ];
}

/** Ranks from 1, ties at their mean. */
const ranksOf = (values: readonly number[]): number[] =>
  values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });

const choose = (size: number, chosen: number): number =>
  Array.from({ length: chosen }, (_, i) => (size - i) / (chosen - i)).reduce(
    (product, each) => product * each,
    1,
  );

const sumWhere = (values: readonly number[], where: readonly boolean[]): number =>
  values.reduce((total, value, index) => (where[index] ? total + value : total), 0);
