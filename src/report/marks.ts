// The marks that stand on the page and in every chart, and travel with a chart that is pasted elsewhere: a draft, a year
// that the data do not cover to its end, data about people who do not exist.

import { dayBefore, formatDate } from '../format/index.js';
import type { Language } from '../vocabulary/index.js';
import type { ReportFacts } from './facts.js';
import { wordsOf } from './words.js';

/** The marks in a language, the draft first. */
export function marksOf(facts: ReportFacts, language: Language): string[] {
  const words = wordsOf(language);
  const incomplete = `${words.incomplete} ${formatDate(facts.dataCut, language)}`;
  return [
    words.draft,
    ...(isYearCovered(facts) ? [] : [incomplete]),
    ...(facts.isSynthetic ? [words.synthetic] : []),
  ];
}

/** Whether the data speak of the whole pilot year. */
export function isYearCovered({ periods, year, dataCut }: ReportFacts): boolean {
  const end = periods.find((each) => each.period === `year-${year}`)?.to;
  return end !== undefined && dataCut >= dayBefore(end);
}
