// The whole history of the world, before any supplier looks at it: cases, and the career of every adult in them.

import { addMonths, createRandom, type Day, dayOf } from '../../src/simulation/index.js';
import type { WorldOptions } from '../../src/vocabulary/index.js';
import { makeEmployers } from './employers.js';
import { type Law, makeLaw } from './law.js';
import { notificationsFrom } from './notifications.js';
import { registration } from './parameters.js';
import type { Person } from './people.js';
import { makePlaces, type Place } from './places.js';
import { type Case, makeReception } from './reception.js';
import { type Career, makeCareer } from './work.js';

export interface Life {
  readonly person: Person;
  readonly case: Case;
  readonly career: Career;
}

export interface History {
  readonly baseline: Day;
  readonly pilotStart: Day;
  /** First day after the last pilot year. */
  readonly end: Day;
  readonly places: readonly Place[];
  readonly law: Law;
  readonly cases: readonly Case[];
  readonly lives: readonly Life[];
}

/** Months that the world goes on after the last pilot year, so that late pay of that year is known. */
export const monthsAfter = 2;

/**
 * Everything that happens between the baseline and the end of the pilot. The same options give the same history. Outside
 * the pilot nothing changes when it starts.
 */
export function makeHistory(options: WorldOptions, isPilot = true): History {
  const { pilot, seed, residents } = options;
  const random = createRandom(seed);
  const pilotStart = dayOf(pilot.start);
  const baseline = addMonths(pilotStart, -pilot.baselineMonths);
  const end = addMonths(pilotStart, 12 * pilot.years);
  const places = makePlaces(options.lists, pilot);
  const law = makeLaw(options);
  const worldEnd = addMonths(end, monthsAfter);
  const cases = makeReception(random.stream('reception'), {
    seed,
    residents,
    places,
    from: baseline,
    to: worldEnd,
  });
  const world = {
    pilotStart: isPilot ? pilotStart : Number.POSITIVE_INFINITY,
    notificationsFrom: isPilot ? notificationsFrom(options.lists.levers) : undefined,
    end: worldEnd,
    lastStart: end - registration.knownAfter,
    law,
    places: new Map(places.map((place) => [place.code, place])),
    employers: makeEmployers(random.stream('employers'), residents),
  };
  const lives = cases.flatMap((each) =>
    each.household.members.map((person) => ({
      person,
      case: each,
      career: makeCareer(random.stream('career', person.id), person, each, world),
    })),
  );
  return { baseline, pilotStart, end, places, law, cases, lives };
}
