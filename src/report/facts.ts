// What a report prints beside its cells: the pilot, its periods, levers, rules, definitions and the state of the data.
// Facts are public (law, dates, names); counts about the data are tallies that went through the gate.

import type { DisclosedTally } from '../disclosure/index.js';
import type { IsoDate, Localised, PilotDefinition, RuleStatus } from '../vocabulary/index.js';

/** A period of the report, [from, to). */
export interface PeriodFact {
  readonly period: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** An indicator as its model's header defines it. */
export interface IndicatorFact {
  readonly name: string;
  readonly title: Localised;
  readonly unit: Localised;
  readonly estimand: Localised;
}

/** One version of a lever, in the order of the report. */
export interface LeverFact {
  readonly lever: string;
  readonly version: string;
  readonly title: Localised;
  readonly forWhom: Localised;
  readonly area: 'national' | 'pilot';
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly status: 'in_force' | 'planned' | 'assumed' | 'annulled' | 'not_introduced';
  /** In force, or accepted by name in the settings. */
  readonly isApplied: boolean;
  readonly legalBasis: Localised;
  readonly note: Localised;
}

/** One version of a legal parameter. */
export interface RuleFact {
  readonly rule: string;
  readonly version: string;
  readonly title: Localised;
  readonly unit: Localised;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly area: 'national' | 'pilot';
  readonly chanceGroup: string | null;
  readonly value: number | null;
  readonly status: RuleStatus;
  readonly citation: string;
  readonly note: Localised;
  /** In force, or accepted by name in the settings. */
  readonly isApplied: boolean;
}

export interface LocationFact {
  readonly code: string;
  readonly name: string;
  readonly setting: string;
  readonly isLarge: boolean;
}

/** Locations of a setting that were open in a period. */
export interface LocationCount {
  readonly period: string;
  readonly setting: string;
  readonly locations: DisclosedTally;
}

/** Deliveries of one feed and the fates of their rows. */
export interface FeedFact {
  readonly feed: string;
  readonly title: Localised;
  readonly deliveries: DisclosedTally;
  readonly late: DisclosedTally;
  readonly refused: DisclosedTally;
  readonly received: DisclosedTally;
  readonly fates: Readonly<Record<string, DisclosedTally>>;
}

/** How much of one thing could be linked to another. */
export interface LinkFact {
  readonly name: string;
  readonly title: Localised;
  readonly share: DisclosedTally;
}

export interface CheckFact {
  readonly name: string;
  /** What holds where it passes. */
  readonly title: Localised;
  readonly severity: 'error' | 'warning';
  readonly passed: boolean;
}

export interface ReportFacts {
  readonly pilot: PilotDefinition;
  readonly year: number;
  readonly isSynthetic: boolean;
  /** The register as known on this day, and the last day that the data speak of. */
  readonly asOf: IsoDate;
  readonly dataCut: IsoDate;
  readonly periods: readonly PeriodFact[];
  readonly indicators: readonly IndicatorFact[];
  readonly levers: readonly LeverFact[];
  readonly rules: readonly RuleFact[];
  readonly locations: readonly LocationFact[];
  readonly locationCounts: readonly LocationCount[];
  readonly feeds: readonly FeedFact[];
  readonly links: readonly LinkFact[];
  readonly checks: readonly CheckFact[];
}
