// The rule by which counts are judged, in one place. Chances are per delivery and kind of comparison: the chance of a
// comparison is multiplied by how many there are, half of a kind's attention never going to one of many small groups.

import type { Severity } from '../../diagnostics/index.js';

/** How sure it must be that something is wrong: the chance that a delivery in which nothing is has such a finding. */
export const chances: Readonly<Record<Severity, number>> = {
  error: 1 / 10_000,
  warning: 1 / 1_000,
  remark: 1 / 100,
};

export const limits = {
  /** A month is compared with at most this many before it, and with at least so many or not at all. */
  mostMonths: 12,
  leastMonths: 6,
  /** A group in which fewer rows than this are expected is not judged by itself, but in coarser ones. */
  leastExpected: 10,
  /** Less than this share lacking is a remark at most, however sure it is. */
  leastLacking: 1 / 3,
  /** Share of what was said before that may be taken back by a later delivery with nothing wrong. */
  takenBack: 1 / 500,
  /** Of what should hardly occur, so many are expected in a month at least. */
  leastRare: 3,
  /** A group is silent where it has at most this share of what the other groups' rate would give. */
  silentShare: 1 / 10,
} as const;

/** How severe a finding of this chance is; undefined where it is none. */
export function severityOf(chance: number, most: Severity = 'error'): Severity | undefined {
  const reached = (['error', 'warning', 'remark'] as const).find((each) => chance < chances[each]);
  return reached === undefined ? undefined : milder(reached, most);
}

const order: readonly Severity[] = ['remark', 'warning', 'error'];

/** The milder of two. */
export const milder = (a: Severity, b: Severity): Severity => (order.indexOf(a) < order.indexOf(b) ? a : b);

/** The severest of several; undefined where there are none. */
export const severest = (severities: readonly Severity[]): Severity | undefined =>
  [...severities].sort((a, b) => order.indexOf(b) - order.indexOf(a))[0];
