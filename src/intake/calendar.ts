// Days that follow from a contract's calendar: when a delivery was due, when it counts as missing, until when its
// archived file may be kept. Periods are [from, to).

import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { setDate } from 'date-fns/setDate';
import { startOfMonth } from 'date-fns/startOfMonth';
import { subDays } from 'date-fns/subDays';
import type { Calendar, IsoDate } from '../vocabulary/index.js';

export interface CalendarDays {
  readonly dueDate: IsoDate;
  readonly graceDate: IsoDate;
  readonly retainUntil: IsoDate;
}

/**
 * @param periodTo first day after the period
 * @param receivedOn day of arrival, from which the archive is kept
 */
export function calendarDays(calendar: Calendar, periodTo: IsoDate, receivedOn: IsoDate): CalendarDays {
  const lastDay = subDays(parseISO(periodTo), 1);
  const due = setDate(addMonths(startOfMonth(lastDay), 1), calendar.dueDay);
  return {
    dueDate: isoDay(due),
    graceDate: isoDay(addDays(due, calendar.graceDays)),
    retainUntil: isoDay(addMonths(parseISO(receivedOn), calendar.retentionMonths)),
  };
}

/** Months in one period of a calendar. */
export const monthsOf = (calendar: Calendar): number => ({ month: 1, quarter: 3, year: 12 })[calendar.every];

/** The end of the period that follows one that ended (first day after it). */
export const nextPeriodTo = (calendar: Calendar, periodTo: IsoDate): IsoDate =>
  isoDay(addMonths(parseISO(periodTo), monthsOf(calendar)));

/** The calendar month of a day, [from, to): the period of a delivery that names only its reference date. */
export function monthAround(day: IsoDate): { from: IsoDate; to: IsoDate } {
  const from = startOfMonth(parseISO(day));
  return { from: isoDay(from), to: isoDay(addMonths(from, 1)) };
}

const isoDay = (day: Date): IsoDate => formatISO(day, { representation: 'date' });
