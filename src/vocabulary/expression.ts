// The small language of cross-field rules. A rule is data, so that src/contract can turn the same rule into SQL (for
// the register) and JavaScript (for the supplier's own check). Comparisons with a missing value are unknown, as in
// SQL: a rule is broken only where its condition is false, not where it is unknown.

import type { IsoDate, Localised } from './language.js';

export type Operand =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'day'; readonly value: IsoDate }
  | { readonly kind: 'reference_date' }
  | { readonly kind: 'plus_days'; readonly operand: Operand; readonly days: number }
  | { readonly kind: 'lowest' | 'highest'; readonly operand: Operand };

export type Comparison = '<' | '<=' | '=' | '<>' | '>=' | '>';

export type Condition =
  | { readonly kind: 'compare'; readonly op: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'present'; readonly operand: Operand }
  | { readonly kind: 'one_of'; readonly operand: Operand; readonly values: readonly string[] }
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition };

/** One rule over several columns of a row. `on` is the column that a message points at. */
export interface CrossFieldRule extends Localised {
  readonly id: string;
  readonly on: string;
  readonly holds: Condition;
}

/** The value of a column, after parsing. */
export const col = (name: string): Operand => ({ kind: 'column', name });
/** A literal number, text or day. */
export const number = (value: number): Operand => ({ kind: 'number', value });
export const literal = (value: string): Operand => ({ kind: 'text', value });
export const day = (value: IsoDate): Operand => ({ kind: 'day', value });
/** The reference date of the delivery: the last day that its contents speak of. */
export const referenceDate = (): Operand => ({ kind: 'reference_date' });
/** A day moved by a number of days. */
export const plusDays = (operand: Operand, days: number): Operand => ({ kind: 'plus_days', operand, days });

/** The lowest value that a bounded count may have, and the highest; the highest is missing where nothing is known of it. */
export const lowest = (operand: Operand): Operand => ({ kind: 'lowest', operand });
export const highest = (operand: Operand): Operand => ({ kind: 'highest', operand });

const compare =
  (op: Comparison) =>
  (left: Operand, right: Operand): Condition => ({ kind: 'compare', op, left, right });

export const lt = compare('<');
export const le = compare('<=');
export const eq = compare('=');
export const ne = compare('<>');
export const ge = compare('>=');
export const gt = compare('>');

/** The column has a value. Never unknown. */
export const present = (operand: Operand): Condition => ({ kind: 'present', operand });
/** The value is one of these; unknown where it is missing. */
export const oneOf = (operand: Operand, ...values: string[]): Condition => ({
  kind: 'one_of',
  operand,
  values,
});
export const and = (...conditions: Condition[]): Condition => ({ kind: 'and', conditions });
export const or = (...conditions: Condition[]): Condition => ({ kind: 'or', conditions });
export const not = (condition: Condition): Condition => ({ kind: 'not', condition });
/** Where `when` holds, `then` must hold. */
export const implies = (when: Condition, then: Condition): Condition => or(not(when), then);

/** Declares a cross-field rule: `rule('decided-after-received', 'decided_date', le(...), { nl, en })`. */
export const rule = (id: string, on: string, holds: Condition, text: Localised): CrossFieldRule => ({
  id,
  on,
  holds,
  nl: text.nl,
  en: text.en,
});
