// What a feed can tell about its own completeness: counts by month and group that a delivery holds whole, and how stock
// and flow must agree. Declared in the contract; where no column counts by itself, the SQL file `<feed>.completeness.sql`
// beside it gives the counts. src/intake compares them on arrival; see src/DECISIONS.md for the rule.

import type { Localised } from './language.js';

/** A column by which counts are split: one of the contract, or one that the SQL file gives. */
export interface CompletenessGroup extends Localised {
  /** Words for its values; absent: those of the codes of the contract's column, else the value itself. */
  readonly values?: Readonly<Record<string, Localised>>;
}

/** The groups of one comparison, by name; none of them is the whole. */
export type Cut = readonly string[];

export interface CompletenessMeasure extends Localised {
  /** The date column whose months are counted; absent: the SQL file counts. */
  readonly date?: string;
  /**
   * How each new month is compared with the months before it. Only for what is whole in its first delivery: what comes in
   * for months would seem to be lacking every time. None: not compared.
   */
  readonly compare: readonly Cut[];
  /** fewer: rows are lacking (the default). more: a count of what should hardly occur. */
  readonly fault?: 'fewer' | 'more';
  /** A stock that the count grows with, as it was at the end of the month before: who leaves, with who is there. */
  readonly per?: string;
  /** Rows that come and go together, such as a household: so many say as much as one by itself. Default 1. */
  readonly together?: number;
  /** May be taken back by a later delivery without anything being wrong; its earlier months are not compared. */
  readonly unsettled?: boolean;
}

/** For each group: the stock at the end of a month is that of the month before + inflow - outflow. */
export interface CompletenessBalance {
  readonly stock: string;
  readonly inflow: readonly string[];
  readonly outflow: readonly string[];
  readonly compare: readonly Cut[];
}

export interface Completeness {
  readonly groups: Readonly<Record<string, CompletenessGroup>>;
  readonly measures: Readonly<Record<string, CompletenessMeasure>>;
  readonly balance?: CompletenessBalance;
}
