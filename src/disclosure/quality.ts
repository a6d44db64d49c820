// Figures about the data themselves (rows received, linked, refused) go through the gate too: a row is often a person.
// Counts of rows follow the rule for counts; counts of files and of locations say nothing about anyone and pass as
// they are.

import type { DisclosurePolicy } from '../vocabulary/index.js';
import { type Disclosed, disclose } from './disclosed.js';
import type { RuleRecord } from './record.js';
import { roundToBase } from './release/count.js';
import { wholePercent } from './release/percent.js';

/** A count or share about the data, as it may be printed; a null value stands for "fewer than the threshold". */
export interface Tally {
  readonly unit: 'count' | 'share';
  readonly value: number | null;
  readonly threshold: number;
}

export type DisclosedTally = Disclosed<Tally>;

/** Rows: rounded to the base, masked below the threshold; none is none. */
export function protectRows(rows: number, policy: DisclosurePolicy): DisclosedTally {
  const { threshold, base } = policy;
  const value = rows > 0 && rows < threshold ? null : roundToBase(rows, base);
  return disclose({ unit: 'count', value, threshold });
}

/** A share of persons or rows in whole percent; masked where either side is a small number. */
export function protectShare(part: number, whole: number, policy: DisclosurePolicy): DisclosedTally {
  const { threshold } = policy;
  const isSmall = (count: number) => count > 0 && count < threshold;
  const masked = whole < threshold || isSmall(part) || isSmall(whole - part);
  return disclose({ unit: 'share', value: masked ? null : wholePercent(part / whole), threshold });
}

/** Files, locations, months: things that are public or about no one. */
export const protectThings = (things: number): DisclosedTally =>
  disclose({ unit: 'count', value: things, threshold: 0 });

/** How many numbers were protected, and how many values the narrowest keeps: about no one. */
export const protectTargets = ({
  targets,
  narrowest,
}: {
  readonly targets: number;
  readonly narrowest: number;
}) => ({
  targets: protectThings(targets),
  narrowest: protectThings(narrowest),
});

/** How many cells of a kind were planned, shown and hidden: counts of cells, about no one. */
export const protectRecord = ({ cells, byStatus }: RuleRecord) => ({
  cells: protectThings(cells),
  shown: protectThings((byStatus.shown ?? 0) + (byStatus.zero ?? 0)),
  hidden: protectThings(byStatus.hidden ?? 0),
});
