// Calendar days as whole numbers: days since 1970-01-01, without hours or time zones, so that the arithmetic of a
// simulation is the arithmetic of integers.

/** A calendar day: whole days since 1970-01-01. */
export type Day = number;

const millisecondsPerDay = 86_400_000;

/** The day of a date `yyyy-mm-dd`. Throws on a text that is no date. */
export function dayOf(date: string): Day {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) throw new Error(`no date: ${date}`);
  return Math.round(time / millisecondsPerDay);
}

const written = new Map<Day, string>();

/** The date of a day, `yyyy-mm-dd`. */
export function dateOf(day: Day): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
  written.set(day, date);
  return date;
}

/** The same day of the month, `months` later (or earlier); the last day where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * millisecondsPerDay);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const last = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0);
  const sameDay = first + (date.getUTCDate() - 1) * millisecondsPerDay;
  return Math.round(Math.min(sameDay, last) / millisecondsPerDay);
}

/** The first day of the month in which a day lies. */
export const monthStart = (day: Day): Day => dayOf(`${dateOf(day).slice(0, 7)}-01`);

/** First days of the months from the one of `from` on, before `to`. */
export function months(from: Day, to: Day): Day[] {
  const found: Day[] = [];
  for (let start = monthStart(from); start < to; start = addMonths(start, 1)) found.push(start);
  return found;
}

/** 0 for Monday to 6 for Sunday (1970-01-01 was a Thursday). */
export const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** The day itself, or the next Monday where it falls in a weekend. */
export const workingDay = (day: Day): Day => (weekday(day) > 4 ? day + 7 - weekday(day) : day);

/** A straight line between known days: the value at a day, the nearest end value outside them. Anchors by date. */
export function interpolate(anchors: Readonly<Record<string, number>>): (day: Day) => number {
  const points = Object.entries(anchors)
    .map(([date, value]) => ({ day: dayOf(date), value }))
    .sort((a, b) => a.day - b.day);
  return (day) => {
    const later = points.findIndex((point) => point.day > day);
    const after = points[later];
    const before = points[(later < 0 ? points.length : later) - 1];
    if (before === undefined) return after?.value ?? 0;
    if (after === undefined) return before.value;
    return before.value + ((after.value - before.value) * (day - before.day)) / (after.day - before.day);
  };
}
