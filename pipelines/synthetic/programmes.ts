// Programmes that residents join: at the hub of their location or in the municipality. Who finds work joined a job hunter
// before it more often; what is known of the offer and of the own contribution stands in the list of the programme.

import {
  chance,
  type Day,
  dayOf,
  exponential,
  integer,
  interpolate,
  type Random,
} from '../../src/simulation/index.js';
import type { Life } from './history.js';
import type { Place } from './places.js';
import { birthday } from './registrations.js';
import { programmes } from './surroundings.js';

export type Programme = 'meedoenbalie' | 'jobhunting' | 'plan_einstein' | 'taal';

export interface Participation {
  readonly life: Life;
  readonly programme: Programme;
  readonly joined: Day;
  readonly left: Day;
  /** Location of the programme; absent where it is not at one. */
  readonly location?: string;
  readonly municipality: string;
  readonly offer?: { readonly day: Day; readonly intended: Day };
  readonly informed: { readonly day: Day } | 'nee' | 'onbekend';
  /** The office has it in its list from this day on. */
  readonly entered: Day;
}

export interface ProgrammeOptions {
  readonly from: Day;
  readonly to: Day;
  readonly places: ReadonlyMap<string, Place>;
}

const informedShare = interpolate(programmes.informed);

/** Everything that a person joins, in the order of programmes. */
export function makeParticipations(random: Random, life: Life, options: ProgrammeOptions): Participation[] {
  return wishes(random.stream('wishes'), life).flatMap(({ programme, joined }) => {
    const draws = random.stream(programme, joined);
    const first = join(draws, life, programme, joined, options);
    if (first === undefined) return [];
    if (!chance(draws, programmes.again)) return [first];
    const back = first.left + integer(draws, programmes.againAfter.from, programmes.againAfter.to);
    const second = join(draws.stream('again'), life, programme, back, options);
    return second === undefined ? [first] : [first, second];
  });
}

/** Which programmes someone would join, and when. Every draw is made, so that one does not move another. */
function wishes(
  random: Random,
  { person, case: each, career }: Life,
): { programme: Programme; joined: Day }[] {
  const there = Math.max(each.stays[0]?.from ?? 0, birthday(person, 18));
  const some = () => there + 5 + Math.floor(exponential(random, programmes.joinedMean));
  const firstWork = career.permits[0]?.received ?? career.notifications[0]?.received ?? career.jobs[0]?.from;
  const { from, to } = programmes.joinedBeforeWork;
  const beforeWork = integer(random, from, to);
  const hunts = firstWork === undefined ? programmes.jobhunting : programmes.jobhuntingBeforeWork;
  const wanted: [Programme, number, Day][] = [
    ['meedoenbalie', programmes.desk, some()],
    ['taal', programmes.language, some()],
    ['plan_einstein', programmes.planEinstein.share, some()],
    ['jobhunting', hunts, firstWork === undefined ? some() : firstWork - beforeWork],
  ];
  return wanted.flatMap(([programme, share, joined]) =>
    chance(random, share) && joined >= there ? [{ programme, joined }] : [],
  );
}

function join(
  random: Random,
  life: Life,
  programme: Programme,
  joined: Day,
  { from, to, places }: ProgrammeOptions,
): Participation | undefined {
  const { stays, departure } = life.case;
  const stay = stays.find((each) => each.from <= joined && joined < (each.to ?? to));
  const home = places.get(stay?.location ?? '');
  if (home === undefined || joined < from || joined >= to) return undefined;
  const place = placeOf(programme, home, places);
  if (place === undefined || (programme === 'jobhunting' && joined < dayOf(programmes.jobhuntingFrom)))
    return undefined;
  const between = (span: { from: number; to: number }) => integer(random, span.from, span.to);
  const left = Math.min(joined + between(programmes.staysFor), departure.day);
  const isVeryLate = chance(random, programmes.enteredVeryLate);
  const [late, usual] = [between(programmes.veryLateAfter), between(programmes.enteredAfter)];
  const offer = offerTo(random, life, programme, joined);
  return {
    life,
    programme,
    joined,
    left: Math.max(joined, left),
    ...place,
    ...(offer === undefined ? {} : { offer }),
    informed: informedOn(random, joined),
    entered: joined + (isVeryLate ? late : usual),
  };
}

/** Language lessons are at the own location, Plan Einstein in the municipality, the rest at the hub. */
function placeOf(
  programme: Programme,
  home: Place,
  places: ReadonlyMap<string, Place>,
): Pick<Participation, 'location' | 'municipality'> | undefined {
  const { municipality } = home;
  switch (programme) {
    case 'taal':
      return { location: home.code, municipality };
    case 'plan_einstein':
      return municipality === programmes.planEinstein.municipality ? { municipality } : undefined;
    case 'meedoenbalie':
    case 'jobhunting': {
      const hub = places.get(home.parent) ?? home;
      return { location: hub.code, municipality: hub.municipality };
    }
  }
}

/** A job hunter knows of the offer behind the first request for a permit, or notification, after joining. */
function offerTo(
  random: Random,
  { career }: Life,
  programme: Programme,
  joined: Day,
): Participation['offer'] {
  const asked = [...career.permits, ...career.notifications]
    .map(({ received }) => received)
    .sort((a, b) => a - b);
  const next = asked.find((day) => day > joined);
  const before = integer(random, programmes.offerBefore.from, programmes.offerBefore.to);
  const after = integer(random, programmes.intendedAfter.from, programmes.intendedAfter.to);
  if (programme !== 'jobhunting' || next === undefined) return undefined;
  const day = Math.max(joined, next - before);
  return { day, intended: day + after };
}

function informedOn(random: Random, joined: Day): Participation['informed'] {
  const day = joined + integer(random, programmes.informedAfter.from, programmes.informedAfter.to);
  const isTold = chance(random, informedShare(joined));
  if (chance(random, programmes.notRecorded)) return 'onbekend';
  return isTold ? { day } : 'nee';
}
