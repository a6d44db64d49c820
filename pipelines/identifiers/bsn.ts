// The citizen service number (burgerservicenummer): nine digits that pass the eleven-test. An eight-digit number has
// lost its leading zero. 000000000 passes the sum but is no number (domain of the Dutch social-security register SGR).

import { defineIdentifier, digitsOf, isDayOrAmount, writtenDigits } from '../../src/vocabulary/index.js';

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
    // 123456789, 12345678, 00123456789; 123.456.789 and 1234-56-789 with any separator; other groups that stand alone.
    pattern: new RegExp(
      String.raw`(?<![0-9])(?:0*[0-9]{8,9}|[0-9]{3}([-./, ])[0-9]{3}\1[0-9]{3}|[0-9]{4}([-./, ])[0-9]{2}\2[0-9]{3})(?![0-9])|${writtenDigits(8, 9)}`,
      'g',
    ),
    accepts: (candidate) =>
      !isDayOrAmount(candidate) &&
      normalise(digitsOf(candidate).replace(/^0+(?=[0-9]{9})/, '')) !== undefined,
    leastDigits: 8,
  },
});
