// A receipt as lines for a terminal: the same facts in the same order as the page. Counts of subgroups stay on the page,
// because what a terminal shows ends up in logs.

import { type Diagnostic, render, rowFateNames, rowFates } from '../../diagnostics/index.js';
import { formatDate, formatNumber } from '../../format/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { ReceiptFacts } from './facts.js';
import { dataSentence, nextSentences, outcomeSentence } from './sentences.js';
import { wordsIn } from './words.js';

/** The lines of a receipt. */
export function receiptText(facts: ReceiptFacts, csvName: string, language: Language): string[] {
  const word = wordsIn(language);
  const day = facts.referenceDate === null ? word('unknown') : formatDate(facts.referenceDate, language);
  const related = [
    facts.corrects && `${word('corrects')}: ${facts.corrects.deliveryId}`,
    facts.correctedBy && `${word('correctedBy')}: ${facts.correctedBy.deliveryId}`,
  ].filter((line) => line !== undefined);
  const fates = rowFates
    .filter((fate) => facts.fates[fate] > 0)
    .map((fate) => `  ${rowFateNames[fate][language]}: ${formatNumber(facts.fates[fate], language)}`);
  return [
    `${facts.feed.definition.title[language]} (${facts.feed.name}), ${word('referenceDate').toLowerCase()} ${day}`,
    `${word('file')}: ${facts.fileName}`,
    ...related,
    '',
    outcomeSentence(facts, language),
    dataSentence(facts, language),
    ...fates,
    '',
    ...receiptFindings(facts).flatMap((problem) => [render(problem, language), '']),
    ...nextSentences(facts, csvName, language),
  ];
}

/** The findings of a receipt as they may stand in a log, the worst first. */
export const receiptFindings = ({ findings }: ReceiptFacts): Diagnostic[] =>
  findings.map(({ problem }) => withoutCounts(problem));

/** The problem as it may stand in a log. */
function withoutCounts(problem: Diagnostic): Diagnostic {
  if (!('counts' in problem.params)) return problem;
  const { counts: _, ...params } = problem.params;
  return { ...problem, params } as Diagnostic;
}
