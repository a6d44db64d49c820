// Up to which day the contents of a feed are whole: its reference date, or some months before it where rows come later.

import { endOfMonth, format, parseISO, subMonths } from 'date-fns';
import type { Calendar, IsoDate } from '../vocabulary/index.js';

/** The last day of which a delivery with this reference date holds everything. */
export function wholeUpTo(referenceDate: IsoDate, { behindMonths }: Calendar): IsoDate {
  if (behindMonths === undefined) return referenceDate;
  return format(endOfMonth(subMonths(parseISO(referenceDate), behindMonths)), 'yyyy-MM-dd');
}
