// What "as known on day D" means: recorded before the next day began, by the clock on the wall of the pilot's time zone.

import { tz } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { parseISO } from 'date-fns/parseISO';
import type { IsoDate } from '../vocabulary/index.js';
import { timestampText } from './values.js';

/** The first moment after a day in a time zone: `2026-03-29` in Amsterdam ends at 22:00 UTC. */
export function endOfDay(day: IsoDate, timeZone: string): Date {
  const zone = tz(timeZone);
  return new Date(addDays(parseISO(day, { in: zone }), 1, { in: zone }).getTime());
}

/**
 * SQL condition on a register relation: its versions that were current as known at a moment.
 * @param alias the relation's name in the query
 */
export function knownBefore(alias: string, moment: Date): string {
  const at = `timestamp '${timestampText(moment)}'`;
  return `${alias}.recorded_from < ${at} and (${alias}.recorded_to is null or ${alias}.recorded_to >= ${at})`;
}
