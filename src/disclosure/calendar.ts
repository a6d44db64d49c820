// Months of the pilot, counted on the text of ISO days, and the day that a point of a curve stands for.

/** First day of the month that lies `months` away from the month of `day`. */
export function plusMonths(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** The months from `from` up to, and without, the month of `to`, as `yyyy-mm`. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let day = from; day < to; day = plusMonths(day, 1)) months.push(day.slice(0, 7));
  return months;
}

/** The next ISO day. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Days between two ISO days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Days since date 0 of a point: d56, w8, m6 (a month is 365.25/12 days, rounded to whole days). */
export function daysOfPoint(point: string): number {
  const [, unit, digits] = /^([dwm])(\d+)$/.exec(point) ?? [];
  const count = Number(digits);
  switch (unit) {
    case 'd':
      return count;
    case 'w':
      return 7 * count;
    case 'm':
      return Math.round((count * 365.25) / 12);
    default:
      throw new Error(`not a point of a curve: ${point}`);
  }
}
