// A receipt as one page of HTML that needs no other file and runs no script: outcome first, then what may be lacking, the
// faults by weight, the fates of all rows, and what to do next.

import { rowFateNames, rowFates } from '../../diagnostics/index.js';
import { dayBefore, escapeHtml, formatDate, formatNumber } from '../../format/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { ReceiptFacts, RelatedDelivery } from './facts.js';
import { findingHtml } from './finding-html.js';
import { dataSentence, nextSentences, outcomeSentence, toneOf } from './sentences.js';
import { receiptStyle } from './style.js';
import { fateMeanings, wordsIn } from './words.js';

export interface PageOptions {
  readonly language: Language;
  /** What all of this is for: the title of the pilot. */
  readonly pilotTitle: string;
  /** Name of the CSV beside the page. */
  readonly csvName: string;
}

/** Findings that a page shows in one list; the CSV has all. */
const mostShown = 50;

/** The whole page. */
export function receiptPage(facts: ReceiptFacts, options: PageOptions): string {
  const { language, pilotTitle, csvName } = options;
  const word = wordsIn(language);
  const title = `${word('receipt')}: ${facts.feed.definition.title[language]}${dayText(facts.referenceDate, language, ', ')}`;
  return `${[
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title><style>${receiptStyle}</style></head><body>`,
    `<header><p class="kicker">${escapeHtml(pilotTitle)}</p><h1>${escapeHtml(title)}</h1></header><main>`,
    outcomeHtml(facts, language),
    aboutHtml(facts, language),
    findingsHtml(facts, language),
    facts.outcome === 'refused' ? '' : fatesHtml(facts, language),
    section('next', word('next'), nextHtml(facts, csvName, language)),
    `</main><footer>${paragraph(word('withheld'))}${paragraph(word('restricted'))}</footer></body></html>`,
  ].join('\n')}\n`;
}

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

/** What to do next; the name of the CSV leads to it. */
function nextHtml(facts: ReceiptFacts, csvName: string, language: Language): string {
  const html = nextSentences(facts, csvName, language).map(paragraph).join('');
  return html.replace(csvName, `<a href="${csvName}">${csvName}</a>`);
}

const section = (id: string, title: string, content: string): string =>
  content === ''
    ? ''
    : `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>${content}</section>`;

const dayText = (day: string | null, language: Language, before = ''): string =>
  day === null ? '' : `${before}${formatDate(day, language)}`;

function outcomeHtml(facts: ReceiptFacts, language: Language): string {
  const word = wordsIn(language);
  return [
    facts.isSynthetic ? `<p class="synthetic">${escapeHtml(word('synthetic'))}</p>` : '',
    `<div class="outcome ${toneOf(facts)}"><strong>${escapeHtml(outcomeSentence(facts, language))}</strong>`,
    `${paragraph(dataSentence(facts, language))}</div>`,
  ].join('');
}

function aboutHtml(facts: ReceiptFacts, language: Language): string {
  const word = wordsIn(language);
  const { feed, periodFrom, periodTo, corrects, correctedBy } = facts;
  const period =
    periodFrom === null || periodTo === null
      ? word('unknown')
      : `${formatDate(periodFrom, language)} ${word('upTo')} ${formatDate(dayBefore(periodTo), language)}`;
  const related = ({ deliveryId, receivedOn }: RelatedDelivery) =>
    `${deliveryId} ${word('ofDay')} ${formatDate(receivedOn, language)}`;
  const rows: readonly (readonly [string, string])[] = [
    [word('feed'), `${feed.definition.title[language]} (${feed.name})`],
    [word('file'), facts.fileName],
    [word('referenceDate'), dayText(facts.referenceDate, language) || word('unknown')],
    [word('period'), period],
    [word('receivedOn'), formatDate(facts.receivedOn, language)],
    [word('number'), facts.deliveryId],
    ...(corrects === undefined ? [] : [[word('corrects'), related(corrects)] as const]),
    ...(correctedBy === undefined ? [] : [[word('correctedBy'), related(correctedBy)] as const]),
  ];
  const list = rows.map(([term, value]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`);
  return section('about', word('aboutDelivery'), `<dl>${list.join('')}</dl>`);
}

function findingsHtml({ findings }: ReceiptFacts, language: Language): string {
  const word = wordsIn(language);
  const listOf = (isWanted: (about: boolean) => boolean) => {
    const own = findings.filter(({ isAboutCompleteness }) => isWanted(isAboutCompleteness));
    return own
      .slice(0, mostShown)
      .map((each) => findingHtml(each, language))
      .join('\n');
  };
  const lacking = listOf((isAbout) => isAbout);
  const faults = listOf((isAbout) => !isAbout);
  const none = findings.length === 0 ? paragraph(word('noFaults')) : '';
  return (
    section('completeness', word('completeness'), lacking) + section('faults', word('faults'), faults + none)
  );
}

/** Every fate that any row has; the sum is what was received. */
function fatesHtml({ fates, received }: ReceiptFacts, language: Language): string {
  const word = wordsIn(language);
  const row = (name: string, count: number, meaning: string) =>
    `<tr><th scope="row">${escapeHtml(name)}</th><td class="n">${formatNumber(count, language)}</td><td>${escapeHtml(meaning)}</td></tr>`;
  const rows = rowFates
    .filter((fate) => fates[fate] > 0)
    .map((fate) => row(rowFateNames[fate][language], fates[fate], fateMeanings[fate][language]));
  const head = `<tr><th scope="col">${word('outcome')}</th><th scope="col" class="n">${word('count')}</th><th scope="col">${word('meaning')}</th></tr>`;
  const table = [
    `<div class="frame"><table aria-labelledby="rows"><thead>${head}</thead><tbody>${rows.join('')}</tbody>`,
    `<tfoot>${row(word('total'), received, word('totalMeaning'))}</tfoot></table></div>`,
  ].join('');
  return section('rows', word('rows'), table);
}
