// Five-field cron lines (minute hour day month weekday) as sets of wall-clock times. As in cron, a line that limits both
// the day of the month and the weekday means either.

import { dayAfter, type WallTime } from './wall-clock.js';

export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  readonly eitherDay: boolean;
}

const bounds = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/** The sets of a cron line. Throws where it is no cron line: schedules are code, so that is a bug. */
export function parseCron(line: string): Cron {
  const fields = line.trim().split(/\s+/);
  if (fields.length !== 5) throw new Error(`"${line}" has ${fields.length} fields; a cron line has five`);
  const sets = bounds.map(([low, high], index) => parseField(fields[index] ?? '', low, high, line));
  const [minutes = [], hours = [], days = [], months = [], weekdays = []] = sets;
  return {
    minutes,
    hours,
    days: new Set(days),
    months: new Set(months),
    weekdays: new Set(weekdays.map((each) => each % 7)),
    eitherDay: fields[2] !== '*' && fields[4] !== '*',
  };
}

/** Numbers of one field: `*`, `5`, `1-5`, a step behind either, and lists of those. */
function parseField(field: string, low: number, high: number, line: string): number[] {
  const numbers = new Set<number>();
  for (const part of field.split(',')) {
    const found = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    const first = Number(found?.[1] ?? low);
    const last = Number(found?.[2] ?? (found?.[1] === undefined || found[3] !== undefined ? high : first));
    const step = Number(found?.[3] ?? 1);
    if (found === null || first < low || last > high || first > last || step < 1)
      throw new Error(`"${part}" in the cron line "${line}" is no number between ${low} and ${high}`);
    for (let number = first; number <= last; number += step) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** Wall-clock times of the line after one (exclusive) up to another (inclusive), in order. */
export function slotsBetween(cron: Cron, after: WallTime, until: WallTime): WallTime[] {
  const slots: WallTime[] = [];
  for (let day = dayAfter(after, 0); day <= until; day = dayAfter(day, 1)) {
    if (isDay(cron, day)) slots.push(...slotsOf(cron, day).filter((slot) => slot > after && slot <= until));
  }
  return slots;
}

/** The first wall-clock time of the line after one; undefined where there is none within five years (30 February). */
export function nextSlot(cron: Cron, after: WallTime): WallTime | undefined {
  const until = dayAfter(after, 5 * 366);
  for (let day = dayAfter(after, 0); day <= until; day = dayAfter(day, 1)) {
    const slot = isDay(cron, day) ? slotsOf(cron, day).find((each) => each > after) : undefined;
    if (slot !== undefined) return slot;
  }
  return undefined;
}

const slotsOf = ({ hours, minutes }: Cron, day: WallTime): WallTime[] =>
  hours.flatMap((hour) => minutes.map((minute) => `${day.slice(0, 10)}T${two(hour)}:${two(minute)}`));

const two = (number: number): string => String(number).padStart(2, '0');

function isDay(cron: Cron, day: WallTime): boolean {
  const date = new Date(`${day}:00Z`);
  if (!cron.months.has(date.getUTCMonth() + 1)) return false;
  const byDate = cron.days.has(date.getUTCDate());
  const byWeekday = cron.weekdays.has(date.getUTCDay());
  return cron.eitherDay ? byDate || byWeekday : byDate && byWeekday;
}
