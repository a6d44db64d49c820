// The V-number (vreemdelingennummer): ten digits, issued by the immigration chain since 2003. Leading zeros are part of
// the number and are lost in spreadsheets, so shorter numbers are filled up again.

import {
  decimalDigits,
  defineIdentifier,
  digitsOf,
  isDayOrAmount,
  writtenDigits,
} from '../../src/vocabulary/index.js';

/** As nearly all are written. */
const isPlain = /^[0-9]{7,10}$/;

const bareDigits = (raw: string): string =>
  raw
    .trim()
    .replace(/^V[- ]?/i, '')
    .replace(/[ .]/g, '');

/** The ten digits, or undefined where the text is no valid number. */
function normalise(raw: string): string | undefined {
  const digits = isPlain.test(raw) ? raw : bareDigits(raw);
  if (!isPlain.test(digits)) return undefined;
  const number = digits.padStart(10, '0');
  return number === '0000000000' ? undefined : number;
}

export default defineIdentifier({
  title: { nl: 'V-nummer (vreemdelingennummer)', en: 'V-number (alien number)' },
  domain: 'v_number',
  normalise,
  // Those that begin with a zero are filled up where they lost it, and nothing but zeros is none.
  plain: { characters: decimalDigits, first: decimalDigits.slice(1), length: { least: 10, most: 10 } },
  inText: {
    // Ten digits, also in groups; nine that lost their zero; or fewer behind a V that says what they are.
    pattern: new RegExp(
      `(?<![0-9])[0-9]{9,10}(?![0-9])|${writtenDigits(10)}|(?<![A-Za-z])V[-.: ]{0,2}[0-9](?:[-./, ]{0,2}[0-9]){6,9}(?![0-9])`,
      'gi',
    ),
    accepts: (candidate) => !isDayOrAmount(candidate) && normalise(digitsOf(candidate)) !== undefined,
    leastDigits: 7,
  },
});
