// A feed: one kind of file from one supplier. Its name is its path, pipelines/sources/<supplier>/<feed>.contract.ts,
// which exports a definition made here as its default.

import type { z } from 'zod';
import type { Completeness } from './completeness.js';
import type { CrossFieldRule } from './expression.js';
import type { IsoDate, Localised } from './language.js';

/** When deliveries are due. A delivery over a month is due on `dueDay` of the next month. */
export interface Calendar {
  readonly every: 'month' | 'quarter' | 'year';
  /** Day of the month after the period on which the delivery is due. */
  readonly dueDay: number;
  /** Days after the due day before the delivery counts as missing. */
  readonly graceDays: number;
  /**
   * Months by which the contents lie behind the reference date: they are whole up to the end of the month this many
   * before it. Absent: up to the reference date itself.
   */
  readonly behindMonths?: number;
  /** Months after which the archived file must be destroyed. */
  readonly retentionMonths: number;
}

/** What happens to a new row about a period that was closed already. */
export interface Closing {
  /** The date or month column that says which period a row is about. */
  readonly column: string;
  /** A period closes this many months after its end. */
  readonly afterMonths: number;
  readonly policy: 'keep' | 'refuse';
}

/** A layout that suppliers used before: its version, the day from which it held and its headers in order. */
export interface FormerLayout {
  readonly version: number;
  readonly from: IsoDate;
  readonly headers: readonly string[];
}

/**
 * How the files of a publisher of statistics are read, who makes one file for all. Never for a feed with identifiers: of a
 * supplier, a column that nobody expected is a reason to stop.
 */
export interface PublicSource {
  /** Columns that the contract does not name are left out, and columns may stand in any order. */
  readonly ignoresOtherColumns: boolean;
  /** Blanks around a cell are dropped. */
  readonly trimsCells: boolean;
  /** Texts that mean that there is no value. */
  readonly missing: readonly string[];
}

export interface FeedDefinition {
  /** Raised when the layout changes; printed in messages about a layout. */
  readonly version: number;
  readonly title: Localised;
  readonly description: Localised;
  /**
   * persons: rows about people. sums: risk tables and sums that the supplier made. facts: public facts about no person,
   * as of an area or a location. Sums and facts have no identifiers.
   */
  readonly holds: 'persons' | 'sums' | 'facts';
  /** full: every delivery holds all that is known, and what it lacks is withdrawn. changes: only what is new. */
  readonly delivery: 'full' | 'changes';
  /** The columns that together name one thing; unique in a delivery. */
  readonly key: readonly string[];
  readonly columns: z.ZodObject;
  /** Layouts of before, so that a file in one of them is recognised and named. */
  readonly formerLayouts?: readonly FormerLayout[];
  readonly publicSource?: PublicSource;
  readonly rules: readonly CrossFieldRule[];
  readonly calendar: Calendar;
  readonly closing?: Closing;
  /** What shows on arrival that a delivery lacks something. */
  readonly completeness?: Completeness;
  /**
   * Whether the data of a build end where this feed ends. Absent: yes for persons, no for sums and facts, which say
   * themselves which period they are about.
   */
  readonly limitsData?: boolean;
  /** A delivery in which more than this share of the rows is broken or quarantined is refused whole (0-1). */
  readonly refuseAboveShare: number;
}

/** Declares a feed. */
export const defineFeed = (definition: FeedDefinition): FeedDefinition => definition;
