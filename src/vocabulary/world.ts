// A synthetic world: pipelines/synthetic/world.ts exports one as its default. It makes people and what happens to
// them from a seed, and delivers it as the suppliers would, faults included, with an account of every fault planted.

import type { IsoDate } from './language.js';
import type { PilotDefinition } from './pilot.js';
import type { RuleDefinition } from './rule.js';

/** One file as a supplier would send it. */
export interface SyntheticDelivery {
  readonly supplier: string;
  readonly feed: string;
  readonly fileName: string;
  /** The day on which the supplier sends it; deliveries come in this order. */
  readonly sentOn: IsoDate;
  /** The last day that the contents speak of. */
  readonly referenceDate: IsoDate;
  /** The period that the contents are about, [from, to). */
  readonly periodFrom: IsoDate;
  readonly periodTo: IsoDate;
  readonly bytes: Uint8Array;
  readonly faults: readonly PlantedFault[];
}

/** A fault that was planted on purpose; what the intake must have made of it. */
export interface PlantedFault {
  readonly kind: string;
  /** Physical line in the file, the header being line 1. */
  readonly line: number;
  readonly column?: string;
  /** The row fate that the intake must give this row, or `kept` where it must survive (new, correction or unchanged). */
  readonly expectedFate: string;
}

/** What is true in the world, known because it was made: printed to truth.json. */
export type Truth = Readonly<Record<string, unknown>>;

export interface World {
  readonly truth: Truth;
  /** Per pilot year (1, 2, …) the day on which everything has been sent that a report over it needs. */
  readonly years: readonly { readonly year: number; readonly completeOn: IsoDate }[];
  /** All deliveries in the order in which they are sent. Made one by one, so that no supplier holds them all. */
  readonly deliveries: () => Iterable<SyntheticDelivery>;
}

/** Rows of a reference list, by column name. */
export type ListRows = readonly Readonly<Record<string, string>>[];

export interface WorldOptions {
  readonly seed: number;
  /** People in reception at a time, on average, at the pilot locations together. */
  readonly residents: number;
  readonly pilot: PilotDefinition;
  /** Reference lists by name. */
  readonly lists: Readonly<Record<string, ListRows>>;
  /** Legal parameters by name, and the versions (`<rule>/<id>`) that apply without being in force. */
  readonly rules: Readonly<Record<string, RuleDefinition>>;
  readonly acceptedRules: readonly string[];
}

/** Someone who holds sealed rows that the province does not get, and delivers sums made from them. */
export interface SyntheticThirdParty {
  readonly name: string;
  /** Feeds whose sealed deliveries to the province it gets as well. */
  readonly gets: readonly string[];
  /** What only it gets, in the order of sending. */
  readonly deliveries: () => Iterable<SyntheticDelivery>;
  /** Sums feeds that it makes of all that, once a pilot year. */
  readonly makes: readonly string[];
  /** Texts (CSV) of lists that it uses in place of ours, by name. */
  readonly lists: Readonly<Record<string, string>>;
  /** Rule versions that apply for it without being in force. */
  readonly acceptedRules: readonly string[];
}

export interface WorldDefinition {
  readonly create: (options: WorldOptions) => World;
  /** Made by themselves and without the world, so that another process can play them. */
  readonly thirdParties: (options: WorldOptions) => readonly SyntheticThirdParty[];
}

/** Declares a synthetic world. */
export const defineWorld = (definition: WorldDefinition): WorldDefinition => definition;
