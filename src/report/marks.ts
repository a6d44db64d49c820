// The marks that stand on the page and in every chart, and travel with a chart that is pasted elsewhere: a draft, a year
// that the data do not cover to its end, data about people who do not exist. Made-up data are signed with test keys only,
// so what a released edition says of its keys is known before it is signed.

import { dayBefore, formatDate } from '../format/index.js';
import type { Language } from '../vocabulary/index.js';
import type { ReportFacts } from './facts.js';
import { untilReleased } from './released-form.js';
import { wordsOf } from './words.js';

export interface Mark {
  readonly draft: string;
  /** What stands there once the edition is released; null for nothing. */
  readonly released: string | null;
}

/** The marks in a language, the draft first. */
export function marksOf(facts: ReportFacts, language: Language): Mark[] {
  const words = wordsOf(language);
  const lasting = (text: string): Mark => ({ draft: text, released: text });
  const incomplete = `${words.incomplete} ${formatDate(facts.dataCut, language)}`;
  return [
    { draft: words.draft, released: facts.isSynthetic ? words.testKeys : null },
    ...(isYearCovered(facts) ? [] : [lasting(incomplete)]),
    ...(facts.isSynthetic ? [lasting(words.synthetic)] : []),
  ];
}

/** The marks as HTML or SVG, each drawn by `print`; `index` is its place among them. */
export const printMarks = (
  marks: readonly Mark[],
  print: (text: string, index: number) => string,
): string[] =>
  marks.map(({ draft, released }, index) =>
    draft === released
      ? print(draft, index)
      : untilReleased(print(draft, index), released === null ? '' : print(released, index)),
  );

/** Whether the data speak of the whole pilot year. */
export function isYearCovered({ periods, year, dataCut }: ReportFacts): boolean {
  const end = periods.find((each) => each.period === `year-${year}`)?.to;
  return end !== undefined && dataCut >= dayBefore(end);
}
