// Which day and period a delivered file is about: by its name, `<feed>_<yyyy-mm-dd>.csv`, where nobody says otherwise.

import { readDate } from '../contract/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import { nameOf } from './file-name.js';

/** The reference date in a file name, or undefined where there is none that exists. */
export function dateInName(path: string): IsoDate | undefined {
  const found = /_([0-9]{4}-[0-9]{2}-[0-9]{2})\.[a-z.]+$/i.exec(nameOf(path))?.[1];
  return found === undefined ? undefined : readDate(found);
}

/** The calendar month of a day, as [from, to). */
export function monthOf(day: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return { from: `${day.slice(0, 7)}-01`, to: next };
}

/** Days that a period may run on after the reference date. */
const longestAhead = 366;

/** Whether a period [from, to) can be that of a delivery with this reference date; a wrong end would hide that the next is late. */
export function isPeriodOf(
  referenceDate: IsoDate,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): boolean {
  const ahead = (Date.parse(to) - Date.parse(referenceDate)) / 86_400_000;
  return from < to && from <= referenceDate && ahead >= 0 && ahead <= longestAhead;
}
