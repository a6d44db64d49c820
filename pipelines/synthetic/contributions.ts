// Own contributions: what a household in reception earned in a month, what of it stayed free, and what it paid. The rule is
// that of pipelines/rules where those have an amount; amounts that were not found are made up in parameters.ts.

import {
  addMonths,
  chance,
  type Day,
  integer,
  interpolate,
  monthStart,
  type Random,
  weighted,
} from '../../src/simulation/index.js';
import type { History, Life } from './history.js';
import type { Law } from './law.js';
import type { PaidJob } from './paid-job.js';
import type { Return } from './pay.js';
import type { Household } from './people.js';
import type { Case } from './reception.js';
import { contributions } from './surroundings.js';

/** Amounts of a month, in whole cents of euros. */
export interface Assessment {
  /** Known to COA from this day on. */
  readonly set: Day;
  readonly gross: number;
  readonly net: number;
  readonly free: number;
  readonly value: number;
  readonly contribution: number;
}

export interface ContributionMonth {
  readonly household: Household;
  /** First day of the month in which it was earned. */
  readonly month: Day;
  /** Each replaces the one before it. */
  readonly assessments: readonly Assessment[];
  readonly collectedFrom: Day;
  /** Share of the contribution that was collected then. */
  readonly collectedShare: number;
  readonly allowance: keyof typeof contributions.allowance;
}

const freeCap = interpolate(contributions.freeCap);
const value = interpolate(contributions.value);

/** Every household and month with pay while the household was in reception, in the order of households. */
export function makeContributions(
  random: Random,
  { lives, law }: Pick<History, 'lives' | 'law'>,
  jobs: readonly PaidJob[],
): ContributionMonth[] {
  const cases = new Map(lives.map((life: Life) => [life.person.household.id, life.case]));
  const paid = new Map<number, { household: Household; months: Map<Day, Return[]> }>();
  for (const { life, returns } of jobs) {
    const { household } = life.person;
    const known = paid.get(household.id) ?? { household, months: new Map<Day, Return[]>() };
    paid.set(household.id, known);
    for (const each of returns.filter(({ wage }) => wage > 0)) {
      const month = monthStart(each.to);
      known.months.set(month, [...(known.months.get(month) ?? []), each]);
    }
  }
  return [...paid.values()].flatMap(({ household, months }) =>
    [...months]
      .filter(([month]) => isInReception(cases.get(household.id), month))
      .sort(([a], [b]) => a - b)
      .map(([month, returns]) =>
        makeMonth(random.stream('contribution', household.id, month), household, { month, returns, law }),
      ),
  );
}

const isInReception = (each: Case | undefined, month: Day): boolean =>
  each?.stays.some(({ from, to }) => from < addMonths(month, 1) && (to === undefined || to > month)) ?? false;

function makeMonth(
  random: Random,
  household: Household,
  { month, returns, law }: { month: Day; returns: readonly Return[]; law: Law },
): ContributionMonth {
  const { from, to } = contributions.setOnDay;
  const setOn = (first: Day) => addMonths(first, 1) + integer(random, from, to) - 1;
  const first = assess(setOn(month), month, household, law, pay(returns, month));
  const corrections = [
    ...new Set(returns.flatMap(({ correction }) => (correction ? [correction.month] : []))),
  ];
  const again = corrections
    .sort((a, b) => a - b)
    .map((day) => assess(setOn(day), month, household, law, pay(returns, day)));
  const isAfterClosing = chance(random, contributions.afterClosing);
  const late = assess(setOn(addMonths(month, 25)), month, household, law, pay(returns, month) + 50);
  return {
    household,
    month,
    assessments: [first, ...again, ...(isAfterClosing ? [late] : [])],
    collectedFrom: first.set + contributions.collectedAfter,
    collectedShare: chance(random, contributions.collectedWhole) ? 1 : contributions.collectedPart,
    allowance: weighted(random, contributions.allowance),
  };
}

/** Gross pay of a month as known on a day. */
const pay = (returns: readonly Return[], day: Day): number =>
  returns.reduce(
    (sum, { wage, correction }) => sum + (correction && correction.month <= day ? correction.wage : wage),
    0,
  );

function assess(set: Day, month: Day, household: Household, law: Law, gross: number): Assessment {
  const { below, bound, above } = contributions.net;
  const net = cents(gross <= bound ? gross * below : bound * below + (gross - bound) * above);
  const share = law.value('reba_free_share', month) ?? 0;
  const free = cents(Math.min(gross * share, law.value('reba_free_cap', month) ?? freeCap(month)));
  const sizes = contributions.persons;
  const persons = sizes[Math.min(household.members.length, sizes.length) - 1] ?? 1;
  const most = cents(value(month) * persons);
  const contribution = cents(Math.min(Math.max(0, net - free), most));
  return { set, gross: cents(gross), net, free, value: most, contribution };
}

const cents = (euro: number): number => Math.round(euro * 100) / 100;
