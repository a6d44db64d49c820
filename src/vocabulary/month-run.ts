// Months that are taken together: where the figure of one month may not be printed, that of the quarter, the half-year or
// the twelve months that hold it can stand in its place. Runs are fixed before the data: they are counted from the first
// month of the baseline, in threes, sixes and twelves.
//
//   2021-07+3     July to September 2021

/** How many months each kind of run holds, the shortest first. */
const monthsInRun = { quarter: 3, 'half-year': 6, 'twelve-months': 12 } as const;

export type RunKind = keyof typeof monthsInRun;

/** A run of months by name, with the months that it holds. */
export interface MonthRun {
  readonly period: string;
  readonly kind: RunKind;
  /** As `yyyy-mm`, in order. */
  readonly months: readonly string[];
}

/** The months of a run, by its name. */
export function monthsOfRun(period: string): string[] {
  const [first = '', length = '1'] = period.split('+');
  const index = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;
  return Array.from({ length: Number(length) }, (_, offset) => {
    const month = index + offset;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** The runs of every kind over months in order, the shortest first. */
export const runsOf = (months: readonly string[]): MonthRun[] =>
  (Object.keys(monthsInRun) as RunKind[]).flatMap((kind) => runsOfKind(kind, months));

/** What is left at the end and is shorter than a run is none. */
function runsOfKind(kind: RunKind, months: readonly string[]): MonthRun[] {
  const length = monthsInRun[kind];
  return months.flatMap((first, index) => {
    const held = months.slice(index, index + length);
    return index % length === 0 && held.length === length
      ? [{ period: `${first}+${length}`, kind, months: held }]
      : [];
  });
}
