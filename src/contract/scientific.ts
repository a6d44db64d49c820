// Identifiers that a spreadsheet shortened: 1234567890 becomes 1,23457E+09, and the last digits are gone.

import { matcher, scientificForm } from './forms.js';

/** Whether a text is a number in scientific notation. */
export const isScientific = matcher(scientificForm);

/** The digits of a whole number in scientific notation, where all of them are there: `1,234567891E+09`. */
export function digitsOfScientific(text: string): string | undefined {
  const [, first, decimals = '', exponent] = /^([0-9])(?:[.,]([0-9]+))?[eE]\+?([0-9]{1,2})$/.exec(text) ?? [];
  if (first === undefined || decimals.length < Number(exponent)) return undefined;
  const behind = decimals.slice(Number(exponent));
  return /^0*$/.test(behind) ? first + decimals.slice(0, Number(exponent)) : undefined;
}
