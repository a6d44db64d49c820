// Names of periods, groups, measures and points in a language, from the labels of the reports, the pilot and the list of
// locations. A measure without a label of its own is called by the title of its indicator.

import type { CellContent } from '../disclosure/index.js';
import { formatMonth } from '../format/index.js';
import { type Language, monthsOfRun, type ReportLabels } from '../vocabulary/index.js';
import type { ReportFacts } from './facts.js';
import { wordsOf } from './words.js';

export interface Names {
  readonly period: (period: string) => string;
  /** As in a sentence: in de nulmeting, in jaar 2. */
  readonly inPeriod: (period: string) => string;
  readonly group: (kind: string, value: string) => string;
  readonly measure: (cell: Pick<CellContent, 'indicator' | 'measure' | 'point'>) => string;
  readonly indicator: (name: string) => string;
  /** Measure, group and period of a cell, as the subject of a sentence. */
  readonly cell: (content: CellContent) => string;
}

/** Names in one language. */
export function namesOf(facts: ReportFacts, labels: ReportLabels, language: Language): Names {
  const period = (name: string) => periodName(name, language);
  const group = (kind: string, value: string) =>
    kind === 'location'
      ? shortName(facts.locations.find((each) => each.code === value)?.name ?? value)
      : (labels.groups[`${kind}:${value}`]?.[language] ?? value);
  const indicator = (name: string) =>
    facts.indicators.find((each) => each.name === name)?.title[language] ?? name;
  const measure: Names['measure'] = (cell) => {
    const label = labels.measures[`${cell.indicator}/${cell.measure}`]?.[language];
    const point = cell.point === null ? '' : pointName(cell.point, language);
    return label?.replace('{point}', point) ?? [indicator(cell.indicator), point].filter(Boolean).join(', ');
  };
  const cell = (content: CellContent) =>
    `${measure(content)} (${group(content.groupKind, content.groupValue)}, ${period(content.span ?? content.period)})`;
  const article = language === 'nl' ? 'de ' : 'the ';
  const inPeriod = (name: string) => `in ${name === 'baseline' ? article : ''}${period(name)}`;
  return { period, inPeriod, group, measure, indicator, cell };
}

/** The name of a location without its street; the list of locations has it in full. */
const shortName = (name: string): string => name.split(',')[0] ?? name;

/** baseline, year-1, years-1-3, a month or several months together, in words. */
export function periodName(period: string, language: Language): string {
  if (period === 'baseline') return wordsOf(language).baseline.toLowerCase();
  if (/^\d{4}-\d{2}$/.test(period)) return formatMonth(period, language);
  const months = lastMonthOf(period);
  if (months !== undefined)
    return `${formatMonth(period.slice(0, 7), language)} ${wordsOf(language).upTo} ${formatMonth(months, language)}`;
  const [, first, last] = /^years?-(\d+)(?:-(\d+))?$/.exec(period) ?? [];
  if (first === undefined) return period;
  const word = language === 'nl' ? 'jaar' : last === undefined ? 'year' : 'years';
  return last === undefined ? `${word} ${first}` : `${word} ${first} ${wordsOf(language).upTo} ${last}`;
}

const lastMonthOf = (period: string): string | undefined =>
  period.includes('+') ? monthsOfRun(period).at(-1) : undefined;

const daysPerWeek = 7;

/** A point of a curve in words: d56 is 8 weken, d365 365 dagen, m6 6 maanden. */
export function pointName(point: string, language: Language): string {
  const [, unit = '', digits = ''] = /^([dwm])(\d+)$/.exec(point) ?? [];
  const count = Number(digits);
  if (unit === 'd' && count % daysPerWeek === 0) return counted(count / daysPerWeek, 'w', language);
  return counted(count, unit, language);
}

const pointUnits: Readonly<Record<string, Readonly<Record<Language, readonly [string, string]>>>> = {
  d: { nl: ['dag', 'dagen'], en: ['day', 'days'] },
  w: { nl: ['week', 'weken'], en: ['week', 'weeks'] },
  m: { nl: ['maand', 'maanden'], en: ['month', 'months'] },
};

function counted(count: number, unit: string, language: Language): string {
  const words = pointUnits[unit]?.[language] ?? ['', ''];
  return `${count} ${count === 1 ? words[0] : words[1]}`;
}
