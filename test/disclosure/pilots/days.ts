// Days as whole numbers, and the periods of a synthetic pilot with their limits: baseline, years, months and runs of months.

export const dayOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export interface Period {
  readonly name: string;
  readonly kind: 'baseline' | 'year' | 'years' | 'month' | 'run';
  /** First day, and the first day after it. */
  readonly from: number;
  readonly to: number;
}

const firstYear = 2021;
const monthName = (index: number): string =>
  `${firstYear + Math.floor((index + 6) / 12)}-${String(((index + 6) % 12) + 1).padStart(2, '0')}`;
const monthStart = (index: number): number => dayOf(`${monthName(index)}-01`);

/** The pilot runs from July 2021 (baseline of 24 months) and has three years from July 2023. */
export const firstDay = monthStart(0);
export const endOfYear = (year: number): number => monthStart(24 + 12 * year);

const between = (name: string, kind: Period['kind'], first: number, months: number): Period => ({
  ...{ name, kind, from: monthStart(first), to: monthStart(first + months) },
});

/** All periods that are over at the end of pilot year `year`. */
export function periodsUntil(year: number): Period[] {
  const months = 24 + 12 * year;
  const every = (step: number) => Array.from({ length: months / step }, (_, index) => index * step);
  return [
    between('baseline', 'baseline', 0, 24),
    ...Array.from({ length: year }, (_, index) => between(`year-${index + 1}`, 'year', 24 + 12 * index, 12)),
    ...(year === 3 ? [between('years-1-3', 'years', 24, 36)] : []),
    ...every(1).map((index) => between(monthName(index), 'month', index, 1)),
    ...[3, 6, 12].flatMap((length) =>
      every(length).map((index) => between(`${monthName(index)}+${length}`, 'run', index, length)),
    ),
  ];
}

/** Days that two stretches share. */
export const shared = (
  from: number,
  to: number,
  { from: start, to: end }: { from: number; to: number },
): number => Math.max(0, Math.min(to, end) - Math.max(from, start));
