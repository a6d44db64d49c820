// The only place where a number becomes text. It takes what came through the gate, and limits of law; a house rule keeps
// the number formats of src/format out of every other file of the report.

import { type CellContent, type DisclosedCell, type DisclosedTally, reveal } from '../disclosure/index.js';
import { formatNumber, formatPercentage, formatRange } from '../format/index.js';
import type { Language } from '../vocabulary/index.js';
import type { RuleFact } from './facts.js';
import { fewSign, provisionalSign, signs } from './signs.js';
import { wordsOf } from './words.js';

/** True where there is a finding to print: a value, a zero, or a median that is not reached. */
export function isPrintable(cell: DisclosedCell): boolean {
  const { status } = reveal(cell);
  return status === 'shown' || status === 'zero';
}

/**
 * The value with its unit: 1.235 · 34% · 12 weken · niet bereikt · 14–20 weken; or the sign of why there is none. A figure
 * about a period that is not over has a sign behind it.
 */
export function printCell(cell: DisclosedCell, language: Language): string {
  const content = reveal(cell);
  const { status, below } = content;
  if (status === 'shown' || status === 'zero')
    return `${printValue(content, language)}${content.isProvisional ? provisionalSign : ''}`;
  return below === null ? signs[status].sign[language] : fewSign(formatNumber(below, language));
}

function printValue(content: CellContent, language: Language): string {
  const { value, lower, upper } = content;
  if (content.notReached) return wordsOf(language).notReached;
  if (value !== null) return withUnit(value, content, language);
  if (lower === null || upper === null) throw new Error(`${content.key} has no value`);
  return formatRange(formatNumber(scaled(lower, content), language), withUnit(upper, content, language));
}

/** The interval as `30–38%` or `10–14 weken`, or null where there is none. */
export function printInterval(cell: DisclosedCell, language: Language): string | null {
  const content = reveal(cell);
  const words = wordsOf(language);
  if (content.lower === null || isRange(content)) return null;
  if (content.upper === null)
    return `${withUnit(content.lower, content, language)} ${words.to} ${words.notReached}`;
  const low = formatNumber(scaled(content.lower, content), language);
  // a dash between limits that may be below zero reads as a minus
  if (content.unit === 'points') return `${low} ${words.to} ${withUnit(content.upper, content, language)}`;
  return formatRange(low, withUnit(content.upper, content, language));
}

/** Of a mean only the limits may be known; they are printed in its place, and there is no interval beside them. */
const isRange = ({ value, notReached }: CellContent): boolean => value === null && !notReached;

/** The difference of two shown cells, `first` minus `second`, signed: +4 procentpunt · −2 weken. Null where there is none. */
export function printDifference(
  first: DisclosedCell,
  second: DisclosedCell,
  language: Language,
): string | null {
  const a = reveal(first);
  const b = reveal(second);
  if (a.value === null || b.value === null) return null;
  const words = wordsOf(language);
  const difference = scaled(a.value, a) - scaled(b.value, b);
  const number = formatNumber(Math.abs(difference), language);
  return `${number} ${differenceUnit(a, Math.round(Math.abs(difference)), words)}`.trim();
}

function differenceUnit(content: CellContent, size: number, words: ReturnType<typeof wordsOf>): string {
  switch (content.unit) {
    case 'count':
      return '';
    case 'share':
    case 'points':
      return size === 1 ? words.point : words.points;
    case 'weeks':
      return size === 1 ? words.week : words.weeks;
    default:
      return content.unit satisfies never;
  }
}

/** A tally about the data: a count or a share, or `<10` where it is masked. */
export function printTally(tally: DisclosedTally, language: Language): string {
  const { unit, value, threshold } = reveal(tally);
  if (value === null) return unit === 'count' ? fewSign(formatNumber(threshold, language)) : 'x';
  return unit === 'count' ? formatNumber(value, language) : formatPercentage(value, language);
}

/** A limit of law with its unit: 6 maanden · 13,68 euro per uur; a rule without a limit says so. */
export function printLimit({ value, unit }: RuleFact, language: Language): string {
  if (value === null) return language === 'nl' ? 'geen' : 'none';
  const decimals = Number.isInteger(value) ? 0 : 2;
  return `${formatNumber(value, language, { decimals })} ${unit[language]}`;
}

function withUnit(value: number, content: CellContent, language: Language): string {
  const words = wordsOf(language);
  switch (content.unit) {
    case 'count':
      return formatNumber(value, language);
    case 'share':
      return formatPercentage(value, language);
    case 'points': {
      const points = scaled(value, content);
      return `${formatNumber(points, language)} ${Math.abs(points) === 1 ? words.point : words.points}`;
    }
    case 'weeks':
      return `${formatNumber(value, language)} ${value === 1 ? words.week : words.weeks}`;
    default:
      return content.unit satisfies never;
  }
}

const scaled = (value: number, content: CellContent): number =>
  content.unit === 'share' || content.unit === 'points' ? Math.round(value * 100) : value;
