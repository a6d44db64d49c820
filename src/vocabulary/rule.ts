// A legal parameter by date and scope: pipelines/rules/<rule>.ts becomes the relation rules.<rule>. Data without
// logic: what a value means is in the SQL that joins it. A version that could not be confirmed says so in its status;
// it applies only where the settings accept it by name.

import type { IsoDate, Localised } from './language.js';

/**
 * in_force: published and in force. planned: announced, no publication found. assumed: taken for a synthetic world or
 * a calculation, no law at all. annulled: never applied or no longer applied, kept for the record.
 */
export type RuleStatus = 'in_force' | 'planned' | 'assumed' | 'annulled';

export interface RuleSource {
  /** Article, decree or judgment as a lawyer would cite it. */
  readonly citation: string;
  readonly url?: string;
  /** Seen in a source; false: background knowledge or an inferred day that still has to be checked. */
  readonly confirmed: boolean;
}

export interface RuleVersion {
  /** Unique within the rule; the settings accept a version as `<rule>/<id>`. */
  readonly id: string;
  /** First day, and first day no longer (absent: until the next version of the same scope). */
  readonly from: IsoDate;
  readonly to?: IsoDate;
  /** national: everyone. pilot: people at a pilot location. A pilot version goes before a national one. */
  readonly area: 'national' | 'pilot';
  /** Chance group that the version is about; absent: every group. */
  readonly chanceGroup?: string;
  /** A number in the unit of the rule; null: no limit, no right or not applicable, as the rule's description says. */
  readonly value: number | null;
  readonly status: RuleStatus;
  readonly source: RuleSource;
  readonly note: Localised;
}

export interface RuleDefinition {
  readonly title: Localised;
  readonly description: Localised;
  readonly unit: Localised;
  readonly versions: readonly RuleVersion[];
}

/** Declares a legal parameter. */
export const defineRule = (definition: RuleDefinition): RuleDefinition => definition;
