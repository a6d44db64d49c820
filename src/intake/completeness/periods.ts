// The calendar of a feed against what came: periods that nothing was delivered about, gaps among them, though they were
// due. Periods are [from, to); a delivery covers every period that lies within its own.

import type { Calendar, IsoDate } from '../../vocabulary/index.js';
import { type Deliveries, isTaken } from '../../warehouse/index.js';
import { calendarDays, nextPeriodTo } from '../calendar.js';

/** A period that is due. */
export interface DuePeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly dueDate: IsoDate;
  readonly graceDate: IsoDate;
}

/** A stretch of days that a delivery is about. */
export interface Covered {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What the accepted deliveries of a feed are about, in the order of their beginnings; those recorded up to a moment. */
export function coveredPeriods(
  deliveries: Deliveries,
  feed: { readonly supplier: string; readonly feed: string },
  upTo?: Date,
): Covered[] {
  const found = new Map<string, Covered>();
  for (const { periodFrom: from, periodTo: to, recordedAt } of deliveries.of(feed).filter(isTaken))
    if (from !== null && to !== null && (upTo === undefined || recordedAt <= upTo))
      found.set(`${from} ${to}`, { from, to });
  return [...found.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, covered]) => covered);
}

/**
 * Periods that are due and of which no delivery has spoken.
 * @param start first month that is expected (`yyyy-mm`); absent: the first that was delivered
 * @param today a period counts once its due day has passed
 */
export function missingPeriods(
  calendar: Calendar,
  covered: readonly Covered[],
  { start, today }: { readonly start: string | undefined; readonly today: IsoDate },
): DuePeriod[] {
  const first = start === undefined ? covered[0]?.from : `${start}-01`;
  const missing: DuePeriod[] = [];
  if (first === undefined) return missing;
  for (let from = first; ; ) {
    const to = nextPeriodTo(calendar, from);
    const { dueDate, graceDate } = calendarDays(calendar, to, to);
    if (today <= dueDate) return missing;
    if (!isCovered({ from, to }, covered)) missing.push({ from, to, dueDate, graceDate });
    from = to;
  }
}

/** True where every day of a period lies in some delivery; they stand in the order of their beginnings. */
function isCovered({ from, to }: Covered, covered: readonly Covered[]): boolean {
  let reached = from;
  for (const each of covered) if (each.from <= reached && each.to > reached) reached = each.to;
  return reached >= to;
}

/** The first day after everything that was delivered. */
export const coveredTo = (covered: readonly Covered[]): IsoDate | undefined =>
  covered
    .map(({ to }) => to)
    .sort()
    .at(-1);

/** The period that is due after those that came. */
export function nextPeriod(
  calendar: Calendar,
  covered: readonly Covered[],
  start: string | undefined,
): DuePeriod | undefined {
  const last = covered
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const from = last ?? (start === undefined ? undefined : `${start}-01`);
  if (from === undefined) return undefined;
  const to = nextPeriodTo(calendar, from);
  const { dueDate, graceDate } = calendarDays(calendar, to, to);
  return { from, to, dueDate, graceDate };
}
