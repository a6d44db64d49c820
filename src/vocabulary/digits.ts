// How a number is written where people type it: in groups, with dots, dashes, blanks or strokes between them. For
// recognising identifiers in free text; days and amounts are written the same way and are told apart here.

const separator = '[-./, ]';

/**
 * Source of a pattern: so many digits, with at most two separators between any two of them, and no further digit on
 * either side that could belong to them.
 */
export const writtenDigits = (least: number, most = least): string =>
  `(?<![0-9]${separator}{0,2})[0-9](?:${separator}{0,2}[0-9]){${least - 1},${most - 1}}(?!${separator}{0,2}[0-9])`;

const day =
  /(?<![0-9])(?:[0-2][0-9]{3}([-/.])[01]?[0-9]\1[0-3]?[0-9]|[0-3]?[0-9]([-/.])[01]?[0-9]\2[0-2][0-9]{3})(?![0-9])/;
const amount = /^[0-9]{1,3}(?:[.,]?[0-9]{3})*[.,][0-9]{1,2}$/;

/** Whether written digits hold a day, or are an amount with cents. */
export const isDayOrAmount = (written: string): boolean => day.test(written) || amount.test(written);

/** The digits alone. */
export const digitsOf = (written: string): string => written.replace(/[^0-9]/g, '');
