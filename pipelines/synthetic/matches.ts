// From a residence permit to a municipality: who has a permit is matched, the family together, and housed when it leaves for
// a house. A match may lapse and be followed by another.

import {
  chance,
  choice,
  type Day,
  exponential,
  integer,
  interpolate,
  type Random,
  weighted,
} from '../../src/simulation/index.js';
import { decisionAfter } from './procedures.js';
import type { Case } from './reception.js';
import { matches } from './surroundings.js';

export interface Match {
  /** Number of the match within the household, from 1. */
  readonly sequence: number;
  readonly day: Day;
  readonly municipality: string;
  readonly isProfileKnown: boolean;
  readonly housed?: Day;
  readonly lapsed?: { readonly day: Day; readonly reason: keyof typeof matches.lapseReasons };
}

const profileKnown = interpolate(matches.profileKnown);

/** The matches of a household, in order; none without a permit. `municipalities` are those of the province. */
export function makeMatches(random: Random, each: Case, municipalities: readonly string[]): Match[] {
  const { procedure, departure } = each;
  const { decided, decision } = decisionAfter(procedure, departure.day);
  if (decision !== 'ingewilligd') return [];
  const first = decided + 7 + Math.floor(exponential(random, matches.waitMean));
  const lapses = chance(random, matches.lapsed);
  const lapsedOn = first + integer(random, matches.lapsedAfter.from, matches.lapsedAfter.to);
  const reason = weighted(random, matches.lapseReasons);
  const again = lapsedOn + 7 + Math.floor(exponential(random, matches.waitMean / 2));
  const days = lapses && lapsedOn < departure.day ? [first, again] : [first];
  return days
    .filter((day) => day < departure.day)
    .map((day, index, all) => {
      const isProfileKnown = chance(random, profileKnown(day));
      const share = isProfileKnown ? matches.inProvinceWithProfile : matches.inProvince;
      const isNear = chance(random, share) && municipalities.length > 0;
      const municipality = choice(random, isNear ? municipalities : matches.elsewhere);
      const match = { sequence: index + 1, day, municipality, isProfileKnown };
      if (index < days.length - 1 || (lapses && all.length < days.length))
        return { ...match, lapsed: { day: lapsedOn, reason } };
      return departure.reason === 'huisvesting' ? { ...match, housed: departure.day } : match;
    });
}
