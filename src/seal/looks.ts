// How the cells of a column are looked at where rows are read as they lie in memory.

import type { CompiledColumn, CompiledFeed } from '../contract/index.js';

/**
 * A number of a person or case, a day, a text that is searched for such numbers, a number by contract, a partial day, or
 * what sealing leaves out.
 */
export const [identifierLook, dayLook, textLook, numberLook, partialDayLook, droppedLook] = [
  0, 1, 2, 3, 4, 5,
] as const;

/** The look of each column of a sealed delivery. */
export const looksOf = (feed: CompiledFeed): Uint8Array => Uint8Array.from(feed.columns, lookOf);

/** The look of each column of a delivered file. */
export const fileLooksOf = ({ columns, dropped }: CompiledFeed): Uint8Array =>
  Uint8Array.from(columns, (column) => (dropped.has(column.name) ? droppedLook : lookOf(column)));

function lookOf(column: CompiledColumn): number {
  if (column.notation === 'identifier') return identifierLook;
  if (column.meta.numbersAllowed === true) return numberLook;
  if (column.notation === 'month_or_year') return partialDayLook;
  return column.notation === 'date' ? dayLook : textLook;
}

/** Digits of the shortest number that is looked for in texts; infinite where there is none. */
export function leastDigitsOf(feed: CompiledFeed): number {
  const forms = [...feed.identifiers.values()].flatMap(({ inText }) => (inText ? [inText] : []));
  return Math.min(...forms.map((form) => form.leastDigits));
}
