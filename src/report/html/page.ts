// The whole page: one self-contained file, without scripts, without anything from a network.

import { dayBefore, escapeHtml, formatDate } from '../../format/index.js';
import type { Language, ReportLabels, ReportTheme } from '../../vocabulary/index.js';
import type { Document, Section } from '../document.js';
import type { ReportFacts } from '../facts.js';
import { marksOf, printMarks } from '../marks.js';
import { untilReleased } from '../released-form.js';
import { type Words, wordsOf } from '../words.js';
import { blockHtml, type PageContext } from './blocks.js';
import { fontFaces } from './fonts.js';
import { styleSheet } from './style.js';
import { waves } from './waves.js';

export interface PageParts {
  readonly document: Document;
  readonly facts: ReportFacts;
  readonly labels: ReportLabels;
  readonly theme: ReportTheme;
  readonly names: PageContext['names'];
}

/** The page as HTML. */
export function pageHtml({ document, facts, labels, theme, names }: PageParts): string {
  const { language, sections } = document;
  const words = wordsOf(language);
  const title = `${labels.title[language]}, ${names.period(`year-${facts.year}`)}`;
  const context: PageContext = { language, names, number: { figure: 0, table: 0 } };
  return [
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeHtml(title)}</title>${noIndex(facts)}`,
    `<style>\n${fontFaces()}\n${styleSheet(theme, marksOf(facts, language))}\n</style></head><body>`,
    `<a class="skip" href="#content">${words.skip}</a>`,
    marksHtml(facts, language),
    coverHtml({ document, facts, labels, theme, names }),
    `<div class="page">${contentsHtml(sections, words)}<main id="content" tabindex="-1">`,
    ...sections.map((section, index) => sectionHtml(section, index + 1, context)),
    '</main></div>',
    `<footer><p>${escapeHtml(title)}. ${statusLong(facts, words)}</p></footer>`,
    '</body></html>\n',
  ].join('\n');
}

/** Search engines are to keep away from drafts and from made-up figures. */
function noIndex({ isSynthetic }: ReportFacts): string {
  const meta = '<meta name="robots" content="noindex">';
  return isSynthetic ? meta : untilReleased(meta);
}

function statusLong({ isSynthetic }: ReportFacts, words: Words): string {
  const status = untilReleased(words.draftLong, isSynthetic ? words.testKeysLong : words.releasedLong);
  return isSynthetic ? `${status} ${words.syntheticLong}` : status;
}

/** A released edition about real people and a whole year has no mark, and then no bar for them either. */
function marksHtml(facts: ReportFacts, language: Language): string {
  const bar = (spans: readonly string[]) =>
    `<aside class="marks" aria-label="${wordsOf(language).status}">${spans.join('')}</aside>`;
  const marks = marksOf(facts, language);
  const span = (text: string) => `<span>${text}</span>`;
  if (marks.some(({ released }) => released !== null)) return bar(printMarks(marks, span));
  return untilReleased(bar(marks.map(({ draft }) => span(draft))));
}

function coverHtml({ document, facts, labels, theme, names }: PageParts): string {
  const { language } = document;
  const words = wordsOf(language);
  const period = `year-${facts.year}`;
  const span = facts.periods.find((each) => each.period === period);
  const day = (date: string) => formatDate(date, language);
  const rows: readonly (readonly [string, string])[] = [
    [words.year, names.period(period)],
    [words.period, span === undefined ? '' : `${day(span.from)} ${words.upTo} ${day(dayBefore(span.to))}`],
    [words.dataCut, day(facts.dataCut)],
    [words.asOf, day(facts.asOf)],
    [words.publisher, labels.publisher[language]],
  ];
  const kicker = untilReleased(words.statusDraft.toLowerCase(), words.statusReleased.toLowerCase());
  const row = (term: string, value: string) => `<div><dt>${term}</dt><dd>${value}</dd></div>`;
  const list = rows.map(([term, value]) => row(term, escapeHtml(value)));
  const status = row(words.status, untilReleased(words.statusDraft, words.statusReleased));
  return [
    '<header><div class="cover"><div class="cover-inner">',
    `<p class="kicker">${escapeHtml(labels.publisher[language])} · ${kicker}</p>`,
    `<h1>${escapeHtml(labels.title[language])}: ${names.period(period)}</h1>`,
    `<p class="subtitle">${escapeHtml(labels.subtitle[language])}</p></div>${waves(theme)}</div>`,
    `<dl class="facts">${list.join('')}${status}</dl></header>`,
  ].join('');
}

const contentsHtml = (sections: readonly Section[], words: Words): string =>
  `<nav class="contents" aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ol>${sections
    .map((section) => `<li><a href="#${section.id}">${escapeHtml(section.title)}</a></li>`)
    .join('')}</ol></nav>`;

const sectionHtml = (section: Section, number: number, context: PageContext): string =>
  [
    `<section aria-labelledby="${section.id}"><h2 id="${section.id}"><span class="no">${number}</span>`,
    `${escapeHtml(section.title)}</h2>`,
    ...section.blocks.map((block) => blockHtml(block, context)),
    '</section>',
  ].join('\n');
