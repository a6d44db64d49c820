// Sentences that the report makes itself, from disclosed cells only: why a figure is not shown, and how two figures
// compare. They say what was observed and never what it comes from.

import { type DisclosedCell, reveal } from '../disclosure/index.js';
import type { Language } from '../vocabulary/index.js';
import type { Inline } from './document.js';
import type { Names } from './names.js';
import { isPrintable } from './print.js';
import { reasonText } from './signs.js';

export interface Speaker {
  readonly language: Language;
  readonly names: Names;
}

/** The text with its first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentence in the place of one whose figure is not shown. */
export function absentSentence(cell: DisclosedCell, { language, names }: Speaker): Inline[] {
  const content = reveal(cell);
  const reason = reasonText(content, language);
  const because = language === 'nl' ? 'niet getoond, want' : 'not shown, because';
  const text =
    content.status === 'hidden'
      ? `${capital(names.cell(content))}: ${because} ${reason}.`
      : `${capital(names.cell(content))}: ${reason}.`;
  return [{ kind: 'text', text }];
}

/** In the first year, of a figure without a baseline. */
export const noEarlierFigure = (language: Language): Inline[] => [
  text(
    language === 'nl'
      ? 'Er is geen eerder cijfer om mee te vergelijken.'
      : 'There is no earlier figure to compare with.',
  ),
];

/** Two figures of the same group in two periods, as sentences; the first is the later one. */
export function compareInTime(later: DisclosedCell, earlier: DisclosedCell, speaker: Speaker): Inline[] {
  const missing = [later, earlier].find((cell) => !isPrintable(cell));
  if (missing !== undefined) return absentSentence(missing, speaker);
  const { language, names } = speaker;
  const period = names.inPeriod(reveal(earlier).period);
  const nl = language === 'nl';
  if (reveal(later).value === null || reveal(earlier).value === null)
    return joinInlines([`${capital(period)}: `, earlier, '.']);
  const change = direction(later, earlier);
  const cells: readonly [DisclosedCell, DisclosedCell] = [later, earlier];
  if (change === 'same')
    return joinInlines([
      nl ? `Dat is afgerond evenveel als ${period}: ` : `That is, rounded, the same as ${period}: `,
      earlier,
      '.',
    ]);
  const word = nl ? { up: 'meer', down: 'minder' }[change] : { up: 'more', down: 'less' }[change];
  const lead = nl ? 'Dat is ' : 'That is ';
  const than = nl ? ` ${word} dan ${period} (` : ` ${word} than ${period} (`;
  return [
    ...joinInlines([lead, { kind: 'difference', cells }, than, earlier, '). ']),
    text(verdict(later, earlier, nl)),
  ];
}

/** Two groups in the same period, side by side: persons cannot judge a difference between places, so nothing does here. */
export function besideEachOther(first: DisclosedCell, second: DisclosedCell, speaker: Speaker): Inline[] {
  const missing = [first, second].find((cell) => !isPrintable(cell));
  if (missing !== undefined) return absentSentence(missing, speaker);
  const { names } = speaker;
  const [a = '', b = ''] = [first, second].map((cell) =>
    names.group(reveal(cell).groupKind, reveal(cell).groupValue),
  );
  return joinInlines([`${capital(names.measure(reveal(first)))}: ${a} `, first, `, ${b} `, second, '.']);
}

/** Which way a figure went, from its printed values. */
function direction(a: DisclosedCell, b: DisclosedCell): 'up' | 'down' | 'same' {
  const [x, y] = [reveal(a).value, reveal(b).value];
  if (x === null || y === null || x === y) return 'same';
  return x > y ? 'up' : 'down';
}

/** What the intervals allow to be said about a change in time. */
function verdict(a: DisclosedCell, b: DisclosedCell, nl: boolean): string {
  const [x, y] = [reveal(a), reveal(b)];
  if (x.lower === null || y.lower === null) return nl ? 'Zonder interval.' : 'Without an interval.';
  const apart = (x.upper !== null && x.upper < y.lower) || (y.upper !== null && y.upper < x.lower);
  if (apart)
    return nl
      ? 'De intervallen overlappen niet: verschil waargenomen.'
      : 'The intervals do not overlap: difference observed.';
  return nl
    ? 'De intervallen overlappen: dit past bij gewone schommelingen.'
    : 'The intervals overlap: this is consistent with ordinary variation.';
}

const text = (value: string): Inline => ({ kind: 'text', text: value });

/** A run of text, figures and nodes. */
export const joinInlines = (parts: readonly (string | DisclosedCell | Inline)[]): Inline[] =>
  parts.map((part) => {
    if (typeof part === 'string') return text(part);
    return 'kind' in part ? part : { kind: 'cell', cell: part };
  });

/** The sentence that stands under every comparison of places. */
export const placeSentence: Readonly<Record<Language, string>> = {
  nl: 'Dit is een beschrijvende vergelijking van niet-gelote locaties; verschillen kunnen komen door samenstelling, locatie of toeval en zijn geen bewijs van oorzaak.',
  en: 'This is a descriptive comparison of locations that were not drawn by lot; differences can come from composition, location or chance and are no evidence of a cause.',
};
