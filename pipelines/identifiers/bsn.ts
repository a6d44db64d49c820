// The citizen service number (burgerservicenummer): nine digits that pass the eleven-test. An eight-digit number has
// lost its leading zero. 000000000 passes the sum but is no number (domain of the Dutch social-security register SGR).

import { defineIdentifier } from '../../src/vocabulary/index.js';

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** The nine digits, or undefined where the text is no valid number. Dots and spaces between digits are dropped. */
function normalise(raw: string): string | undefined {
  const digits = raw.trim().replace(/[ .]/g, '');
  if (!/^[0-9]{8,9}$/.test(digits)) return undefined;
  const bsn = digits.padStart(9, '0');
  return bsn !== '000000000' && passesElevenTest(bsn) ? bsn : undefined;
}

function passesElevenTest(bsn: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(bsn[index]), 0);
  return sum % 11 === 0;
}

export default defineIdentifier({
  title: { nl: 'Burgerservicenummer (BSN)', en: 'Citizen service number (BSN)' },
  domain: 'bsn',
  normalise,
  inText: {
    // 123456789, 12345678, 123.456.789, 1234.56.789 and the same with blanks.
    pattern:
      /(?<![0-9])(?:[0-9]{8,9}|[0-9]{3}([ .])[0-9]{3}\1[0-9]{3}|[0-9]{4}([ .])[0-9]{2}\2[0-9]{3})(?![0-9])/g,
    accepts: (candidate) => normalise(candidate) !== undefined,
    leastDigits: 8,
  },
});
