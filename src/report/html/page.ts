// The whole page: one self-contained file, without scripts, without anything from a network.

import { dayBefore, escapeHtml, formatDate } from '../../format/index.js';
import type { Language, ReportLabels, ReportTheme } from '../../vocabulary/index.js';
import type { Document, Section } from '../document.js';
import type { ReportFacts } from '../facts.js';
import { marksOf } from '../marks.js';
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
    `<title>${escapeHtml(title)}</title><meta name="robots" content="noindex">`,
    `<style>\n${fontFaces()}\n${styleSheet(theme, marksOf(facts, language))}\n</style></head><body>`,
    `<a class="skip" href="#content">${words.skip}</a>`,
    marksHtml(facts, language),
    coverHtml({ document, facts, labels, theme, names }),
    `<div class="page">${contentsHtml(sections, words)}<main id="content" tabindex="-1">`,
    ...sections.map((section, index) => sectionHtml(section, index + 1, context)),
    '</main></div>',
    `<footer><p>${escapeHtml(title)}. ${escapeHtml(words.draftLong)} ${facts.isSynthetic ? escapeHtml(words.syntheticLong) : ''}</p></footer>`,
    '</body></html>\n',
  ].join('\n');
}

function marksHtml(facts: ReportFacts, language: Language): string {
  const marks = marksOf(facts, language).map((mark) => `<span>${mark}</span>`);
  return `<aside class="marks" aria-label="${wordsOf(language).status}">${marks.join('')}</aside>`;
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
    [words.status, words.statusDraft],
  ];
  const list = rows.map(([term, value]) => `<div><dt>${term}</dt><dd>${escapeHtml(value)}</dd></div>`);
  return [
    '<header><div class="cover"><div class="cover-inner">',
    `<p class="kicker">${escapeHtml(labels.publisher[language])} · ${words.statusDraft.toLowerCase()}</p>`,
    `<h1>${escapeHtml(labels.title[language])}: ${names.period(period)}</h1>`,
    `<p class="subtitle">${escapeHtml(labels.subtitle[language])}</p></div>${waves(theme)}</div>`,
    `<dl class="facts">${list.join('')}</dl></header>`,
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
