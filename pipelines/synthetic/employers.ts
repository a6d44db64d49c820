// Employers: a few agencies that place people with hirers of every industry, and many others with one industry each.

import { chance, choice, type Random, weightedItem } from '../../src/simulation/index.js';
import { employerNumber } from './numbers.js';
import { employers, industries, pay } from './parameters.js';

export type Industry = (typeof industries)[number];

export interface Employer {
  readonly number: string;
  readonly isAgency: boolean;
  readonly industry: Industry;
}

export type Employers = Readonly<Record<'agencies' | 'others', readonly Employer[]>>;

/** The employers around `residents` people in reception. */
export function makeEmployers(random: Random, residents: number): Employers {
  const make = (count: number, isAgency: boolean, first: number): Employer[] =>
    Array.from({ length: Math.max(2, Math.round(count)) }, (_, index) => ({
      number: employerNumber(first + index),
      isAgency,
      industry: industryFrom(random),
    }));
  return {
    agencies: make((residents * employers.agenciesPerThousand) / 1000, true, 1),
    others: make((residents * employers.othersPerThousand) / 1000, false, 1001),
  };
}

/** An employer and the industry in which the work is done: the hirer's where an agency employs. */
export function findEmployer(random: Random, all: Employers): { employer: Employer; industry: Industry } {
  if (!chance(random, pay.agency)) {
    const employer = choice(random, all.others);
    return { employer, industry: employer.industry };
  }
  return { employer: choice(random, all.agencies), industry: industryFrom(random) };
}

const industryFrom = (random: Random): Industry => weightedItem(random, industries, ({ share }) => share);
