// Periods as the audit sees them: how long they are, which months they hold, and to which year of the pilot they belong.

import { type MonthRun, type PilotDefinition, runsOf } from '../../vocabulary/index.js';
import { daysBetween, plusMonths } from '../calendar.js';
import { monthsOf } from '../plan.js';

const month = /^\d{4}-\d{2}$/;

export const isMonth = (period: string): boolean => month.test(period);

/** What the periods of an edition are made of. */
export class Periods {
  /** Runs that can stand for months, the shortest first. */
  readonly runs: readonly MonthRun[];
  private readonly months: readonly string[];

  constructor(
    private readonly pilot: PilotDefinition,
    year: number,
  ) {
    this.months = monthsOf(pilot, year);
    this.runs = runsOf(this.months);
  }

  /** Months of the baseline, a pilot year or a run, as `yyyy-mm`; a month holds itself. */
  monthsIn(period: string): readonly string[] {
    if (isMonth(period)) return [period];
    const run = this.runs.find((each) => each.period === period);
    if (run !== undefined) return run.months;
    const { baselineMonths, years } = this.pilot;
    const [, first, last = first] = /^years?-(\d+)(?:-(\d+))?$/.exec(period) ?? [];
    if (first === undefined) return this.months.slice(0, baselineMonths);
    const from = baselineMonths + 12 * (Number(first) - 1);
    return this.months.slice(from, baselineMonths + 12 * Math.min(Number(last), years));
  }

  /** First day after a period. */
  endOf(period: string): string {
    return plusMonths(`${this.monthsIn(period).at(-1)}-01`, 1);
  }

  /** Days of a period. */
  daysIn(period: string): number {
    return daysBetween(`${this.monthsIn(period)[0]}-01`, this.endOf(period));
  }

  /** The baseline or year that a month or run lies in; any other period is its own. */
  yearOf(period: string): string {
    const [first] = isMonth(period) || period.includes('+') ? this.monthsIn(period) : [];
    if (first === undefined) return period;
    const index = this.months.indexOf(first) - this.pilot.baselineMonths;
    return index < 0 ? 'baseline' : `year-${Math.floor(index / 12) + 1}`;
  }

  /** The year before, of a year of the pilot. */
  previous(period: string): string | undefined {
    const [, number] = /^year-(\d+)$/.exec(period) ?? [];
    if (number === undefined) return undefined;
    return number === '1' ? 'baseline' : `year-${Number(number) - 1}`;
  }

  /** The year after, of the baseline or a year of the pilot. */
  next(period: string): string | undefined {
    const number = period === 'baseline' ? 0 : Number(/^year-(\d+)$/.exec(period)?.[1] ?? Number.NaN);
    return number < this.pilot.years ? `year-${number + 1}` : undefined;
  }
}
