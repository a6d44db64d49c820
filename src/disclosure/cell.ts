// A cell as it leaves the gate, and why a cell has no value. The reason is for the record and for the sign that is
// printed; it never says how many people there were.

import type { CellStatus, ReleaseKind } from '../vocabulary/index.js';
import type { Disclosed } from './disclosed.js';

/**
 * small: a count from 1 up to the threshold, of a sensitive measure from 0; said so by its sign.
 * few: small numbers on one side or the other, a sensitive outcome that holds for no one or almost everyone, one employer
 * with nearly all, or a number from which that of others could be worked out. Which of these it was is never told: it
 * would say of a small group what the hidden number says.
 * stopped: too few at risk at this point of the curve. location: too few small locations. few_locations: too few
 * locations to compare.
 */
export type HiddenReason = 'small' | 'few' | 'stopped' | 'location' | 'few_locations';

/** The unit of the number that is printed; points are percentage points, a difference of shares. */
export type CellUnit = 'count' | 'share' | 'points' | 'weeks';

export interface CellContent {
  readonly key: string;
  readonly indicator: string;
  /** Without its point. */
  readonly measure: string;
  /** `d56`, `m6`; null where the measure has none. */
  readonly point: string | null;
  readonly period: string;
  readonly groupKind: string;
  readonly groupValue: string;
  readonly kind: ReleaseKind;
  readonly unit: CellUnit;
  readonly status: CellStatus;
  readonly reason: HiddenReason | null;
  /** Rounded: a multiple of the base, a share in whole percent (0-1), or whole weeks. Null where nothing is printed. */
  readonly value: number | null;
  /** Limits of the 95 % interval, rounded as the value. Null where there are none, or where a limit is not reached. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** A median that the curve does not reach: the value is null, and that is the finding. */
  readonly notReached: boolean;
  /** Months that are printed together: the run that the value is about (`2021-07+3`). Null: the period itself. */
  readonly span: string | null;
  /** A small count: the number that it is below. Null for everything else. */
  readonly below: number | null;
  /** The data end before the period does. */
  readonly isProvisional: boolean;
}

export type DisclosedCell = Disclosed<CellContent>;

/** What a release rule decides; everything else of a cell comes from the plan. */
export type Release = Pick<
  CellContent,
  'status' | 'reason' | 'value' | 'lower' | 'upper' | 'notReached' | 'span' | 'below'
>;

const nothing = {
  ...{ reason: null, value: null, lower: null, upper: null },
  ...{ notReached: false, span: null, below: null },
} as const;

/** Not printed, for a reason that goes on record. */
export const hidden = (reason: Exclude<HiddenReason, 'small'>): Release => ({
  ...{ ...nothing, status: 'hidden', reason },
});

/** A count below the threshold: that it is so is said by its sign. */
export const small = (below: number): Release => ({ ...nothing, status: 'hidden', reason: 'small', below });

/** A zero that may be printed: no one of a group that is not sensitive. */
export const zero = (): Release => ({ ...nothing, status: 'zero', value: 0 });

/** A status without a value: not delivered, not in force and so on. */
export const without = (status: Exclude<CellStatus, 'shown' | 'zero' | 'hidden'>): Release => ({
  ...nothing,
  status,
});

/** A value with its interval, already rounded. */
export const shown = (value: number, lower: number | null = null, upper: number | null = null): Release => ({
  ...nothing,
  status: 'shown',
  value,
  lower,
  upper,
});

/** A mean of which only its limits are known, because the curve ends before its horizon. */
export const within = (lower: number, upper: number): Release => ({
  ...nothing,
  status: 'shown',
  lower,
  upper,
});

/** A median that lies beyond what the curve shows; `lower` is where its interval starts. */
export const beyond = (lower: number | null): Release => ({
  ...nothing,
  status: 'shown',
  lower,
  notReached: true,
});
