// A number in a sentence that is not a placeholder: digits, or a quantity spelled out. Such a number would stay when the
// data change, and would pass the gate unseen.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { Chapter } from '../chapters.js';
import { placeholderPattern } from '../placeholder.js';

const spelled: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien',
    'achttien|negentien|\\p{L}*(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)',
    '\\p{L}*honderd(?:en)?|\\p{L}*duizend(?:en)?|miljoen|miljard|half|halve|helft|kwart|driekwart|dubbel|dubbele|verdubbel\\p{L}*',
    'halveer\\p{L}*|gehalveerd|verdrievoudig\\p{L}*|(?:een|twee|drie|vier|vijf|tien)maal|dozijn|tiental\\p{L}*',
    'tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|tweemaal|driemaal',
  ],
  en: [
    'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen',
    'eighteen|nineteen|twenty|thirty|forty|fifty|sixty',
    'seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|halves',
    'quarters?|double|doubled|doubling|twice|thrice|triple|tripled|halved|halving|dozens?|tenfold',
    'second|thirds?|fourths?|fifths?|sixth|seventh|eighth|ninth|tenths?',
  ],
};

const spelledPattern = (language: Language): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${spelled[language].join('|')})(?:-\\p{L}+)*(?!\\p{L})`, 'giu');

/** Bare numbers of a chapter, each at its line. */
export function lintNumbers(chapter: Chapter): Diagnostic[] {
  const words = spelledPattern(chapter.language);
  return chapter.source.split('\n').flatMap((raw, index) => {
    const at = { file: chapter.path, line: index + 1 };
    const text = withoutPlaceholders(raw);
    const digits = text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
    const spelledOut = text.match(words) ?? [];
    return [
      ...digits.map((found) => diagnostic('REPORT_BARE_NUMBER', 'error', at, { found })),
      ...spelledOut.map((found) => diagnostic('REPORT_SPELLED_NUMBER', 'error', at, { found })),
    ];
  });
}

/** Leaves out what is not prose: placeholders and the addresses of links. */
const withoutPlaceholders = (line: string): string =>
  line.replace(placeholderPattern, ' ').replace(/\]\([^)]*\)/g, '] ');
