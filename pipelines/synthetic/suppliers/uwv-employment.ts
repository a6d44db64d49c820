// What UWV writes down of the work itself, in an application and in a notification alike.

import { type Day, dayOf, writeDecimal } from '../../../src/simulation/index.js';
import type { Books } from '../bookkeeping.js';
import type { Employer, Industry } from '../employers.js';
import { employers } from '../parameters.js';
import type { Terms } from '../pay.js';
import type { Person } from '../people.js';

export interface AskedWork {
  readonly employer: Employer;
  readonly industry: Industry;
  readonly received: Day;
  readonly sequence: number;
}

/** The cells of the employment block. */
export function employmentCells(books: Books, person: Person, work: AskedWork): Record<string, string> {
  const terms = books.termsOf(person.id, work.sequence, work.employer.isAgency);
  const hourly = terms.aboveMinimum * books.minimum(work.received, person);
  return {
    employer_number: work.employer.number,
    ...industryCells(work),
    work_postcode4: String(3500 + ((person.id * 37) % 450)),
    hours_per_week: writeDecimal(terms.hoursPerWeek, 'comma'),
    wage: writeDecimal(wageOf(terms, hourly), 'thousands'),
    wage_period: terms.wagePeriod,
  };
}

function industryCells({ employer, industry, received }: AskedWork): Record<string, string> {
  const is2025 = received >= dayOf(employers.sbi2025From);
  const sbi = (each: Industry) => (is2025 ? each.sbi2025 : each.sbi2008);
  return {
    sbi_code: employer.isAgency ? employers.agencySbi : sbi(employer.industry),
    sbi_version: is2025 ? '2025' : '2008',
    hirer_sbi_code: employer.isAgency ? sbi(industry) : '',
  };
}

function wageOf({ wagePeriod, hoursPerWeek }: Terms, hourly: number): number {
  switch (wagePeriod) {
    case 'uur':
      return hourly;
    case 'week':
      return hourly * hoursPerWeek;
    case 'vier_weken':
      return hourly * hoursPerWeek * 4;
    case 'maand':
      return hourly * hoursPerWeek * (52 / 12);
  }
}
