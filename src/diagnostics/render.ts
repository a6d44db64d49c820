// Renders a diagnostic as text in Dutch or English: the place, what is wrong, expected, found, what happened, remedy.

import type { Language } from '../vocabulary/index.js';
import type { Diagnostic, Place } from './diagnostic.js';
import { en } from './en.js';
import { nl } from './nl.js';
import type { DiagnosticText, Texts } from './text.js';

const words = {
  nl: {
    line: 'regel',
    column: 'kolom',
    sheet: 'blad',
    expected: 'Verwacht',
    found: 'Gevonden',
    also: 'Ook op regel',
  },
  en: {
    line: 'line',
    column: 'column',
    sheet: 'sheet',
    expected: 'Expected',
    found: 'Found',
    also: 'Also on line',
  },
} as const;

/** The sentences of a diagnostic, without its place. */
export function textOf(problem: Diagnostic, language: Language): DiagnosticText {
  const texts = (language === 'nl' ? nl : en) as unknown as Texts<Record<string, unknown>>;
  const text = texts[problem.code];
  if (text === undefined) throw new Error(`no text for diagnostic ${problem.code}`);
  return text(problem.params);
}

/** The whole message, several lines, first the code and the place. */
export function render(problem: Diagnostic, language: Language): string {
  const word = words[language];
  const text = textOf(problem, language);
  const lines = [
    [problem.code, placeText(problem.at, language)].filter(Boolean).join('  '),
    `  ${text.what}`,
    text.expected && `  ${word.expected}: ${text.expected}`,
    text.found && `  ${word.found}: ${text.found}`,
    problem.otherLines?.length && `  ${word.also}: ${problem.otherLines.join(', ')}${moreText(problem.more)}`,
    text.data && `  ${text.data}`,
    `  ${text.remedy}`,
  ];
  return withoutSteering(lines.filter(Boolean).map(indentFurtherLines).join('\n'));
}

/** Found texts and names come from outside: no sign in them may steer the terminal or turn the text around. */
const withoutSteering = (text: string): string =>
  text.replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

/** A text of several lines, such as a statement with a caret, keeps to the margin of its message. */
const indentFurtherLines = (text: unknown) => String(text).replaceAll('\n', '\n  ');

const moreText = (more: number | undefined) => (more ? ` (+${more})` : '');

function placeText(at: Place, language: Language): string {
  const word = words[language];
  return [
    at.file,
    at.sheet && `${word.sheet} "${at.sheet}"`,
    at.line && `${word.line} ${at.line}`,
    at.columnNumber && `${word.column} ${at.columnNumber}`,
    at.column && `"${at.column}"`,
  ]
    .filter(Boolean)
    .join(', ');
}
