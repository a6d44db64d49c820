// The numbers that suppliers know people, households, cases and employers by. All invented. BSNs come from the test
// range 99999xxxx and pass the eleven-test; there are only 910 of those, so COA writes a BSN down only for whom it is
// needed (who worked, and a few more): see `bsnNumbers` and README.md.

import { createRandom, integer, type Random, shuffle } from '../../src/simulation/index.js';

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

const passesElevenTest = (bsn: string): boolean =>
  weights.reduce((sum, weight, index) => sum + weight * Number(bsn[index]), 0) % 11 === 0;

function numbersWith(prefix: string): string[] {
  const digits = 9 - prefix.length;
  return Array.from(
    { length: 10 ** digits },
    (_, tail) => `${prefix}${String(tail).padStart(digits, '0')}`,
  ).filter(passesElevenTest);
}

/** All BSNs of the test range 99999xxxx, and how many there are. */
export const testRange: readonly string[] = numbersWith('99999');

export interface BsnNumbers {
  readonly next: () => string;
  readonly left: () => number;
  /** How many numbers outside 99999xxxx (but in 9999xxxxx) had to be given; 0 for worlds of the usual size. */
  readonly outside: () => number;
}

/** Hands out BSNs in random order, first from 99999xxxx; only when that is used up from 9999xxxxx. */
export function bsnNumbers(random: Random): BsnNumbers {
  const inside = shuffle(random.stream('bsn'), testRange);
  let outside: string[] | undefined;
  let given = 0;
  const wider = () =>
    (outside ??= shuffle(random.stream('bsn-wider'), numbersWith('9999').filter(isOutside)));
  return {
    next: () => {
      given += 1;
      const bsn = inside[given - 1] ?? wider()[given - 1 - inside.length];
      if (bsn === undefined) throw new Error('no test number is left: make the world smaller');
      return bsn;
    },
    left: () => Math.max(0, inside.length - given),
    outside: () => Math.max(0, given - inside.length),
  };
}

const isOutside = (bsn: string): boolean => !bsn.startsWith('99999');

/** Ten digits, one in five with one leading zero and so nine digits when it is lost; unique per person because the number of the person is in it. */
export function vNumber(seed: number, person: number): string {
  const random = createRandom(seed).stream('v-number', person);
  const first = random.next() < 0.2 ? '0' : '2';
  const middle = String(integer(random, 100, 999));
  return `${first}${middle}${String(person).padStart(6, '0')}`;
}

/** The number of someone who was registered twice that does not stay: another than the one above, with no zero to lose. */
export function formerVNumber(seed: number, person: number): string {
  const number = vNumber(seed, person);
  const away = integer(createRandom(seed).stream('former-v-number', person), 1, 899);
  return `2${100 + ((Number(number.slice(1, 4)) - 100 + away) % 900)}${number.slice(4)}`;
}

export const coaNumber = (person: number): string => `C${String(person).padStart(6, '0')}`;
export const householdNumber = (household: number): string => `H${String(household).padStart(6, '0')}`;
export const indCase = (person: number): string => `Z${String(person).padStart(6, '0')}-01`;
export const brpCase = (person: number): string => `BRP-${String(person).padStart(6, '0')}`;
export const uwvCase = (person: number, sequence: number): string =>
  `TWV-${String(person).padStart(6, '0')}-${sequence}`;
export const notificationNumber = (person: number, sequence: number): string =>
  `MLD-${String(person).padStart(6, '0')}-${sequence}`;
export const matchNumber = (person: number, sequence: number): string =>
  `KOP-${String(person).padStart(6, '0')}-${sequence}`;
export const employerNumber = (employer: number): string => `LH${String(employer).padStart(5, '0')}L01`;
