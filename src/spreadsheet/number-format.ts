// What the number format of a cell makes of its number: a spreadsheet keeps a day as a number and 25% as 0.25, and only the
// format tells. What is shown is followed as far as it says what the value is, never where it would round it.

/** The fields that a format shows of a moment, a percentage, or a number filled up with zeros to so many digits. */
export type NumberFormat =
  | 'plain'
  | 'percent'
  | 'day'
  | 'moment'
  | 'month'
  | 'year'
  | 'time'
  | { readonly zeros: number };

/** Formats that have a number instead of a text (ECMA-376, part 1, 18.8.30). */
const builtIn: readonly (readonly [ids: readonly number[], format: NumberFormat])[] = [
  [[9, 10], 'percent'],
  [[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58], 'day'],
  [[17], 'month'],
  [[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56], 'time'],
  [[22], 'moment'],
];

/** The format by its number; `code` is its text where the workbook has one. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return formatOfCode(code);
  return builtIn.find(([ids]) => ids.includes(id))?.[1] ?? 'plain';
}

function formatOfCode(code: string): NumberFormat {
  const shown = bare(code);
  if (shown.includes('%')) return 'percent';
  const zeros = /^0{2,}$/.exec(shown);
  if (zeros !== null) return { zeros: zeros[0].length };
  if (shown === 'general' || shown === 'standaard') return 'plain';
  return formatOfMoment(shown);
}

/** The part for positive numbers, without literal texts, colours and conditions; elapsed hours count as hours. */
const bare = (code: string): string =>
  code
    .replace(/"[^"]*"|[\\_*]./g, '')
    .replace(/;.*$/s, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .trim()
    .toLowerCase();

/** `m` is a month, or minutes beside hours or seconds; `j` is the Dutch year of some programs. */
function formatOfMoment(shown: string): NumberFormat {
  const [hasYear, hasDay, hasTime] = [/[yj]/.test(shown), /d/.test(shown), /[hs]/.test(shown)];
  const hasDate = hasYear || hasDay || (/m/.test(shown) && !hasTime);
  if (hasTime) return hasDate ? 'moment' : 'time';
  if (!hasDate) return 'plain';
  if (hasDay || !hasYear) return 'day';
  return /m/.test(shown) ? 'month' : 'year';
}
