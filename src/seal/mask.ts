// Finds what looks like an identifier where none belongs (free text, wrong columns, header lines, file names) and puts
// `[id]` in its place. What looks like one is declared with the kind of identifier, in pipelines/identifiers, for the ten
// digits of ASCII and plain blanks and dashes; other ways to write those are read as these.

import type { Identifiers } from '../contract/index.js';

/** What stands where an identifier stood. */
export const maskText = '[id]';

export interface Masked {
  readonly text: string;
  /** How many were replaced. */
  readonly tokens: number;
}

/** Makes the function that masks a text. */
export function masker(identifiers: Identifiers): (text: string) => Masked {
  const kinds = [...identifiers.values()].flatMap(({ inText }) => (inText === undefined ? [] : [inText]));
  const leastDigits = Math.min(...kinds.map((kind) => kind.leastDigits));
  return (text) => {
    if (isHarmless(text, leastDigits)) return { text, tokens: 0 };
    let tokens = 0;
    let masked = text;
    for (const { pattern, accepts } of kinds)
      masked = replaceFound(masked, pattern, (candidate) => {
        if (!accepts(candidate)) return false;
        tokens += 1;
        return true;
      });
    return { text: masked, tokens };
  };
}

const day = /^(?:[0-2][0-9]{3}-[01][0-9]-[0-3][0-9]|[0-3][0-9]-[01][0-9]-[0-2][0-9]{3})$/;
const [space, tilde, zero, nine] = [0x20, 0x7e, 0x30, 0x39];
const separators = new Set([...'-./, '].map((character) => character.charCodeAt(0)));

/**
 * Whether a text can hold no number: too few digits that nothing but separators parts, or a day and nothing else. Most
 * cells are so, and this is quicker than the patterns. What is no plain ASCII is for the patterns.
 */
export function isHarmless(text: string, leastDigits: number): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < space || code > tilde) return false;
    if (code >= zero && code <= nine) digits += 1;
    else if (!separators.has(code)) digits = 0;
    if (digits >= leastDigits) return day.test(text);
  }
  return true;
}

/** Looks for the pattern in the folded text and replaces what stands there in the text itself. */
function replaceFound(text: string, pattern: RegExp, isFound: (candidate: string) => boolean): string {
  let masked = '';
  let from = 0;
  for (const match of folded(text).matchAll(pattern)) {
    if (!isFound(match[0])) continue;
    masked += text.slice(from, match.index) + maskText;
    from = match.index + match[0].length;
  }
  return masked + text.slice(from);
}

const unusual = /[^\u0020-\u007e]/;
/** Full-width digits, and those of Arabic and Persian; the last four bits are the digit. */
const foreignDigit = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g;
/** Blanks, line ends, what does not show (zero-width blanks, soft hyphens), and dots in the middle. */
const blank = /[\s\p{Cc}\p{Cf}\u00b7\u2022]/gu;
const dash = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/** The text with usual digits, blanks and dashes, of the same length. */
function folded(text: string): string {
  if (!unusual.test(text)) return text;
  return text
    .replace(foreignDigit, (character) => String(character.charCodeAt(0) & 0xf))
    .replace(blank, (character) => ' '.repeat(character.length))
    .replace(dash, '-');
}
