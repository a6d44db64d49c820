// Days that were written month first. Those up to the 12th read as other days and do not show; those after it exist only with
// the month in front, and give the column away. Said the same in JavaScript, for suppliers, and in SQL, for the receipt.

/** `d(d)-m(m)-yyyy` whose second part is no month, and that is a day once the parts change places. */
const monthFirst = '(?:0?[1-9]|1[0-2])-(?:1[3-9]|2[0-9]|3[01])-[1-9][0-9]{3}';

const isMonthFirst = new RegExp(`^${monthFirst}$`);

/** What a cell says about the order of its parts: only month first, only day first, or nothing. */
export function dayMonthOrder(cell: string): 'month_first' | 'day_first' | undefined {
  if (cell.charCodeAt(2) !== dash && cell.charCodeAt(1) !== dash) return undefined;
  if (isMonthFirst.test(cell)) return 'month_first';
  return Number(cell.slice(0, 2)) > 12 ? 'day_first' : undefined;
}

const dash = 45;

/** A condition that is true for a text that is a day only with the month in front. */
export const isMonthFirstSql = (cell: string): string => `regexp_full_match(${cell}, '${monthFirst}')`;

/** Whether so many days with the month in front, and so few without, mean that the column was written so. */
export const looksMonthFirst = (monthFirstDays: number, dayFirstDays: number): boolean =>
  monthFirstDays >= 3 && dayFirstDays * 10 <= monthFirstDays;
