// Everything that can be wrong with a report before it is rendered, all at once and each at its line.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { languages } from '../../vocabulary/index.js';
import type { Chapter } from '../chapters.js';
import { namesOf } from '../names.js';
import type { ReportInput } from '../render.js';
import { lintLanguages } from './languages.js';
import { lintMarkdown } from './markdown.js';
import { lintNumbers } from './numbers.js';
import { lintPlaceholders } from './placeholders.js';
import { causalWording, lintWording } from './wording.js';

/** Problems of chapters, charts, labels and levers in both languages. */
export function lintReport(input: ReportInput): Diagnostic[] {
  return [
    ...lintLanguages(input.chapters),
    ...input.chapters.flatMap(lintText),
    ...input.chapters.flatMap((chapter) => lintReferences(chapter, input)),
    ...lintCharts(input),
    ...lintLevers(input),
  ];
}

const lintText = (chapter: Chapter): Diagnostic[] => [
  ...lintMarkdown(chapter),
  ...lintNumbers(chapter),
  ...lintWording(chapter),
];

function lintReferences(chapter: Chapter, { edition, charts, facts, labels }: ReportInput): Diagnostic[] {
  const { language } = chapter;
  const known = { cells: new Set(edition.cells.keys()), charts: charts.map((chart) => chart.name) };
  return lintPlaceholders(chapter, known, { facts, language, names: namesOf(facts, labels, language) });
}

/** Titles and units of charts follow the same rule of wording as the text. */
const lintCharts = ({ charts }: ReportInput): Diagnostic[] =>
  charts.flatMap(({ path, definition: { title, unit } }) =>
    languages.flatMap((language) =>
      causalWording(`${title[language]} ${unit[language]}`, language).map((found) =>
        diagnostic('REPORT_CAUSAL_WORDING', 'error', { file: path }, { found }),
      ),
    ),
  );

/** A lever that should have begun by now and within the years of the report: someone must say whether it did. */
const lintLevers = ({ facts }: ReportInput): Diagnostic[] => {
  const end = facts.periods.find(({ period }) => period === `year-${facts.year}`)?.to;
  return facts.levers.flatMap(({ lever, version, status, from, isApplied }) => {
    const hasBegun = from !== null && from <= facts.dataCut && (end === undefined || from < end);
    return status === 'planned' && !isApplied && hasBegun
      ? [diagnostic('REPORT_LEVER_PLANNED', 'error', {}, { lever: `${lever}/${version}`, from })]
      : [];
  });
};
