// Households and the people in them: sex, age, nationality, education. One household arrives, moves and leaves
// together and has one decision, as families do.

import { chance, type Day, integer, type Random, weighted } from '../../src/simulation/index.js';
import { coaNumber, householdNumber, vNumber } from './numbers.js';
import { type Nationality, nationalities, people } from './parameters.js';

export type Sex = 'M' | 'V' | 'X';
export type Education = keyof typeof people.education;

export interface Person {
  readonly id: number;
  readonly household: Household;
  readonly sex: Sex;
  readonly birth: Day;
  readonly education: Education;
  readonly occupation: string | undefined;
  readonly coaNumber: string;
  readonly vNumber: string;
}

export interface Household {
  readonly id: number;
  readonly number: string;
  readonly nationality: Nationality;
  readonly members: readonly Person[];
}

/** A household that is `arrival` days old in reception; persons are numbered from `firstPerson` on. */
export function makeHousehold(
  random: Random,
  at: { readonly id: number; readonly firstPerson: number; readonly arrival: Day; readonly seed: number },
): Household {
  const members: Person[] = [];
  const household: Household = {
    id: at.id,
    number: householdNumber(at.id),
    nationality: weighted(random, shares),
    members,
  };
  const size = chance(random, people.alone) ? 1 : Number(weighted(random, people.sizes));
  for (let place = 0; place < size; place += 1) {
    members.push(makePerson(random, household, { ...at, place, size, id: at.firstPerson + place }));
  }
  return household;
}

const shares = Object.fromEntries(
  Object.entries(nationalities).map(([name, { share }]) => [name, share]),
) as Record<Nationality, number>;

interface Seat {
  readonly id: number;
  readonly seed: number;
  readonly arrival: Day;
  readonly place: number;
  readonly size: number;
}

function makePerson(random: Random, household: Household, seat: Seat): Person {
  const sex = sexOf(random, seat);
  const age = ageOf(random, seat);
  const education = age < 16 ? 'onbekend' : weighted(random, people.education);
  const coded = age >= 18 && education !== 'onbekend' && chance(random, people.occupationCoded);
  return {
    id: seat.id,
    household,
    sex,
    birth: seat.arrival - Math.floor((age + random.next()) * 365.25),
    education,
    occupation: coded ? people.occupations[integer(random, 0, people.occupations.length - 1)] : undefined,
    coaNumber: coaNumber(seat.id),
    vNumber: vNumber(seat.seed, seat.id),
  };
}

function sexOf(random: Random, { place, size }: Seat): Sex {
  if (chance(random, people.unknownSex)) return 'X';
  const men = size === 1 ? people.menAlone : place === 0 ? people.menFirstOfFamily : 0.5;
  return chance(random, men) ? 'M' : 'V';
}

/** The first of a household is an adult, the second of a family often; the others are children. */
function ageOf(random: Random, { place, size }: Seat): number {
  if (size === 1) return 18 + Math.floor(random.next() ** 1.7 * 42);
  if (place === 0) return integer(random, 22, 50);
  return place === 1 && chance(random, 0.8) ? integer(random, 20, 52) : integer(random, 0, 17);
}
