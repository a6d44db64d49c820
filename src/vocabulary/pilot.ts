// The pilot itself: when, where, which cells may be published and by which thresholds. pipelines/pilot.ts exports one.

import type { IsoDate, Localised } from './language.js';

/** The release rule that a measure goes through; each is defined in src/disclosure. */
export type ReleaseKind =
  | 'count'
  | 'proportion'
  | 'curve_share'
  | 'curve_median'
  | 'curve_mean'
  | 'clustered_ratio'
  | 'location_contrast'
  | 'location_detectable'
  | 'location_count';

/** One measure of an indicator that may be printed. */
export interface PlannedMeasure {
  readonly indicator: string;
  readonly measure: string;
  readonly kind: ReleaseKind;
  /** Points at which a curve is read, as in the key: d56, m6. Absent: no point. */
  readonly points?: readonly string[];
  /** Group disclosure applies and zeros are masked: a refusal, a limit exceeded, a departure. */
  readonly sensitive: boolean;
  /**
   * For counts: whether the figures of places and months are those of the whole taken apart (`up`), or one person may stand in
   * several of them (`overlap`). The audit of what is disclosed reckons with what is said here, and refuses where it is not so.
   */
  readonly adds?: 'up' | 'overlap';
  /** The province counts people besides who live at no location of the pilot. */
  readonly hasElsewhere?: boolean;
  /** Other measures of the indicator that this one is never larger than. */
  readonly within?: readonly string[];
  /** The measure of the indicator that counts the persons behind these units. */
  readonly countsPersonsIn?: string;
}

/** A figure that others publish: the audit takes it that every reader knows it, and that a part of a cell is never larger. */
export interface OutsideFigure {
  readonly indicator: string;
  readonly measure: string;
  /** The part that others publish: `days`. */
  readonly part: string;
  /** The cells that it limits, of the same period and group, and their part. */
  readonly limits: { readonly indicator: string; readonly measure: string; readonly part: string };
}

/** Cells that may be published: every measure for every period and group of the entry. Nothing else is. */
export interface TablePlanEntry {
  readonly tier: '1' | '1m' | '2' | '3';
  /** baseline, year, years-1-3 or month; `year` stands for each pilot year, `month` for every month since the baseline. */
  readonly periods: readonly ('baseline' | 'year' | 'years-1-3' | 'month')[];
  readonly groups: readonly ('province' | 'setting' | 'location' | 'small')[];
  readonly measures: readonly PlannedMeasure[];
}

/** Thresholds of the gate. Parameters of dominance are not printed in a report. */
export interface DisclosurePolicy {
  /** A count below this is not printed, nor any statistic on fewer persons. */
  readonly threshold: number;
  /** Counts are rounded to a multiple of this. */
  readonly base: number;
  /** A curve drops only after this many events, and stops where fewer than this many are at risk. */
  readonly curveStep: number;
  /** A clustered ratio needs this many persons, and this many of them with a non-zero numerator. */
  readonly ratioPersons: number;
  /** A comparison of settings needs this many counted locations in each. */
  readonly contrastLocations: number;
  /** A location counts in it with this many persons, and this many person-days (a ratio of few days is mostly noise). */
  readonly contrastPersons: number;
  readonly contrastPersonDays: number;
  /** Whatever a reader or insider works out, a protected number keeps this many possible values. */
  readonly fewestValues: number;
  /** A count is printed only where at least this many are not the largest employer's. */
  readonly othersThanLargest: number;
}

export interface PilotDefinition {
  readonly title: Localised;
  readonly province: { readonly code: string; readonly name: string };
  /** First day of pilot year 1. */
  readonly start: IsoDate;
  readonly years: number;
  /** Months before the start that are the baseline. */
  readonly baselineMonths: number;
  readonly timeZone: string;
  /** Codes of the large locations, published one by one, in the order of the report. */
  readonly largeLocations: readonly string[];
  readonly settings: Readonly<Record<'city' | 'rural', Localised>>;
  /** Age (in whole years) from which people count; the upper age is a rule. */
  readonly minimumAge: number;
  /** Indicators named before the data as the ones that place is judged by. */
  readonly primaryForPlace: readonly string[];
  readonly disclosure: DisclosurePolicy;
  readonly plan: readonly TablePlanEntry[];
  readonly outside: readonly OutsideFigure[];
}

/** Declares the pilot. */
export const definePilot = (definition: PilotDefinition): PilotDefinition => definition;
