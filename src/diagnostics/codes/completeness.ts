// Codes of what the intake finds out about the completeness of a delivery, each with the parameters that its texts need.
// Counts of subgroups stand in `counts` only: the intake leaves them out wherever a log may keep them, and the receipt for
// the supplier shows them. Codes never change once released.

import type { Localised } from '../../vocabulary/index.js';

/** A group and the value that a count is about: location, UTR01. */
export interface GroupValue {
  readonly group: Localised;
  readonly value: Localised;
}

export interface CompletenessParams {
  /** Periods that nothing was delivered about. Overtaken: a later full delivery holds them. */
  readonly INTAKE_PERIODS_MISSING: {
    readonly periods: readonly { readonly from: string; readonly to: string; readonly dueDate: string }[];
    readonly more: number;
    readonly isOvertaken: boolean;
  };
  readonly INTAKE_CAME_LATE: { readonly days: number; readonly dueDate: string; readonly graceDate: string };
  /** A full delivery that lacks rows known before. */
  readonly INTAKE_ROWS_WITHDRAWN: { readonly withdrawn: number; readonly known: number };
  /** A month with too few rows, or too many of what should hardly occur. */
  readonly INTAKE_ODD_MONTH: {
    readonly measure: Localised;
    readonly groups: readonly GroupValue[];
    readonly month: string;
    readonly fault: 'fewer' | 'more';
    readonly counts?: { readonly found: number; readonly expected: number; readonly limit: number };
  };
  /** A group without what every other group has, `from` and `to` being months. */
  readonly INTAKE_SILENT_GROUP: {
    readonly measure: Localised;
    readonly groups: readonly GroupValue[];
    readonly from: string;
    readonly to: string;
    readonly counts?: { readonly found: number; readonly expected: number };
  };
  /** Earlier months that have fewer rows than the deliveries before said. */
  readonly INTAKE_LOST_ROWS: {
    readonly measure: Localised;
    readonly groups: readonly GroupValue[];
    readonly months: readonly string[];
    readonly counts?: {
      readonly before: number;
      readonly lost: number;
      readonly byMonth: readonly {
        readonly month: string;
        readonly before: number;
        readonly after: number;
      }[];
    };
  };
  /** What was there + who came - who left is not who is there. */
  readonly INTAKE_STOCK_AND_FLOW: {
    readonly groups: readonly GroupValue[];
    readonly month: string;
    readonly counts?: {
      readonly opening: number;
      readonly inflow: number;
      readonly outflow: number;
      readonly closing: number;
      readonly difference: number;
      readonly unexplained: number;
      readonly parts: readonly { readonly groups: readonly GroupValue[]; readonly unexplained: number }[];
    };
  };
  /** `receipt` was asked for a delivery that is not in the ledger. */
  readonly INTAKE_NO_RECEIPT: { readonly delivery: string; readonly feed?: string };
}
