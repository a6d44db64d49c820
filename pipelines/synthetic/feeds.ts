// What a supplier's office is to the world: what it knows on a day, its habits, and the slips it makes. Each office
// lives in suppliers/<supplier>.ts; offices.ts lists them.

import type { Day, Random } from '../../src/simulation/index.js';
import type { FeedDefinition, WorldOptions } from '../../src/vocabulary/index.js';
import type { Books } from './bookkeeping.js';
import type { History } from './history.js';
import type { FileHabits, Row } from './layout.js';
import type { Objection } from './objections.js';

/** The moment of a delivery: the last day that it speaks of, and that of the delivery before. */
export interface Moment {
  readonly day: Day;
  readonly previous: Day | undefined;
  readonly random: Random;
}

/** A slip in one cell of a row that would otherwise be right. */
export interface Slip {
  readonly kind: string;
  readonly column: string;
  readonly value: (row: Row, moment: Moment) => string;
  readonly fits?: (row: Row) => boolean;
}

export interface Office {
  readonly supplier: string;
  readonly feed: string;
  readonly definition: FeedDefinition;
  readonly habits: FileHabits;
  /** All rows that the supplier knows of on a day, in an order of its own. */
  readonly rows: (moment: Moment) => Row[];
  /** Slips that get a row quarantined, one at most of each in a delivery. */
  readonly slips: readonly Slip[];
  /** Months that the supplier goes on after the last pilot year. */
  readonly monthsAfter: number;
  /** Sends a file a pilot year only, when the pay of its last months is known: who gets files for a report a year. */
  readonly isYearlyWithPay?: boolean;
}

export interface World {
  readonly history: History;
  readonly books: Books;
  readonly objections: readonly Objection[];
  readonly options: WorldOptions;
}
