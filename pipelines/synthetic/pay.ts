// Terms and pay of a job: hours, hourly wage around the minimum of the day and age, contract, and the returns to Polis
// by month or four weeks, corrections included.

import {
  addMonths,
  chance,
  type Day,
  dateOf,
  dayOf,
  exponential,
  integer,
  monthStart,
  type Random,
  uniform,
  weighted,
} from '../../src/simulation/index.js';
import type { ListRows } from '../../src/vocabulary/index.js';
import { pay } from './parameters.js';
import type { Person } from './people.js';
import { birthday } from './registrations.js';
import type { Job } from './work.js';

export interface Terms {
  readonly hoursPerWeek: number;
  /** Gross hourly wage as a multiple of the minimum of the day and age. */
  readonly aboveMinimum: number;
  readonly onCall: boolean;
  readonly permanent: boolean;
  readonly fourWeekly: boolean;
  readonly wagePeriod: 'uur' | 'week' | 'vier_weken' | 'maand';
}

/** What a return to Polis says of one period. */
export interface Return {
  readonly from: Day;
  /** Last day of the period. */
  readonly to: Day;
  readonly hours: number;
  readonly wage: number;
  readonly kind: 'regular' | 'zero' | 'negative';
  /** First day of the month in which the amounts are corrected, and the hours that turn out to be right. */
  readonly correction?: { readonly month: Day; readonly hours: number; readonly wage: number };
  /** Sent again a month later, unchanged. */
  readonly isRepeated: boolean;
}

export type MinimumWage = (day: Day, person: Person) => number;

/** The terms of a job at an agency or elsewhere. */
export function makeTerms(random: Random, isAgency: boolean): Terms {
  return {
    hoursPerWeek: Number(weighted(random, pay.hours)),
    aboveMinimum: 1 + Math.min(pay.aboveMinimumMost, exponential(random, pay.aboveMinimum)),
    onCall: chance(random, isAgency ? pay.onCall * 1.4 : pay.onCall * 0.6),
    permanent: !isAgency && chance(random, pay.permanent * 2),
    fourWeekly: isAgency || chance(random, 0.15),
    wagePeriod: weighted(random, { uur: 0.5, week: 0.08, vier_weken: 0.14, maand: 0.28 }),
  };
}

/** The gross hourly minimum by day and age, from the list of minimum wages; before 2024 the month by 173.33 hours. */
export function minimumWage(rows: ListRows): MinimumWage {
  const adult = rows
    .filter((row) => row.age === '21' && (row.pay_period === 'hour' || row.pay_period === 'month'))
    .map((row) => ({
      from: dayOf(row.valid_from ?? ''),
      hourly: Number(row.amount) / (row.pay_period === 'hour' ? 1 : 173.33),
    }))
    .sort((a, b) => a.from - b.from);
  if (adult.length === 0) throw new Error('the synthetic world needs the list minimum_wages');
  return (day, person) => {
    const amount = adult.findLast((each) => each.from <= day) ?? adult[0];
    return (amount?.hourly ?? 0) * youthShare(day, person);
  };
}

function youthShare(day: Day, person: Person): number {
  const young = Object.entries(pay.youth).find(([age]) => day < birthday(person, Number(age) + 1));
  return young?.[1] ?? 1;
}

/** All returns of a job that began before `until`, in order of period. */
export function makeReturns(
  random: Random,
  person: Person,
  job: Job,
  terms: Terms,
  minimum: MinimumWage,
): Return[] {
  const returns: Return[] = [];
  for (
    let start = periodStart(job.from, terms.fourWeekly);
    start <= job.to;
    start = nextPeriod(start, terms.fourWeekly)
  ) {
    const to = nextPeriod(start, terms.fourWeekly) - 1;
    returns.push(makeReturn(random.stream(start), person, job, terms, { from: start, to }, minimum));
  }
  const last = returns.at(-1);
  if (!job.isPaper && last && chance(random, pay.negativeLast)) returns.push(payBack(last, terms));
  return returns;
}

function makeReturn(
  random: Random,
  person: Person,
  job: Job,
  terms: Terms,
  period: { from: Day; to: Day },
  minimum: MinimumWage,
): Return {
  const days = Math.min(period.to, job.to) - Math.max(period.from, job.from) + 1;
  const hourly = terms.aboveMinimum * minimum(period.from, person);
  const usual = (terms.hoursPerWeek * days) / 7;
  const worked = terms.onCall ? usual * uniform(random, 0.3, 1.2) : usual * uniform(random, 0.94, 1.04);
  const isZero = job.isPaper || (terms.onCall && chance(random, pay.zeroHours));
  const hours = isZero ? 0 : Math.max(0.5, Math.round(worked * 2) / 2);
  const { from, to } = pay.correctedAfterMonths;
  const month = addMonths(monthStart(period.to), integer(random, from, to) + 1);
  const right = Math.max(0.5, hours + integer(random, -8, 8) / 2);
  const isCorrected = chance(random, pay.corrected) && !isZero && right !== hours;
  return {
    ...period,
    hours,
    wage: round(hours * hourly),
    kind: isZero ? 'zero' : 'regular',
    ...(isCorrected ? { correction: { month, hours: right, wage: round(right * hourly) } } : {}),
    isRepeated: !isCorrected && chance(random, pay.repeated),
  };
}

/** A last return after the end, in which too much pay is taken back. */
function payBack(last: Return, terms: Terms): Return {
  const from = last.to + 1;
  const hours = -Math.min(8, Math.max(1, Math.round(last.hours / 4)));
  const wage = last.hours > 0 ? round((last.wage / last.hours) * hours) : hours * 12;
  return {
    from,
    to: nextPeriod(from, terms.fourWeekly) - 1,
    hours,
    wage,
    kind: 'negative',
    isRepeated: false,
  };
}

const round = (euro: number): number => Math.round(euro * 100) / 100;

/** Four-weekly periods follow each other from the first Monday of 2021; months are calendar months. */
const firstFourWeeks = dayOf('2021-01-04');

const periodStart = (day: Day, fourWeekly: boolean): Day =>
  fourWeekly ? day - ((day - firstFourWeeks) % 28) : dayOf(`${dateOf(day).slice(0, 7)}-01`);

const nextPeriod = (start: Day, fourWeekly: boolean): Day => (fourWeekly ? start + 28 : addMonths(start, 1));
