// What the gate must know beside the cells: what was not in force or not delivered, which periods an unconfirmed rule
// touches, and how many small locations stand behind a group of small locations.

/** A period of an indicator that a rule version touches which nobody confirmed or accepted. */
export interface UnconfirmedPeriod {
  readonly indicator: string;
  readonly period: string;
  readonly rule: string;
  readonly version: string;
}

/** Small locations of a setting that were open in a period. */
export interface SmallLocations {
  readonly period: string;
  readonly setting: string;
  readonly codes: readonly string[];
}

export interface DisclosureContext {
  /** Last day that the data speak of: figures as known on another day are other numbers. */
  readonly dataCut: string;
  readonly unconfirmed: readonly UnconfirmedPeriod[];
  readonly smallLocations: readonly SmallLocations[];
  /** Setting of each location, by its code. */
  readonly settingOf: ReadonlyMap<string, string>;
  /** Indicators about a lever that is not in force in a period, as `<indicator>/<period>`. */
  readonly notInForce: ReadonlySet<string>;
  /** Indicators that rest on a feed that was never delivered. */
  readonly undelivered: ReadonlySet<string>;
}

/** A group of fewer small locations than this lets each of them subtract itself. */
export const fewestSmallLocations = 3;
