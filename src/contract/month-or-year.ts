// A day of which only month and year matter, or of which no more is known: registers of persons write 00 for an unknown
// day or month. Sealing keeps the month, or the year where that is all there is; the day goes no further.

import { isCalendarDay } from './values.js';

/** How such a day may be written: `yyyy`, `yyyy-mm`, `yyyy-mm-dd`, `yyyymmdd` or `d(d)-m(m)-yyyy`, each part 00 if unknown. */
export const partialDayForm = '[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?|[0-9]{8}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}';

const yearFirst = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?|([0-9]{2})([0-9]{2}))?$/;
const dayFirst = /^([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})$/;

const unknown = '00';

/**
 * What is kept of a day: `yyyy-mm`, `yyyy`, or an empty text where nothing is known (00-00-0000). Undefined where the text
 * is no such day: 31 February, a day without a month, a year before 1900.
 */
export function monthOrYearOf(cell: string): string | undefined {
  const { year, month, day } = partsOf(cell) ?? { year: '', month: '', day: '' };
  if (month === unknown && day !== unknown) return undefined;
  if (year === '0000') return month === unknown ? '' : undefined;
  if (!/^(?:19|20)[0-9]{2}$/.test(year)) return undefined;
  if (month === unknown) return year;
  const isDay = isCalendarDay(`${year}-${month}-${day === unknown ? '01' : day}`);
  return isDay ? `${year}-${month}` : undefined;
}

function partsOf(cell: string): { year: string; month: string; day: string } | undefined {
  const inOrder = yearFirst.exec(cell);
  if (inOrder !== null) {
    const [, year = '', month, day, monthOfEight, dayOfEight] = inOrder;
    return { year, month: month ?? monthOfEight ?? unknown, day: day ?? dayOfEight ?? unknown };
  }
  const [, day, month, year] = dayFirst.exec(cell) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return { year, month: month.padStart(2, '0'), day: day.padStart(2, '0') };
}
