// Days and months in words. Works on the text of an ISO date: no time zone can move a day.

import type { FormatLanguage } from './number.js';

const monthNames = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** Short names as used on axes. */
export const shortMonths = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

/** Full names, January first. */
export const longMonths: Readonly<Record<FormatLanguage, readonly string[]>> = monthNames;

/** `2024-05-01` as 1 mei 2024. Throws on anything that does not start with an ISO day. */
export function formatDate(day: string, language: FormatLanguage): string {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  if (dayOfMonth === undefined) throw new Error(`not a day: ${day}`);
  return `${Number(dayOfMonth)} ${monthNames[language][Number(month) - 1]} ${year}`;
}

/** `2024-05` (or a day in it) as mei 2024. Throws on anything that does not start with a month. */
export function formatMonth(month: string, language: FormatLanguage): string {
  const [, year, number] = /^(\d{4})-(\d{2})/.exec(month) ?? [];
  if (number === undefined) throw new Error(`not a month: ${month}`);
  return `${monthNames[language][Number(number) - 1]} ${year}`;
}

/** The day before an exclusive end, for printing [from, to) as "from up to and including". */
export function dayBefore(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
